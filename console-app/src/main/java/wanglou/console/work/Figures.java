package wanglou.console.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.recommend.Outlook;

/** Home: FX. The four numbers under the map: first and second unit there, cover in three minutes, busy units taken. */
final class Figures extends HBox implements AutoCloseable {

    private static final List<String> KEYS = List.of("first", "second", "cover", "busy");

    private final Desk desk;
    private final AdviceWords words;
    private final Consulting consulting;
    private final List<Label> values = new ArrayList<>();
    private final List<Label> details = new ArrayList<>();
    private final Listening listening = new Listening();

    Figures(Desk desk, AdviceWords words, Consulting consulting) {
        this.desk = desk;
        this.words = words;
        this.consulting = consulting;
        getStyleClass().addAll("floating", "work-figures");
        for (String key : KEYS) {
            Label value = Labels.of("", "title", "digits");
            value.setMinWidth(USE_PREF_SIZE);
            value.setId("work-figure-" + key);
            Label detail = Labels.of("", "caption", "text-2");
            values.add(value);
            details.add(detail);
            VBox box = new VBox(0, Labels.of(desk.texts().bind("work.figure." + key), "caption", "text-3"), Labels.row(8, value, detail));
            box.getStyleClass().add("work-figure");
            box.setMinWidth(0);
            box.setPrefWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
            getChildren().add(box);
        }
        listening.to(this::show, consulting.answerProperty(), desk.texts().languageProperty());
        show();
    }

    private void show() {
        Texts texts = desk.texts();
        Optional<Outlook> outlook = consulting.answerProperty().get().flatMap(Advice.Answer::outlook);
        for (int n = 0; n < 2; n++) {
            int nth = n;
            Optional<Outlook.Arrival> arrival = outlook.flatMap(o -> o.arrival(nth));
            set(n, arrival.map(a -> !a.drive().known() ? "—" : a.drive().seconds() <= 0 ? texts.get("work.figure.there")
                            : texts.formats().time(desk.clock().now().plus(Duration.ofSeconds(Math.round(a.drive().seconds()))))).orElse("—"),
                    arrival.map(a -> a.drive().seconds() <= 0 ? words.sign(a.unit()) : texts.get(a.tried() ? "work.figure.if-sent" : "work.figure.unit", words.sign(a.unit()), words.time(a.drive())))
                            .orElseGet(() -> texts.get("work.figure.nobody")), arrival.isPresent() ? "text-1" : "text-3");
        }
        Optional<Outlook> covered = outlook.filter(o -> o.before().known());
        long before = covered.map(o -> Math.round(o.before().share() * 100)).orElse(0L);
        long after = covered.map(o -> Math.round(o.after().share() * 100)).orElse(0L);
        String thin = covered.filter(o -> !o.gaps().isEmpty()).map(o -> words.gap(o.gaps().getFirst())).orElse("");
        set(2, covered.isPresent() ? after + " %" : "—", covered.isEmpty() ? texts.get(outlook.isEmpty() ? "work.figure.unlocated" : "work.figure.cover.unknown")
                        : after < before || !thin.isEmpty() ? texts.get("work.figure.cover.from", before, thin) : texts.get("work.figure.cover.same"),
                after < before || !thin.isEmpty() ? "warn" : covered.isPresent() ? "text-1" : "text-3");
        int busy = outlook.map(o -> o.busy().size()).orElse(0);
        set(3, String.valueOf(busy), busy == 0 ? texts.get("work.figure.busy.none") : words.signs(outlook.map(Outlook::busy).orElse(List.of())),
                busy == 0 ? "ok" : "warn");
    }

    private void set(int index, String value, String detail, String tint) {
        values.get(index).setText(value);
        values.get(index).getStyleClass().removeAll("text-1", "text-3", "warn", "ok");
        values.get(index).getStyleClass().add(tint);
        details.get(index).setText(detail);
    }

    @Override
    public void close() {
        listening.close();
    }
}
