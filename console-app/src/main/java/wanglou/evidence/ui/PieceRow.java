package wanglou.evidence.ui;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.text.Formats;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.RowList;
import wanglou.evidence.Checked;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.PieceKind;
import wanglou.evidence.PieceState;

/** Home: FX. One piece in the table: whether it goes into the packet, what it is, from when to when, how it stands, how long it is kept. */
final class PieceRow implements RowList.Row<PieceId> {

    static final double HEIGHT = 32;
    /** The first is all from the list's edge to the name: who means the box hits it, and never chooses the row instead. */
    private static final double[] WIDTHS = {34, 24, 0, 112, 56, 112, 78};

    private final Desk desk;
    private final Function<PieceId, Source.@Nullable Numbered> find;
    private final BiConsumer<PieceId, Boolean> tick;
    private final Function<PieceId, Boolean> ticked;
    private final CheckBox box = new CheckBox();
    private final Label label = Labels.of("", "caption", "text-3");
    private final Label name = Labels.of("");
    private final Label span = Labels.of("", "caption", "text-2");
    private final Label size = Labels.of("", "caption", "text-2");
    private final Label state = Labels.of("", "caption");
    private final HBox keep = new HBox();
    private final HBox row;
    private @Nullable PieceId shown;

    PieceRow(Desk desk, Function<PieceId, Source.@Nullable Numbered> find, Function<PieceId, Boolean> ticked, BiConsumer<PieceId, Boolean> tick) {
        this.desk = desk;
        this.find = find;
        this.ticked = ticked;
        this.tick = tick;
        box.setFocusTraversable(false);
        box.setMaxHeight(Double.MAX_VALUE);
        box.getStyleClass().add("piece-tick");
        box.setOnAction(e -> {
            if (shown != null) {
                this.tick.accept(shown, box.isSelected());
            }
        });
        size.setAlignment(Pos.CENTER_RIGHT);
        keep.setAlignment(Pos.CENTER_RIGHT);
        row = columns(box, label, name, span, size, state, keep);
        row.getStyleClass().add("piece-row");
    }

    /** The heads of the columns, over the rows. */
    static HBox heads(Texts texts) {
        Label bytes = Labels.of(texts.bind("evidence.column.size"), "caption", "text-3");
        bytes.setAlignment(Pos.CENTER_RIGHT);
        Label kept = Labels.of(texts.bind("evidence.column.keep"), "caption", "text-3");
        kept.setAlignment(Pos.CENTER_RIGHT);
        HBox heads = columns(Labels.of("", "caption"), Labels.of(texts.bind("evidence.column.piece"), "caption", "text-3"), Labels.of(texts.bind("evidence.column.name"), "caption", "text-3"),
                Labels.of(texts.bind("evidence.column.span"), "caption", "text-3"), bytes,
                Labels.of(texts.bind("evidence.column.state"), "caption", "text-3"), kept);
        heads.getStyleClass().addAll("piece-heads", "hairline-bottom");
        return heads;
    }

    private static HBox columns(javafx.scene.layout.Region... cells) {
        HBox row = Labels.row(8, cells);
        for (int i = 0; i < cells.length; i++) {
            if (WIDTHS[i] == 0) {
                HBox.setHgrow(cells[i], Priority.ALWAYS);
                cells[i].setMinWidth(40);
                cells[i].setPrefWidth(40);
                cells[i].setMaxWidth(Double.MAX_VALUE);
            } else {
                cells[i].setMinWidth(WIDTHS[i]);
                cells[i].setPrefWidth(WIDTHS[i]);
                cells[i].setMaxWidth(WIDTHS[i]);
            }
        }
        return row;
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(PieceId key) {
        shown = key;
        Source.Numbered numbered = find.apply(key);
        if (numbered == null) {
            return;
        }
        Piece piece = numbered.piece();
        Texts texts = desk.texts();
        Formats formats = texts.formats();
        boolean whole = piece.state().whole();
        box.setId("evidence-tick-" + numbered.label());
        box.setSelected(ticked.apply(key));
        box.setDisable(!whole);
        box.setAccessibleText(texts.get("evidence.tick", numbered.label()));
        label.setText(numbered.label());
        name.setText(piece.kind() == PieceKind.SNAPSHOT ? texts.get(piece.taken() == null ? "evidence.snapshot" : "evidence.snapshot.taken", piece.cameraName()) : piece.cameraName());
        span.setText(piece.kind() == PieceKind.SNAPSHOT ? formats.time(piece.from())
                : numbered.sealing() ? formats.time(piece.from()) + " – …"
                : piece.state() instanceof PieceState.Recording ? texts.get("evidence.since", formats.time(piece.from()))
                : formats.time(piece.from()) + " – " + formats.time(piece.to()));
        size.setText(whole ? formats.bytes(piece.bytes()) : "–");
        state(piece, numbered.sealing());
        keep(piece, formats);
    }

    private void state(Piece piece, boolean sealing) {
        Texts texts = desk.texts();
        String gap = piece.gap() == null ? "" : " · " + texts.get("evidence.gap.short", "%.0f".formatted(Math.ceil(piece.gap().length().toMillis() / 1000.0)));
        String word;
        String tone;
        Icon icon;
        switch (piece.state()) {
            case PieceState.Recording s -> {
                word = sealing ? "sealing" : "recording";
                tone = "text-2";
                icon = Icon.CLOCK;
            }
            case PieceState.Sealed s -> {
                word = "sealed";
                tone = "ok";
                icon = Icon.CHECK;
            }
            case PieceState.Recovered s -> {
                word = "recovered";
                tone = "ok";
                icon = Icon.CHECK;
            }
            case PieceState.Missing s -> {
                word = "missing";
                tone = "warn";
                icon = Icon.WARN;
            }
            case PieceState.Deleted s -> {
                word = "deleted";
                tone = "text-3";
                icon = Icon.MINUS;
            }
        }
        Checked checked = piece.checked();
        if (checked != null && (piece.state().whole() || piece.state() instanceof PieceState.Missing)) {
            // What was found in the file says more than that it was sealed once.
            word = CheckPane.verdict(texts, checked.verdict());
            tone = CheckPane.tone(checked.verdict());
            icon = CheckPane.sign(checked.verdict());
        } else {
            word = texts.get("evidence.state." + word);
        }
        boolean warned = !gap.isEmpty() && piece.state().whole() && tone.equals("ok");
        state.setText(word + gap);
        state.getStyleClass().setAll("label", "caption", warned ? "warn" : tone);
        state.setGraphic(new IconView(warned ? Icon.LINK : icon, 12).tinted(warned ? "warn" : tone));
    }

    private void keep(Piece piece, Formats formats) {
        if (piece.held()) {
            keep.getChildren().setAll(Badge.tag(Badge.Tone.OUTLINE, Icon.LOCK, desk.texts().bind("evidence.held")));
        } else {
            Instant until = piece.keepUntil();
            keep.getChildren().setAll(Labels.of(piece.state().whole() ? formats.date(until) : "–", "caption", "text-2"));
        }
    }
}
