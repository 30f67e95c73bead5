package wanglou.video;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Home: FX. The badge in a picture's corner: colour, sign and word, never one of them alone. */
final class PictureBadge extends HBox {

    private final Region sign = new Region();
    private final Label word = new Label();
    private Kind kind = Kind.OPENING;

    /** One look; the style sheet draws the sign of each. */
    enum Kind {
        OPENING, LIVE, LATE, REDUCED, FROZEN, LOST, REFUSED, NO_PLAYER, PLAYED, NO_RECORD;

        private final PseudoClass look = PseudoClass.getPseudoClass(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));

        static Kind of(PictureState state) {
            return switch (state) {
                case PictureState.Opening s -> OPENING;
                case PictureState.Live s -> LIVE;
                case PictureState.Late s -> LATE;
                case PictureState.Reduced s -> REDUCED;
                case PictureState.Frozen s -> FROZEN;
                case PictureState.Lost s -> LOST;
                case PictureState.Refused s -> REFUSED;
                case PictureState.NoPlayer s -> NO_PLAYER;
                case PictureState.Played s -> PLAYED;
                case PictureState.NoRecord s -> NO_RECORD;
            };
        }
    }

    PictureBadge() {
        getStyleClass().add("wl-picture-badge");
        sign.getStyleClass().add("sign");
        word.getStyleClass().add("word");
        word.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(sign, word);
        pseudoClassStateChanged(kind.look, true);
        setMouseTransparent(true);
    }

    void show(Kind next, String text) {
        if (next != kind) {
            pseudoClassStateChanged(kind.look, false);
            kind = next;
            pseudoClassStateChanged(kind.look, true);
        }
        if (!text.equals(word.getText())) {
            word.setText(text);
        }
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return word.getText();
    }
}
