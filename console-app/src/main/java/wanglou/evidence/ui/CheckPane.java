package wanglou.evidence.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.core.Role;
import wanglou.evidence.Check;
import wanglou.evidence.Checked;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.PieceState;
import wanglou.evidence.Verdict;

/** Home: FX. What the last check of each stored piece found, which are to blame, and the button that has the hub check them anew. */
final class CheckPane extends VBox {

    private static final int FAULTS_SHOWN = 3;

    private final Desk desk;
    private final EvidenceModel model;
    private final SimpleStringProperty note = new SimpleStringProperty("");
    private final GridPane bar = new GridPane();
    private final HBox counts = Labels.row(12);
    private final VBox faults = new VBox(4);
    private final Label what = Labels.of("", "caption", "text-3");
    private final Button again;
    private final Button stop;
    private final Listening listening = new Listening();

    CheckPane(Desk desk, EvidenceModel model) {
        this.desk = desk;
        this.model = model;
        setId("evidence-check");
        getStyleClass().addAll("panel", "hairline-top");
        bar.getStyleClass().add("check-bar");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
        Texts texts = desk.texts();
        again = Buttons.small(Buttons.with(Buttons.plain("evidence-check-again", texts.bind("evidence.check.again"), this::begin), Icon.REFRESH));
        stop = Buttons.small(Buttons.with(Buttons.plain("evidence-check-stop", texts.bind("evidence.check.stop"), this::stop), Icon.CROSS));
        VBox body = new VBox(6, bar, counts, faults, what, Labels.row(8, again, stop));
        body.getStyleClass().add("check-body");
        getChildren().addAll(new PanelHeader(texts.bind("evidence.check")).note(note), body);
        listening.to(desk.mirrors().of(Check.BOARD), changed -> {
            // Pieces of long ago are on no board: what was found of them is asked for.
            if (check().filter(c -> changed.contains(c.id())).isPresent()) {
                model.refresh();
            }
            show();
        });
        show();
    }

    /** The check of this incident that goes on, or the last one. */
    private Optional<Check> check() {
        return model.incident().flatMap(incident -> desk.mirrors().of(Check.BOARD).values().stream().filter(c -> c.incidents().contains(incident))
                .max(Comparator.comparing(Check::running).thenComparing(Check::since)));
    }

    /** Pieces whose files are, or should be, in the store. */
    private List<Source.Numbered> stored() {
        return model.numbered().stream().filter(n -> n.piece().link() != null && !(n.piece().state() instanceof PieceState.Deleted)).toList();
    }

    void show() {
        List<Source.Numbered> stored = stored();
        Map<Verdict, Integer> found = new EnumMap<>(Verdict.class);
        int unchecked = 0;
        for (Source.Numbered each : stored) {
            Checked checked = each.piece().checked();
            if (checked == null) {
                unchecked++;
            } else {
                found.merge(checked.verdict(), 1, Integer::sum);
            }
        }
        Optional<Check> running = check().filter(Check::running);
        note(check().orElse(null));
        fill(found, unchecked);
        faults.getChildren().setAll(stored.stream().filter(n -> n.piece().checked() != null && !n.piece().checked().good()).limit(FAULTS_SHOWN).map(this::fault).toList());
        what.setText(desk.texts().get(stored.size() == unchecked && running.isEmpty() ? "evidence.check.none" : "evidence.check.what"));
        boolean live = desk.link().live();
        boolean held = getScene() != null && (getScene().getFocusOwner() == again || getScene().getFocusOwner() == stop);
        stop.setVisible(running.isPresent());
        stop.setManaged(running.isPresent());
        boolean mine = running.filter(c -> !c.stopping() && (c.by().equals(desk.actor().person()) || desk.actor().has(Role.DUTY_CHIEF))).isPresent();
        stop.setDisable(!live || !mine);
        boolean free = live && !stored.isEmpty() && running.isEmpty();
        again.setDisable(!free);
        if (held) {
            // A button that goes grey hands the focus on: by itself it jumps among the packet's words, and the next key writes over them.
            (free ? again : mine && live ? stop : this).requestFocus();
        }
    }

