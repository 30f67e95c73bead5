package wanglou.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. Tiles in one of the usual divisions. A tile dragged onto another slot changes places with what is there; what was moved is told to the
 * owner, who saves it. The wall shows tiles, it does not open or close pictures.
 */
public final class VideoWall extends Region {

    private static final double GAP = 4;
    private static final double DRAG_FROM = 8;
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop-target");

    private final List<@Nullable VideoTile> slots = new ArrayList<>();
    private final List<StackPane> grounds = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private WallLayout layout = WallLayout.ONE;
    private PictureText text;
    private BiConsumer<Integer, Integer> onSwap = (from, to) -> {};
    private IntConsumer onChosen = slot -> {};
    private boolean locked;
    private int chosen = -1;
    private int dragFrom = -1;
    private int dropAt = -1;
    private Point2D pressed = Point2D.ZERO;

    public VideoWall(PictureText text) {
        this.text = text;
        getStyleClass().add("wl-video-wall");
        getStylesheets().add(Objects.requireNonNull(VideoWall.class.getResource("video.css")).toExternalForm());
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        divide(WallLayout.ONE);
    }

    /** Changes the division; tiles keep their slot numbers, those without a slot are taken off the wall and returned. */
    public List<VideoTile> divide(WallLayout next) {
        layout = next;
        List<VideoTile> homeless = new ArrayList<>();
        while (slots.size() > next.slots()) {
            VideoTile tile = slots.removeLast();
            if (tile != null) {
                homeless.add(tile);
            }
            grounds.removeLast();
            notes.removeLast();
        }
        while (slots.size() < next.slots()) {
            slots.add(null);
            grounds.add(emptySlot());
            notes.add("");
        }
        chosen = chosen < slots.size() ? chosen : -1;
        rebuild();
        return homeless;
    }

    public WallLayout division() {
        return layout;
    }

    /** Puts a tile into a slot, or empties it; returns the tile that stood there. */
    public @Nullable VideoTile put(int slot, @Nullable VideoTile tile) {
        VideoTile before = slots.set(slot, tile);
        rebuild();
        return before;
    }

    public @Nullable VideoTile tile(int slot) {
        return slots.get(slot);
    }

    /** Words on an empty slot instead of the usual ones, e.g. what is missing there; empty gives those back. */
    public void note(int slot, String words) {
        notes.set(slot, words);
        ground(slot);
    }

    private void ground(int slot) {
        String own = notes.get(slot);
        ((Label) grounds.get(slot).getChildren().getFirst()).setText(own.isEmpty() ? text.emptySlot() : own);
    }

    /** Exchanges two slots and tells the owner. */
    public void swap(int from, int to) {
        if (from == to) {
            return;
        }
        VideoTile moved = slots.get(from);
        slots.set(from, slots.get(to));
        slots.set(to, moved);
        rebuild();
        onSwap.accept(from, to);
    }

    /** Slot numbers, from 0, of two tiles that changed places. */
    public void setOnSwap(BiConsumer<Integer, Integer> listener) {
        onSwap = listener;
    }

    /** The slot a person clicked. */
    public void setOnChosen(IntConsumer listener) {
        onChosen = listener;
    }

    /** A locked wall takes no drag: what stands on it is decided elsewhere. */
    public void setLocked(boolean on) {
        locked = on;
    }

    public void choose(int slot) {
        chosen = slot;
        for (int i = 0; i < slots.size(); i++) {
            VideoTile tile = slots.get(i);
            if (tile != null) {
                tile.setChosen(i == slot);
            }
        }
    }

    public int chosen() {
        return chosen;
    }

    public void setText(PictureText next) {
        text = next;
        for (int slot = 0; slot < grounds.size(); slot++) {
            ground(slot);
        }
        for (VideoTile tile : slots) {
            if (tile != null) {
                tile.setText(next);
            }
        }
    }

    private StackPane emptySlot() {
        Label words = new Label(text.emptySlot());
        words.setWrapText(true);
        StackPane ground = new StackPane(words);
        ground.getStyleClass().add("empty-slot");
        return ground;
    }

    /** A slot's ground is shown only where no tile covers it: what is painted under pictures is paid thirty times a second. */
    private void rebuild() {
        getChildren().setAll(grounds);
        for (int i = 0; i < slots.size(); i++) {
            VideoTile tile = slots.get(i);
            grounds.get(i).setVisible(tile == null);
            if (tile != null) {
                getChildren().add(tile);
            }
        }
        choose(chosen);
        requestLayout();
    }

    private int slotAt(double x, double y) {
        List<WallLayout.Cell> cells = layout.cells(getWidth(), getHeight(), GAP);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).holds(x, y)) {
                return i;
            }
        }
        return -1;
    }

    private void press(MouseEvent e) {
        int slot = slotAt(e.getX(), e.getY());
        dragFrom = e.getButton() == MouseButton.PRIMARY && !locked && slot >= 0 && slots.get(slot) != null ? slot : -1;
        pressed = new Point2D(e.getX(), e.getY());
        if (slot >= 0 && !locked && e.getButton() != MouseButton.MIDDLE) {
            choose(slot);
            onChosen.accept(slot);
        }
    }

    private void drag(MouseEvent e) {
        if (dragFrom >= 0 && (dropAt >= 0 || pressed.distance(e.getX(), e.getY()) >= DRAG_FROM)) {
            mark(slotAt(e.getX(), e.getY()));
            e.consume();
        }
    }

    private void release(MouseEvent e) {
        int from = dragFrom;
        int to = dropAt;
        dragFrom = -1;
        mark(-1);
        if (from >= 0 && to >= 0) {
            swap(from, to);
        }
    }

    private void mark(int slot) {
        if (slot == dropAt) {
            return;
        }
        dropAt = slot;
        for (int i = 0; i < slots.size(); i++) {
            boolean here = i == slot && i != dragFrom;
            grounds.get(i).pseudoClassStateChanged(DROP, here);
            VideoTile tile = slots.get(i);
            if (tile != null) {
                tile.pseudoClassStateChanged(DROP, here);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        List<WallLayout.Cell> cells = layout.cells(getWidth(), getHeight(), GAP);
        for (int i = 0; i < cells.size(); i++) {
            WallLayout.Cell c = cells.get(i);
            grounds.get(i).resizeRelocate(c.x(), c.y(), c.width(), c.height());
            VideoTile tile = slots.get(i);
            if (tile != null) {
                tile.resizeRelocate(c.x(), c.y(), c.width(), c.height());
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 960;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 540;
    }
}
