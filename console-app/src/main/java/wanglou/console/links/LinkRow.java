package wanglou.console.links;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.console.ui.RowList;
import wanglou.console.ui.SignView;
import wanglou.console.ui.Sparkline;
import wanglou.core.Role;
import wanglou.field.LinkCommand;
import wanglou.field.LinkHealth;

/** Home: FX. One field link in 64 px: what it is, how it stands, who is heard, what comes and goes, what was refused and why. */
final class LinkRow implements RowList.Row<String> {

    static final double HEIGHT = 64;
    static final double NAME = 290;
    static final double STATE = 90;
    static final double COVER = 100;
    static final double RATE = 64;
    static final double SPARK = 120;
    static final double LAST = 100;
    static final double ACT = 176;
    private static final int CHIPS = 3;

    private final Desk desk;
    private final LinkTexts words;
    private final Label name = Labels.of("", "strong", "text-1");
    private final Label address = Labels.of("", "caption", "text-2");
    private final Label reason = Labels.of("", "caption");
    private final SignView sign = new SignView(SignView.Sign.OFF);
    private final Label state = Labels.of("", "strong");
    private final Label cover = Labels.of("");
    private final Label in = Labels.of("", "text-1");
    private final Label out = Labels.of("", "text-2");
    private final Sparkline spark = new Sparkline(110, 30);
    private final HBox chips = Labels.row(4);
    private final Label last = Labels.of("", "caption", "text-2");
    private final Button reconnect;
    private final Button turn;
    private final boolean mayTurn;
    private final HBox row;
    private String shown = "";
    private LinkHealth.State shownState = LinkHealth.State.OK;

    /** @param why a link is switched off, as it is typed now */
    LinkRow(Desk desk, LinkTexts words, Supplier<String> why) {
        this.desk = desk;
        this.words = words;
        reconnect = Buttons.small(Buttons.plain("link-reconnect", desk.texts().bind("links.reconnect"),
                () -> desk.orders().send(new LinkCommand.Reconnect(shown))));
        mayTurn = desk.actor().has(Role.SYSTEM_ADMIN);
        turn = Buttons.small(Buttons.plain("link-turn", desk.texts().bind("links.off"), () -> turn(why.get())));
        for (Button each : List.of(reconnect, turn)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        VBox what = new VBox(name, address, reason);
        what.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.setMinWidth(0);
        chips.setPrefWidth(0);
        in.setAlignment(Pos.CENTER_RIGHT);
        out.setAlignment(Pos.CENTER_RIGHT);
        last.setAlignment(Pos.CENTER_RIGHT);
        HBox act = Labels.row(8, Labels.gap(), reconnect, turn);
        row = Labels.row(12, wide(what, NAME), wide(Labels.row(6, sign, state), STATE), wide(cover, COVER), wide(in, RATE), wide(out, RATE),
                wide(Labels.row(0, spark), SPARK), chips, wide(last, LAST), wide(act, ACT));
        row.setPrefWidth(0);
        row.setMinHeight(HEIGHT - 2);
    }

    static Region wide(Region node, double width) {
        node.setMinWidth(width);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
        return node;
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(String id) {
        LinkHealth link = desk.mirrors().links().get(id);
        if (link == null) {
            return;
        }
        Texts texts = desk.texts();
        Instant now = desk.link().pictureAt(desk.clock().now());
        shown = id;
        name.setText(words.name(link));
        address.setText(link.address());
        var why = link.reason();
        reason.setText(why == null ? texts.get("links.since", texts.formats().when(link.since(), now))
                : isOff(link) ? texts.problem(why) + " · " + texts.formats().when(link.since(), now) : texts.problem(why));
        tint(reason, why == null ? "text-3" : LinkTexts.tint(link.state()));
        sign.show(desk.link().live() ? LinkTexts.sign(link.state()) : SignView.Sign.DEAD);
        state.setText(words.state(link.state()));
        tint(state, desk.link().live() ? LinkTexts.tint(link.state()) : "text-3");
        cover.setText(link.known() == 0 ? "—" : texts.get("links.cover", link.heard(), link.known()));
        tint(cover, link.known() > 0 && link.heard() < link.known() ? "warn" : "text-1");
        in.setText(texts.formats().count(lastFull(link.inPerMinute())));
        out.setText(texts.formats().count(lastFull(link.outPerMinute())));
        spark.show(link.inPerMinute());
        spark.setVisible(link.lastAt() != null);
        showChips(link.refused());
        Instant at = link.lastAt();
        last.setText(at == null ? "—" : texts.formats().ago(Duration.between(at, now)));
        tint(last, at != null && link.state() != LinkHealth.State.OK ? "warn" : "text-2");
        boolean waits = link.state() == LinkHealth.State.UNAVAILABLE || link.state() == LinkHealth.State.FAILED;
        reconnect.setVisible(waits);
        reconnect.setDisable(!desk.link().live());
        shownState = link.state();
        boolean off = isOff(link);
        turn.textProperty().unbind();
        turn.setText(texts.get(off ? "links.on" : "links.off"));
        turn.setId("link-turn-" + id);
        turn.setVisible(mayTurn && (off || link.state() != LinkHealth.State.DISABLED));
        turn.setDisable(!desk.link().live());
        name.setOpacity(shownState == LinkHealth.State.DISABLED ? 0.7 : 1);
    }

    /** Off by a person, not by the configuration. */
    private static boolean isOff(LinkHealth link) {
        return link.state() == LinkHealth.State.DISABLED && link.reason() != null && link.reason().code().startsWith("field.off");
    }

    private void turn(String reason) {
        LinkHealth link = desk.mirrors().links().get(shown);
        if (link == null) {
            return;
        }
        if (isOff(link)) {
            desk.orders().send(new LinkCommand.SwitchOn(shown), desk.texts().follow(t -> t.get("links.on.done", words.name(link))), Optional.empty());
        } else {
            desk.orders().send(new LinkCommand.SwitchOff(shown, reason), desk.texts().follow(t -> t.get("links.off.done", words.name(link))),
                    Optional.of(new LinkCommand.SwitchOn(shown)));
        }
    }

    private void showChips(Map<String, Long> refused) {
        List<Map.Entry<String, Long>> most = refused.entrySet().stream().filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).toList();
        chips.getChildren().setAll(most.stream().limit(CHIPS)
                .map(e -> Badge.tag(Badge.Tone.PLAIN, words.refusal(e.getKey()) + " " + desk.texts().formats().count(e.getValue())))
                .collect(Collectors.toList()));
        if (most.size() > CHIPS) {
            long rest = most.stream().skip(CHIPS).mapToLong(Map.Entry::getValue).sum();
            chips.getChildren().add(Badge.tag(Badge.Tone.OUTLINE, "+" + desk.texts().formats().count(rest)));
        }
        if (most.isEmpty()) {
            chips.getChildren().setAll(Labels.of("—", "text-3"));
        }
    }

    /** The last whole minute: the running one would always look like a fall. */
    static int lastFull(List<Integer> perMinute) {
        return perMinute.size() < 2 ? 0 : perMinute.get(perMinute.size() - 2);
    }

    private static void tint(Label label, String level) {
        label.getStyleClass().removeAll("text-1", "text-2", "text-3", "warn", "ok", "act");
        label.getStyleClass().add(level);
    }
}
