package wanglou.console.shell;

import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import wanglou.console.bar.BarWorld;
import wanglou.console.bar.Reading;
import wanglou.console.bar.Token;
import wanglou.console.ui.Marks;
import wanglou.incidents.Incident;
import wanglou.units.Unit;

/** Home: FX. Thin lines under the words of the command line that were understood, in the colour of what they stand for. */
final class TokenLines extends Pane {

    private static final double THICK = 2;
    /** More characters never fit. */
    private static final int MOST = 500;
    private final TextField field;
    private final BarWorld world;
    private final Marks marks;
    private final Text ruler = new Text();

    TokenLines(TextField field, BarWorld world, Marks marks) {
        this.marks = marks;
        this.field = field;
        this.world = world;
        setMouseTransparent(true);
        setManaged(false);
    }

    void show(Reading reading) {
        getChildren().clear();
        ruler.setFont(field.getFont());
        // A line longer than its field scrolls; then there is no telling from here where its words stand.
        if (reading.line().length() > MOST || width(reading.line()) > field.getWidth() - THICK) {
            return;
        }
        for (Reading.Span span : reading.spans()) {
            under(reading.line(), span.from(), span.to(), tint(span.token()));
        }
        for (Reading.Word word : reading.unknown()) {
            under(reading.line(), word.from(), word.to(), "token-wrong");
        }
    }

    private void under(String line, int begin, int end, String tint) {
        Region mark = new Region();
        mark.getStyleClass().addAll("token-line", tint);
        double from = width(line.substring(0, begin));
        double to = width(line.substring(0, end));
        mark.resizeRelocate(from, field.getHeight() - THICK - 2, to - from, THICK);
        mark.setManaged(false);
        getChildren().add(mark);
    }

    private double width(String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    private String tint(Token token) {
        return switch (token) {
            case Token.OfUnit u -> unit(world.unit(u.unit()));
            case Token.OfIncident i -> incident(world.incident(i.incident()));
            case Token.OfCall c -> "token-known";
            case Token.OfStatus s -> marks.look(s.status()).token();
            case Token.OfGrade g -> marks.look(g.grade()).token();
            case Token.OfPlace p -> p.point() == null ? "token-unknown" : "token-known";
            case Token.OfKind k -> "token-known";
            case Token.OfOption o -> "token-known";
        };
    }

    private String unit(@Nullable Unit unit) {
        return unit == null ? "token-unknown" : marks.look(unit.status()).token();
    }

    private String incident(@Nullable Incident incident) {
        return incident == null ? "token-unknown" : marks.look(incident.grade()).token();
    }
}
