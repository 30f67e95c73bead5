package wanglou.evidence.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.RowList;
import wanglou.evidence.Gap;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;

/** Home: FX. The pieces of the incident, what is amiss with the chosen one, and the order that keeps it. */
final class PieceTable extends VBox {

    private static final double BEFORE_GAP_S = 10;

    private final Desk desk;
    private final EvidenceModel model;
    private final Consumer<java.time.Instant> look;
    private final Map<PieceId, Source.Numbered> byId = new HashMap<>();
    private final SimpleStringProperty count = new SimpleStringProperty("0");
    private final SimpleStringProperty note = new SimpleStringProperty("");
    private final RowList<PieceId> rows;
    private final HBox warning = new HBox(10);
    private final Label warningFact = Labels.of("", "strong", "warn");
    private final Label warningMore = Labels.of("", "caption", "text-2");
    private final HoldLine hold;
    private @Nullable PieceId chosen;

    /** @param look plays from a moment on */
    PieceTable(Desk desk, EvidenceModel model, Consumer<java.time.Instant> look) {
        this.desk = desk;
        this.model = model;
        this.look = look;
        Texts texts = desk.texts();
        getStyleClass().add("panel");
        hold = new HoldLine(desk);
        rows = new RowList<>("evidence-pieces", PieceRow.HEIGHT, () -> new PieceRow(desk, byId::get,
                id -> model.ticked().stream().anyMatch(p -> p.id().equals(id)), model::tick), this::choose);
        rows.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            Source.Numbered at = chosen == null ? null : byId.get(chosen);
            if (e.getCode() == KeyCode.ENTER && at != null && at.piece().state().whole()) {
                model.tick(at.piece().id(), !model.ticked().contains(at.piece()));
                e.consume();
            }
        });
        VBox.setVgrow(rows, Priority.ALWAYS);
        warningFact.setWrapText(true);
        warningMore.setWrapText(true);
        warning.setId("evidence-gap");
        warning.getStyleClass().add("evidence-warning");
        VBox said = new VBox(2, warningFact, warningMore);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        warning.getChildren().addAll(new IconView(Icon.LINK).tinted("warn"), said, Buttons.link("evidence-gap-look", texts.bind("evidence.gap.look"), this::lookAtGap));
        getChildren().addAll(new PanelHeader(texts.bind("evidence.pieces")).count(count).note(note), PieceRow.heads(texts), rows, warning, hold);
        show();
    }

    void show() {
        List<Source.Numbered> all = model.numbered();
        byId.clear();
        all.forEach(n -> byId.put(n.piece().id(), n));
        if (chosen != null && !byId.containsKey(chosen)) {
            chosen = null;
        }
        count.set(String.valueOf(all.size()));
        Texts texts = desk.texts();
        long stored = all.stream().filter(n -> n.piece().state().whole()).count();
        long bytes = all.stream().mapToLong(n -> n.piece().bytes()).sum();
        note.set(all.isEmpty() ? "" : texts.get("evidence.pieces.note", stored, texts.formats().bytes(bytes), model.ticked().size()));
        rows.show(all.stream().map(n -> n.piece().id()).toList());
        showChosen();
    }

    private void choose(PieceId id) {
        chosen = id;
        showChosen();
        Source.Numbered numbered = byId.get(id);
        if (numbered != null && numbered.piece().state().whole()) {
            look.accept(numbered.piece().from());
        }
    }

    private void showChosen() {
        Source.Numbered picked = chosen == null ? null : byId.get(chosen);
        Source.Numbered warned = picked != null && picked.piece().gap() != null ? picked
                : byId.values().stream().filter(n -> n.piece().gap() != null).min(java.util.Comparator.comparing(Source.Numbered::number)).orElse(null);
        Gap gap = warned == null ? null : warned.piece().gap();
        warning.setVisible(gap != null);
        warning.setManaged(gap != null);
        if (gap != null && warned != null) {
            Texts texts = desk.texts();
            warningFact.setText(texts.get("evidence.gap", warned.label(), "%.1f".formatted(gap.length().toMillis() / 1000.0), TimeMap.time(desk, gap.from()), TimeMap.time(desk, gap.to())));
            warningMore.setText(texts.get("evidence.gap.more", texts.get("evidence.why." + gap.reason())));
        }
        hold.show(picked);
    }

    private void lookAtGap() {
        Source.Numbered picked = chosen == null ? null : byId.get(chosen);
        Piece piece = picked != null && picked.piece().gap() != null ? picked.piece()
                : byId.values().stream().map(Source.Numbered::piece).filter(p -> p.gap() != null).min(java.util.Comparator.comparing(Piece::from)).orElse(null);
        if (piece != null && piece.gap() != null) {
            look.accept(piece.gap().from().minusMillis(Math.round(BEFORE_GAP_S * 1000)));
        }
    }
}
