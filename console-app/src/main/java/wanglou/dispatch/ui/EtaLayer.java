package wanglou.dispatch.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.dispatch.Eta;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseState;
import wanglou.map.Caption;
import wanglou.map.MapShape;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.units.UnitStatus;

/**
 * Home: FX. The ways of the units that are sent, with a flag at the unit: which, how long, when. The one of the selected thing is full, the
 * others thin and without a flag; an old estimate is dashed and its flag says how old.
 */
public final class EtaLayer implements AutoCloseable {

    private final Desk desk;
    private final Responses responses;
    private final ShapeLayer layer = new ShapeLayer("responses");
    private final Listening listening = new Listening();
    private boolean waiting = true;

    public EtaLayer(Desk desk) {
        this.desk = desk;
        this.responses = new Responses(desk.mirrors());
        listening.to(desk.mirrors().of(Eta.BOARD), keys -> waiting = true);
        listening.to(desk.mirrors().of(Response.BOARD), keys -> waiting = true);
        listening.to(this::draw, desk.selection(), desk.look().themeProperty(), desk.texts().languageProperty(), desk.link().liveProperty());
        listening.to(this::draw, desk.clock().secondProperty());
        draw();
    }

    public ShapeLayer layer() {
        return layer;
    }

    private void draw() {
        if (desk.mirrors().of(Eta.BOARD).size() == 0 && !waiting) {
            return;
        }
        waiting = false;
        List<MapShape> shapes = new ArrayList<>();
        for (Eta eta : desk.mirrors().of(Eta.BOARD).values()) {
            Response r = desk.mirrors().of(Response.BOARD).get(eta.response());
            if (r != null && r.active() && r.state() != ResponseState.ON_SCENE && eta.line().size() > 1) {
                shapes.add(way(r, eta));
            }
        }
        layer.replaceAll(shapes);
    }

    private MapShape way(Response r, Eta eta) {
        Instant now = desk.link().pictureAt(desk.clock().now());
        boolean old = r.silentSince() != null || ResponseWords.old(eta, now) || !desk.link().live();
        boolean chosen = switch (desk.selection().get()) {
            case Selection.OfIncident of -> of.incident().equals(r.incident());
            case Selection.OfUnit of -> of.unit().equals(r.unit());
            case Selection.OfCall _, Selection.OfPoint _, Selection.None _ -> false;
        };
        Color color = desk.look().tokens().color(old ? "unit-offline" : desk.marks().look(UnitStatus.EN_ROUTE).token());
        Pen pen = old || !eta.road() ? Pen.dashed(color, chosen ? 4 : 2) : Pen.solid(color, chosen ? 4 : 2);
        return new MapShape.Line(r.id().value(), eta.line(), pen.cased(1.5), chosen ? Optional.of(flag(r, eta, color, old, now)) : Optional.empty());
    }

    private Caption flag(Response r, Eta eta, Color color, boolean old, Instant now) {
        Texts texts = desk.texts();
        String state = new ResponseWords(texts).state(r);
        String name = responses.callSign(r.unit());
        return old ? new Caption(texts.get("dispatch.flag.old", name, state), texts.get("dispatch.flag.old.second",
                texts.formats().ago(Duration.between(eta.fixAt(), now))), color, Caption.Place.START)
                : new Caption(texts.get("dispatch.flag", name, state, texts.formats().spoken(Duration.between(now, eta.at()))),
                        texts.get("dispatch.flag.second", texts.formats().metres(eta.metres()), texts.formats().time(eta.at())), color,
                        Caption.Place.START);
    }

    @Override
    public void close() {
        listening.close();
    }
}
