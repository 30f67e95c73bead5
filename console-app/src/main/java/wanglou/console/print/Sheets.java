package wanglou.console.print;

import java.awt.Color;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import wanglou.console.shell.Desk;
import wanglou.console.text.Formats;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.theme.Theme;
import wanglou.console.theme.Tokens;
import wanglou.console.ui.GradeLook;
import wanglou.console.ui.StageLook;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.hub.HubHealth;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.Life;
import wanglou.incidents.Stage;
import wanglou.incidents.Timeline;
import wanglou.incidents.ui.IncidentWords;
import wanglou.incidents.ui.TimelineWords;
import wanglou.map.geo.GeoPoint;
import wanglou.paper.Sheet;
import wanglou.push.Push;
import wanglou.push.Receipt;
import wanglou.push.ui.PushWords;
import wanglou.units.Unit;

/** Home: FX. Makes sheets of what this console shows, also of the last picture of a hub that is lost; then every page says so. */
public final class Sheets {

    private final Desk desk;
    private final IncidentWords words;
    private final TimelineWords lines;

    public Sheets(Desk desk, IncidentWords words) {
        this.desk = desk;
        this.words = words;
        this.lines = new TimelineWords(words, this::callSign);
    }

    /** The open incidents as the queue orders them. */
    public Sheet board() {
        Texts texts = desk.texts();
        Instant now = desk.link().pictureAt(desk.clock().now());
        List<Incident> open = desk.mirrors().incidents().values().stream().filter(Incident::open)
                .sorted(Comparator.comparing(Incident::grade).thenComparing(Incident::openedAt).thenComparing(i -> i.id().value())).toList();
        List<List<Sheet.Cell>> rows = open.stream().map(i -> List.of(grade(i.grade(), words.grade(i.grade())),
                Sheet.Cell.of(IncidentWords.shortNumber(i.id())), Sheet.Cell.of(words.kind(i.kind())), stage(i.stage(), words.stage(i.stage())),
                Sheet.Cell.of(words.place(i.place()) + coordinates(i.place().point())), Sheet.Cell.of(units(i.id())),
                Sheet.Cell.of(i.seat().value()), Sheet.Cell.of(texts.formats().when(i.openedAt(), now)), Sheet.Cell.of(words.age(i, now)),
                Sheet.Cell.of(i.note().lines().reduce((a, b) -> b).orElse("")))).toList();
        List<Sheet.Block> blocks = new ArrayList<>();
        blocks.add(new Sheet.Words(texts.get("print.board.count", open.size(), open.stream().filter(Incident::unlocated).count())));
        blocks.add(new Sheet.Table(List.of(texts.get("incidents.column.grade"), texts.get("incidents.column.number"), texts.get("incidents.column.kind"),
                texts.get("incidents.column.state"), texts.get("incidents.column.place"), texts.get("print.units"), texts.get("incidents.column.seat"), texts.get("incidents.column.opened"),
                texts.get("incidents.column.lasted"), texts.get("print.last-note")),
                List.of(1.4, 1.1, 1.9, 1.7, 2.9, 1.6, 0.8, 1.9, 1.2, 2.4), rows));
        return sheet(texts.get("print.board"), blocks);
    }

    /** @param timeline what the journal holds; empty while the hub cannot be asked, which is said in its place */
    public Optional<Sheet> incident(IncidentId id, Optional<Timeline> timeline) {
        Incident incident = desk.mirrors().incidents().get(id);
        return incident == null ? Optional.empty() : Optional.of(sheet(texts().get("print.incident", id), blocks(incident, timeline)));
    }

    private List<Sheet.Block> blocks(Incident incident, Optional<Timeline> timeline) {
        Texts texts = texts();
        Formats formats = texts.formats();
        Instant now = desk.link().pictureAt(desk.clock().now());
        List<Sheet.Block> blocks = new ArrayList<>();
        List<List<Sheet.Cell>> facts = new ArrayList<>();
        facts.add(fact(texts.get("incidents.column.kind"), words.kind(incident.kind())));
        facts.add(List.of(Sheet.Cell.of(texts.get("incidents.card.grade")), grade(incident.grade(), words.gradeInFull(incident.grade()))));
        facts.add(List.of(Sheet.Cell.of(texts.get("incidents.column.state")),
                stage(incident.stage(), words.stage(incident.stage()) + " · " + words.age(incident, now))));
        facts.add(fact(texts.get("incidents.form.place"), words.place(incident.place()) + coordinates(incident.place().point())));
        facts.add(fact(texts.get("incidents.column.seat"), texts.get("incidents.card.by", incident.seat(), incident.openedBy())));
        if (!incident.life().outcome().isBlank()) {
            facts.add(fact(texts.get("print.outcome"), incident.life().outcome()));
        }
        if (!incident.life().linked().isEmpty()) {
            facts.add(fact(texts.get("print.linked"), incident.life().linked().stream().map(IncidentId::value).collect(Collectors.joining(" · "))));
        }
        for (Life.EarlierPlace earlier : incident.life().earlier()) {
            facts.add(fact(texts.get("print.earlier"), words.place(earlier.place()) + coordinates(earlier.place().point()) + "\n"
                    + texts.get("correction.by", earlier.by(), formats.when(earlier.until(), now))
                    + (earlier.why().isBlank() ? "" : " · " + earlier.why())));
        }
        blocks.add(new Sheet.Table(List.of(), List.of(1.0, 6.0), facts));
        blocks.add(new Sheet.Heading(texts.get("incidents.card.note")));
        blocks.add(new Sheet.Words(incident.note().isBlank() ? "—" : incident.note()));
        blocks.add(new Sheet.Heading(texts.get("print.life")));
        blocks.add(new Sheet.Table(List.of(), List.of(1.6, 2.0, 3.4), incident.life().steps().stream()
                .map(step -> List.of(Sheet.Cell.of(formats.date(step.at()) + " " + formats.time(step.at())), stage(step.stage(), words.stage(step.stage())),
                        Sheet.Cell.of(step.by().value()))).toList()));
        blocks.add(new Sheet.Heading(texts.get("print.responses")));
        responses(incident.id(), now, blocks);
        pushes(incident.id(), now, blocks);
        blocks.add(new Sheet.Heading(texts.get("incidents.card.timeline")));
        if (timeline.isEmpty()) {
            blocks.add(new Sheet.Words(texts.get("print.timeline.none")));
        } else {
            blocks.add(new Sheet.Table(List.of(), List.of(0.8, 1.8, 1.6, 5.0), timeline.get().entries().stream()
                    .map(entry -> List.of(Sheet.Cell.of(String.valueOf(entry.seq())), Sheet.Cell.of(formats.date(entry.at()) + " " + formats.time(entry.at())),
                            Sheet.Cell.of(entry.person() + " / " + entry.seat()), lines.stage(entry, incident.id()).map(s -> stage(s, lines.of(entry)))
                                    .orElseGet(() -> Sheet.Cell.of(lines.of(entry))))).toList()));
        }
        return blocks;
    }