    private void note(@org.jspecify.annotations.Nullable Check check) {
        Texts texts = desk.texts();
        Instant ended = check == null ? null : check.ended();
        if (check == null) {
            note.set("");
        } else if (ended == null) {
            note.set(texts.get(check.stopping() ? "evidence.check.stopping" : "evidence.check.running", check.done(), check.pieces().size()));
        } else {
            String time = texts.formats().time(ended);
            String took = texts.formats().spoken(Duration.between(check.since(), ended));
            note.set(check.done() < check.pieces().size() ? texts.get("evidence.check.stopped", check.done(), check.pieces().size(), time)
                    : texts.get("evidence.check.ended", time, took));
        }
    }

    private void fill(Map<Verdict, Integer> found, int unchecked) {
        bar.getChildren().clear();
        bar.getColumnConstraints().clear();
        counts.getChildren().clear();
        double all = found.values().stream().mapToInt(Integer::intValue).sum() + unchecked;
        for (Verdict verdict : Verdict.values()) {
            int count = found.getOrDefault(verdict, 0);
            if (count > 0) {
                part(tone(verdict), count / all);
                counts.getChildren().add(count(key(verdict), tone(verdict), sign(verdict), count));
            }
        }
        if (unchecked > 0) {
            part("unchecked", unchecked / all);
            counts.getChildren().add(count("not", "text-3", Icon.CLOCK, unchecked));
        }
        bar.setVisible(all > 0);
    }

    private void part(String tone, double share) {
        Region part = new Region();
        part.getStyleClass().addAll("check-part", tone);
        ColumnConstraints width = new ColumnConstraints(2, 2, Double.MAX_VALUE);
        width.setPercentWidth(100 * share);
        bar.getColumnConstraints().add(width);
        bar.addColumn(bar.getColumnConstraints().size() - 1, part);
    }

    private Label count(String key, String tone, Icon icon, int count) {
        Label label = Labels.of(desk.texts().get("evidence.check." + key, count), "caption", tone);
        label.setGraphic(new IconView(icon, 12).tinted(tone));
        return label;
    }

    /** “E3 altered: a sealed chunk is not the one that was written, chunk 12 · file sealed/2026-03-14/…”. */
    private Label fault(Source.Numbered each) {
        Label label = Labels.of(words(desk.texts(), each), "caption", "warn");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static String words(Texts texts, Source.Numbered each) {
        Checked checked = java.util.Objects.requireNonNull(each.piece().checked());
        String which = texts.orElse("evidence.found." + checked.what(), checked.what())
                + (checked.chunk() >= 0 ? " · " + texts.get("evidence.check.chunk", checked.chunk() + 1) : "");
        return texts.get("evidence.check.fault", each.label(), verdict(texts, checked.verdict()), which + " · " + texts.get("evidence.check.file", checked.file()));
    }

    static String verdict(Texts texts, Verdict verdict) {
        return texts.get("evidence.verdict." + verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    static String tone(Verdict verdict) {
        return verdict == Verdict.VERIFIED ? "ok" : "warn";
    }

    static Icon sign(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> Icon.CHECK;
            case CHAIN_GAP -> Icon.LINK;
            case ALTERED, UNREADABLE -> Icon.WARN;
            case ABSENT -> Icon.CROSS;
        };
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> "good";
            case CHAIN_GAP -> "gap";
            case ALTERED -> "altered";
            case ABSENT -> "absent";
            case UNREADABLE -> "unreadable";
        };
    }

    private void begin() {
        List<Source.Numbered> stored = stored();
        if (!stored.isEmpty()) {
            desk.orders().send(new EvidenceCommand.Verify(stored.stream().map(n -> n.piece().id()).toList()),
                    desk.texts().bind("evidence.check.asked", stored.size()), Optional.empty());
        }
    }

    private void stop() {
        check().filter(Check::running).ifPresent(c -> desk.orders().send(new EvidenceCommand.StopCheck(c.id())));
    }

    void close() {
        listening.close();
    }
}
