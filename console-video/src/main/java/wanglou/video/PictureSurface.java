package wanglou.video;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

/** Home: FX. The picture itself, or the hatch that stands where none is; whole pictures only, boxed where their shape differs from the tile's. */
final class PictureSurface extends Region {

    private static final PseudoClass FROZEN = PseudoClass.getPseudoClass("frozen");
    /** A picture whose shape is this close to the tile's fills it: the cut edge is narrower than a badge's frame. */
    private static final double SAME_SHAPE = 0.04;
    /** The share of its width or height that a picture on a wall may lose to cover its tile. */
    private static final double MAY_LOSE = 0.05;
    /** Tiles lower than this many badge heights have no room for a headline. */
    private static final double HEADLINE_FROM = 8;

    private final ImageView view = new ImageView();
    /** Shows beside a picture of another shape only: what is painted under a picture is paid thirty times a second. */
    private final Region ground = new Region();
    private final Region hatch = new Region();
    private final Label headline = new Label();
    private final Label first = new Label();
    private final Label second = new Label();
    private final VBox words = new VBox(headline, first, second);
    private final Region frame = new Region();
    private final PictureBadge badge = new PictureBadge();
    private final Rectangle clip = new Rectangle();
    private final ColorAdjust late = new ColorAdjust(0, -0.25, 0, 0);
    private final ColorAdjust frozen = new ColorAdjust(0, -0.9, -0.25, 0);
    private Magnifier magnifier = Magnifier.OFF;
    private boolean fill;

    PictureSurface() {
        getStyleClass().add("wl-picture");
        ground.getStyleClass().add("ground");
        ground.setVisible(false);
        hatch.getStyleClass().add("hatch");
        headline.getStyleClass().add("headline");
        first.getStyleClass().add("first");
        second.getStyleClass().add("second");
        words.getStyleClass().add("words");
        frame.getStyleClass().add("frame");
        words.setMouseTransparent(true);
        frame.setMouseTransparent(true);
        first.setWrapText(true);
        first.setTextAlignment(TextAlignment.CENTER);
        view.setSmooth(true);
        setClip(clip);
        getChildren().addAll(ground, hatch, view, words, badge, frame);
    }

    void draw(@Nullable Image image) {
        if (view.getImage() != image) {
            view.setImage(image);
            requestLayout();
        }
    }

    @Nullable Image image() {
        return view.getImage();
    }

    PictureBadge badge() {
        return badge;
    }

    void fill(boolean on) {
        fill = on;
        requestLayout();
    }

    /**
     * Whether a picture of this shape covers the whole surface. What would lose more than {@value #MAY_LOSE} of its width or height is shown whole
     * between bars: cameras write their name and clock along the edges.
     */
    private boolean fills(double iw, double ih, double w, double h) {
        double shape = (iw / ih) / (w / h);
        return Math.abs(shape - 1) <= SAME_SHAPE || (fill && 1 - Math.min(shape, 1 / shape) <= MAY_LOSE);
    }

    /** The size in which a picture should be decoded to be drawn pixel by pixel here, before any zoom. */
    Dimension2D wantedPicture() {
        Image image = view.getImage();
        double w = getWidth();
        double h = getHeight();
        double iw = image == null ? 16 : image.getWidth();
        double ih = image == null ? 9 : image.getHeight();
        if (!fill || !fills(iw, ih, w, h)) {
            return new Dimension2D(w, h);
        }
        double scale = Math.max(w / iw, h / ih);
        return new Dimension2D(Math.rint(iw * scale), Math.rint(ih * scale));
    }

    void magnify(Magnifier next) {
        magnifier = next;
        requestLayout();
    }

    void show(PictureState state, String badgeText, String head, List<String> lines) {
        badge.show(PictureBadge.Kind.of(state), badgeText);
        pseudoClassStateChanged(FROZEN, state instanceof PictureState.Frozen);
        boolean hasPicture = lines.isEmpty() && view.getImage() != null;
        view.setVisible(hasPicture);
        hatch.setVisible(!hasPicture);
        words.setVisible(!lines.isEmpty());
        headline.setText(head);
        first.setText(lines.isEmpty() ? "" : lines.getFirst());
        second.setText(lines.size() > 1 ? lines.get(1) : "");
        for (Label line : List.of(headline, first, second)) {
            boolean wanted = !line.getText().isEmpty() && (line != headline || isTall());
            if (line.isManaged() != wanted) {
                line.setManaged(wanted);
                line.setVisible(wanted);
            }
        }
        view.setEffect(switch (state) {
            case PictureState.Late s -> late;
            case PictureState.Frozen s -> frozen;
            case PictureState.Opening s -> null;
            case PictureState.Live s -> null;
            case PictureState.Reduced s -> null;
            case PictureState.Lost s -> null;
            case PictureState.Refused s -> null;
            case PictureState.NoPlayer s -> null;
            case PictureState.Played s -> null;
            case PictureState.NoRecord s -> null;
        });
    }

    private boolean isTall() {
        return getHeight() >= HEADLINE_FROM * badge.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        clip.setWidth(w);
        clip.setHeight(h);
        ground.resizeRelocate(0, 0, w, h);
        hatch.resizeRelocate(0, 0, w, h);
        frame.resizeRelocate(0, 0, w, h);
        double inset = Math.round(badge.prefHeight(-1) * 0.22);
        double badgeWidth = Math.min(badge.prefWidth(-1), Math.max(0, w - 2 * inset));
        badge.resizeRelocate(inset, inset, Math.ceil(badgeWidth), badge.prefHeight(-1));
        double wordsHeight = Math.min(h, words.prefHeight(w - 16));
        double below = h < 2 * HEADLINE_FROM * badge.prefHeight(-1) ? badge.prefHeight(-1) * 0.4 : 0;
        words.resizeRelocate(8, Math.rint(Math.min(h - wordsHeight, (h - wordsHeight) / 2 + below)), w - 16, wordsHeight);
        layoutPicture(w, h);
    }

    private void layoutPicture(double w, double h) {
        Image image = view.getImage();
        if (image == null || w < 1 || h < 1) {
            return;
        }
        double iw = image.getWidth();
        double ih = image.getHeight();
        boolean fills = fills(iw, ih, w, h);
        double scale = fills ? Math.max(w / iw, h / ih) : Math.min(w / iw, h / ih);
        double dw = fills ? w : Math.round(iw * scale);
        double dh = fills ? h : Math.round(ih * scale);
        double partW = dw / scale / magnifier.zoom();
        double partH = dh / scale / magnifier.zoom();
        double x = Math.clamp(magnifier.centreX() * iw - partW / 2, 0, Math.max(0, iw - partW));
        double y = Math.clamp(magnifier.centreY() * ih - partH / 2, 0, Math.max(0, ih - partH));
        view.setViewport(new Rectangle2D(x, y, partW, partH));
        view.setSmooth(dw != partW || dh != partH);
        view.setFitWidth(dw);
        view.setFitHeight(dh);
        ground.setVisible(dw < w || dh < h);
        view.relocate(Math.rint((w - dw) / 2), Math.rint((h - dh) / 2));
    }
}