    private void responses(IncidentId id, Instant now, List<Sheet.Block> blocks) {
        List<Response> all = desk.mirrors().of(Response.BOARD).values().stream().filter(r -> r.id().incident().equals(id)).toList();
        if (all.isEmpty()) {
            blocks.add(new Sheet.Words(texts().get("print.responses.none")));
            return;
        }
        Formats formats = texts().formats();
        blocks.add(Sheet.Table.of(List.of(), List.of(1.4, 5.6), all.stream().map(r -> List.of(callSign(r), r.steps().stream()
                .map(step -> state(step.state().name()) + " " + formats.when(step.at(), now)).collect(Collectors.joining(" → "))
                + (r.reason().isBlank() ? "" : " · " + r.reason()))).toList()));
    }

    private void pushes(IncidentId id, Instant now, List<Sheet.Block> blocks) {
        PushWords told = new PushWords(texts(), desk.mirrors());
        List<List<String>> rows = new ArrayList<>();
        desk.mirrors().of(Push.BOARD).values().stream().filter(p -> p.incident().equals(id)).sorted(Comparator.comparing(Push::at)).forEach(push -> {
            for (Receipt receipt : push.receipts()) {
                rows.add(List.of(texts().formats().when(push.at(), now), told.name(receipt.target()), told.standing(push, receipt, now)));
            }
        });
        if (!rows.isEmpty()) {
            blocks.add(new Sheet.Heading(texts().get("push.title")));
            blocks.add(Sheet.Table.of(List.of(), List.of(1.4, 1.8, 3.8), rows));
        }
    }

    private String callSign(Response response) {
        return callSign(response.id().unit().value());
    }

    private String units(IncidentId id) {
        return desk.mirrors().of(Response.BOARD).values().stream().filter(r -> r.id().incident().equals(id) && r.active())
                .map(r -> callSign(r) + " " + state(r.state().name())).collect(Collectors.joining("\n"));
    }

    private String state(String name) {
        return texts().orElse("print.response." + name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), name);
    }

    private static List<Sheet.Cell> fact(String name, String value) {
        return List.of(Sheet.Cell.of(name), Sheet.Cell.of(value));
    }

    /** Paper is white: the day's colours. */
    private static Color ink(String token) {
        var tint = Tokens.of(Theme.DAY).color(token);
        return new Color((float) tint.getRed(), (float) tint.getGreen(), (float) tint.getBlue());
    }

    private Sheet.Cell stage(Stage stage, String text) {
        StageLook look = desk.marks().look(stage);
        return new Sheet.Cell(text, new Sheet.Sign(look.shape(), look.letter(), ink(look.token())));
    }

    private Sheet.Cell grade(Grade grade, String text) {
        GradeLook look = desk.marks().look(grade);
        return new Sheet.Cell(text, new Sheet.Sign(look.shape(), look.letter(), ink(look.token())));
    }

    private String callSign(String unit) {
        Unit known = desk.mirrors().units().get(new UnitId(unit));
        return known == null ? unit : known.callSign();
    }

    private static String coordinates(@org.jspecify.annotations.Nullable GeoPoint at) {
        return at == null ? "" : "\n%.5f, %.5f".formatted(at.lat(), at.lon());
    }

    private Sheet sheet(String title, List<Sheet.Block> blocks) {
        Texts texts = texts();
        Formats formats = texts.formats();
        Instant now = desk.clock().now();
        String seq = desk.mirrors().hub().values().stream().map(HubHealth::journalSeq).max(Comparator.naturalOrder())
                .map(String::valueOf).orElse("?");
        Instant picture = desk.link().pictureAt(now);
        String warning = desk.link().live() ? ""
                : texts.in(Language.ZH, "print.lost", formats.date(picture), formats.time(picture)) + " · "
                + texts.in(Language.EN, "print.lost", formats.date(picture), formats.time(picture));
        return new Sheet(title, List.of(texts.get("print.stamp", formats.date(now) + " " + formats.time(now), desk.displayName(),
                desk.actor().person(), desk.actor().seat()), texts.get("print.seq", seq)), warning,
                new Sheet.Foot(texts.get("print.page", "%1$d", "%2$d"), texts.get("print.replaced", "%1$d", "%2$s"), texts.get("print.no-chinese")), blocks);
    }

    private Texts texts() {
        return desk.texts();
    }
}
