package wanglou.video;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * Home: FX. A picture with its truth on it and its name under it. Give it a {@link LivePicture} and it asks that for the newest frame and state once a
 * pulse while it stands in a window; or drive it by {@link #show} and {@link #draw}.
 *
 * <p>Style classes: {@code wl-video-tile} (desk, 12 px) and, added by the owner, {@code wl-video-tile-wall} (18 px). All measures follow the font size.
 */
public final class VideoTile extends Region {

    /**
     * Frames are drawn at most 30 times a second, and by all tiles in the same pulse: one pulse that redraws ten tiles costs half of two that redraw five
     * and the ground between them.
     */
    private static final long FRAMES_EVERY_NS = 33_000_000;
    /** Words change at most this often. */
    private static final long WORDS_EVERY_NS = 100_000_000;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final InstantSource clock;
    private final PictureSurface surface = new PictureSurface();
    private final Label number = new Label();
    private final Label name = new Label();
    private final Label note = new Label();
    private final Label sound = new Label();
    private final HBox nameLine = new HBox(number, name, sound, note);
    private final PixelSheet sheet = new PixelSheet();
    private final TileHand hand = new TileHand(this);
    private final AnimationTimer pulse;
    private PictureText text;
    private PictureState state;
    private String ownNote = "";
    private boolean chosen;
    private boolean heard;
    private @Nullable LivePicture picture;
    private @Nullable Node corner;
    private long seen;
    private long wordsAt;
    private long lastBeat;
    private Magnifier magnifier = Magnifier.OFF;
    private Consumer<TileSnapshot> onSnapshot = snapshot -> {};

    public VideoTile(PictureText text, InstantSource clock) {
        this.text = text;
        this.clock = clock;
        this.state = new PictureState.Opening(clock.instant());
        getStyleClass().add("wl-video-tile");
        getStylesheets().add(Objects.requireNonNull(VideoTile.class.getResource("video.css")).toExternalForm());
        nameLine.getStyleClass().add("name-line");
        number.getStyleClass().add("number");
        name.getStyleClass().add("name");
        note.getStyleClass().add("note");
        sound.getStyleClass().add("sound");
        sound.setMinWidth(USE_PREF_SIZE);
        sound.setManaged(false);
        sound.setVisible(false);
        nameLine.setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(Double.MAX_VALUE);
        number.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().addAll(surface, nameLine);
        setFocusTraversable(true);
        pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                long beat = now / FRAMES_EVERY_NS;
                if (beat != lastBeat) {
                    lastBeat = beat;
                    takeFrame();
                }
                if (now - wordsAt >= WORDS_EVERY_NS) {
                    wordsAt = now;
                    takeState();
                }
            }
        };
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pulse.stop();
            } else {
                pulse.start();
            }
        });
        hand.listen(surface);
        refreshWords();
    }

    /** Takes its picture and state from {@code next} from now on; null leaves the last state standing. The tile never closes a picture. */
    public void setPicture(@Nullable LivePicture next) {
        hearNone();
        picture = next;
        seen = 0;
        hearIt();
        draw(null);
        setMagnifier(Magnifier.OFF);
        if (next != null) {
            takeState();
        }
    }

    /** Tells a picture that is to follow in which size it will be wanted, so that it has one when {@link #exchange} comes. */
    public void prepare(LivePicture next) {
        fit(next);
    }

    /** Goes over to another stream of the same source: what stands on the screen stays there until the other one's picture replaces it. */
    public void exchange(LivePicture next) {
        hearNone();
        picture = next;
        seen = 0;
        hearIt();
        fitPicture();
        takeFrame();
        takeState();
    }

    public Optional<LivePicture> picture() {
        return Optional.ofNullable(picture);
    }

    /** The number of the slot and the name of the source under the picture; markup in a name stays text. */
    public void setName(String slot, String sourceName) {
        number.setText(slot);
        number.setManaged(!slot.isEmpty());
        name.setText(sourceName);
    }

    public String name() {
        return name.getText();
    }

    /** The note at the right of the name line; empty lets the state say what it has to say. */
    public void setNote(String said) {
        ownNote = said;
        refreshWords();
    }

    /** Changes the language or time zone while running. */
    public void setText(PictureText next) {
        text = next;
        refreshWords();
    }

    /** Lets pictures of nearly the tile's shape cover it, as on walls, at the cost of a hair of their edges; by default every picture is shown whole. */
    public void setFilled(boolean on) {
        surface.fill(on);
        fitPicture();
    }

    /** Draws the frame of the chosen tile. */
    public void setChosen(boolean on) {
        chosen = on;
        pseudoClassStateChanged(CHOSEN, on);
    }

    /** Lets it be heard, whatever picture it shows, and says so; {@link Hearing} sees to it that only one is. */
    public void setHeard(boolean on) {
        heard = on;
        if (on) {
            hearIt();
        } else {
            hearNone();
        }
        refreshWords();
    }

    private void hearIt() {
        LivePicture source = picture;
        if (heard && source != null) {
            source.hear(true);
        }
    }

    private void hearNone() {
        LivePicture source = picture;
        if (source != null) {
            source.hear(false);
        }
    }

    public boolean isChosen() {
        return chosen;
    }

    /** Height of what shows the picture, px; 0 before the first layout. */
    public double pictureHeight() {
        return surface.getHeight();
    }

    public void show(PictureState next) {
        state = next;
        refreshWords();
    }

    public PictureState state() {
        return state;
    }

    /** Draws a still; null draws none. */
    public void draw(@Nullable Image image) {
        surface.draw(image);
        refreshWords();
    }

    public Magnifier magnifier() {
        return magnifier;
    }

    public void setMagnifier(Magnifier next) {
        magnifier = next;
        surface.magnify(next);
        fitPicture();
    }

    public void setOnSnapshot(Consumer<TileSnapshot> taker) {
        onSnapshot = taker;
    }

    /** Hands the picture on screen, as decoded, to the snapshot taker; false when there is none to take. */
    public boolean takeSnapshot() {
        Image image = surface.image();
        if (image == null || image.getPixelReader() == null || text.lines(state, clock.instant()).size() > 0) {
            return false;
        }
        WritableImage still = new WritableImage(image.getPixelReader(), (int) image.getWidth(), (int) image.getHeight());
        onSnapshot.accept(new TileSnapshot(name.getText(), clock.instant(), state, still));
        return true;
    }

    /** Lays something of the owner's into the upper right corner of the picture; null takes it away. */
    public void setCorner(@Nullable Node next) {
        getChildren().remove(corner);
        corner = next;
        if (next != null) {
            getChildren().add(next);
        }
    }

    private void takeFrame() {
        LivePicture source = picture;
        if (source != null) {
            long newest = source.frames().copyTo(sheet, seen);
            if (newest != seen) {
                seen = newest;
                surface.draw(sheet.image());
            }
        }
    }

    private void takeState() {
        LivePicture source = picture;
        if (source != null) {
            state = source.state();
        }
        refreshWords();
    }

    String badgeText() {
        return surface.badge().text();
    }

    private void refreshWords() {
        Instant now = clock.instant();
        List<String> lines = text.lines(state, now);
        surface.show(state, text.badge(state, now), text.headline(state), lines);
        LivePicture source = picture;
        String audible = heard && source != null ? text.sound(source.sound()) : "";
        if (!audible.equals(sound.getText())) {
            sound.setText(audible);
            sound.setManaged(!audible.isEmpty());
            sound.setVisible(!audible.isEmpty());
        }
        String said = ownNote.isEmpty() ? text.note(state) : ownNote;
        if (!said.equals(note.getText())) {
            note.setText(said);
        }
    }

    private void fitPicture() {
        LivePicture source = picture;
        if (source != null) {
            fit(source);
        }
    }

    private void fit(LivePicture source) {
        Dimension2D wanted = surface.wantedPicture();
        int w = (int) Math.round(wanted.getWidth() * magnifier.zoom());
        int h = (int) Math.round(wanted.getHeight() * magnifier.zoom());
        if (w > 0 && h > 0) {
            source.fit(w, h);
        }
    }

    @Override
    protected void layoutChildren() {
        boolean roomForNote = number.prefWidth(-1) + name.prefWidth(-1) + (sound.isManaged() ? sound.prefWidth(-1) + 8 : 0) + note.prefWidth(-1) + 24 <= getWidth();
        note.setManaged(roomForNote);
        note.setVisible(roomForNote);
        double line = Math.min(getHeight(), nameLine.prefHeight(getWidth()));
        double above = Math.max(0, getHeight() - line);
        boolean resized = surface.getWidth() != getWidth() || surface.getHeight() != above;
        surface.resizeRelocate(0, 0, getWidth(), above);
        nameLine.resizeRelocate(0, above, getWidth(), line);
        Node laid = corner;
        if (laid != null) {
            double wide = Math.min(getWidth(), laid.prefWidth(-1));
            laid.resizeRelocate(Math.max(0, getWidth() - wide - 4), 4, wide, laid.prefHeight(-1));
        }
        if (resized) {
            fitPicture();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 174;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 98 + nameLine.prefHeight(width);
    }
}
