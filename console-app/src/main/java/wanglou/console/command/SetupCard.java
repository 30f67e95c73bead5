package wanglou.console.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.map.City;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.field.LinkHealth;

/**
 * Home: FX. What a new centre still needs before it can work: map, positions, units, people. Each step says what is there and the exact
 * address or command that comes next; one step is marked “next”.
 */
final class SetupCard extends VBox implements AutoCloseable {

    private final Desk desk;
    private final City city;
    private final VBox steps = new VBox();
    private final Label done = Labels.of("", "caption", "text-2");
    private final Listening listening = new Listening();
    private String shown = "";

    SetupCard(Desk desk, City city) {
        this.desk = desk;
        this.city = city;
        setId("setup-card");
        getStyleClass().add("card");
        HBox head = Labels.row(8, Labels.of(desk.texts().bind("pages.setup"), "strong", "text-1"), done);
        head.getStyleClass().add("card-section");
        getChildren().addAll(head, steps);
        listening.to(desk.mirrors().fixes(), keys -> show());
        listening.to(desk.mirrors().units(), keys -> show());
        listening.to(desk.mirrors().links(), keys -> show());
        listening.to(desk.mirrors().seats(), keys -> show());
        listening.to(desk.mirrors().unknownDevices(), keys -> show());
        listening.to(this::show, desk.texts().languageProperty());
        show();
    }

    /** Whether anything is still missing, and this is somebody who can bring it. */
    static boolean needed(Desk desk, City city) {
        return desk.setsUp() && missing(desk, city);
    }

    private static boolean missing(Desk desk, City city) {
        return city.pack().isEmpty() || desk.mirrors().fixes().size() == 0 || desk.mirrors().units().size() == 0;
    }

    private void show() {
        boolean map = city.pack().isPresent();
        boolean positions = desk.mirrors().fixes().size() > 0 || desk.mirrors().unknownDevices().size() > 0;
        boolean units = desk.mirrors().units().size() > 0;
        boolean people = desk.mirrors().seats().size() > 1;
        List<Boolean> all = List.of(map, positions, units, people);
        String state = all + desk.texts().language().name() + addresses() + desk.mirrors().units().size() + desk.mirrors().seats().size()
                + desk.mirrors().unknownDevices().size();
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        Texts texts = desk.texts();
        int next = all.indexOf(false);
        done.setText(texts.get("pages.setup.done", all.stream().filter(b -> b).count(), all.size()));
        steps.getChildren().setAll(
                step(0, map, next, "pages.setup.map", city.info().map(i -> texts.get("pages.setup.map.is", i.name(),
                        i.dataDate().isEmpty() ? "—" : i.dataDate().substring(0, Math.min(10, i.dataDate().length()))))
                        .orElseGet(() -> texts.get("pages.setup.map.how")), map ? List.of() : List.of("wanglou import CITY.osm.pbf"), Optional.empty()),
                step(1, positions, next, "pages.setup.positions", texts.get(positions ? "pages.setup.positions.is" : "pages.setup.positions.how",
                        desk.mirrors().fixes().size()), addresses(), Optional.of("pages.setup.links")),
                step(2, units, next, "pages.setup.units", units ? texts.get("pages.setup.units.is", desk.mirrors().units().size())
                        : texts.get("pages.setup.units.how", desk.mirrors().unknownDevices().size()), List.of(),
                        units ? Optional.empty()
                                : Optional.of(desk.mirrors().unknownDevices().size() > 0 ? "pages.setup.adopt" : "pages.setup.register")),
                step(3, people, next, "pages.setup.people", texts.get("pages.setup.people.is", desk.mirrors().seats().size()), List.of(),
                        Optional.empty()));
    }

    private List<String> addresses() {
        return desk.mirrors().links().values().stream().filter(l -> l.state() == LinkHealth.State.OK && !l.address().isBlank())
                .map(LinkHealth::address).sorted().collect(Collectors.toList());
    }

    private Node step(int number, boolean isDone, int next, String key, String text, List<String> codes, Optional<String> button) {
        boolean isNext = number == next;
        Node sign = isDone ? new IconView(Icon.CHECK).tinted("ok") : Labels.of(String.valueOf(number + 1), "caption", isNext ? "accent" : "text-3");
        StackPane ring = new StackPane(sign);
        ring.getStyleClass().addAll("step-ring", isDone ? "done" : isNext ? "next" : "later");
        Label state = Labels.of(desk.texts().get(isDone ? "pages.setup.step.done" : isNext ? "pages.setup.step.next" : "pages.setup.step.later"),
                "caption", isDone ? "ok" : isNext ? "accent" : "text-3");
        state.setMinWidth(Region.USE_PREF_SIZE);
        Label words = Labels.of(text, "caption", "text-2");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox body = new VBox(6, Labels.row(8, Labels.of(desk.texts().get(key), "strong", "text-1"), Labels.gap(), state), words);
        HBox.setHgrow(body, Priority.ALWAYS);
        if (!codes.isEmpty() && (isNext || !isDone)) {
            FlowPane flow = new FlowPane(6, 6);
            codes.forEach(code -> flow.getChildren().add(Badge.tag(Badge.Tone.PLAIN, code)));
            body.getChildren().add(flow);
        }
        if (isNext && button.isPresent()) {
            body.getChildren().add(Buttons.primary("setup-links", desk.texts().bind(button.get()),
                    () -> desk.navigation().go(button.get().equals("pages.setup.register") ? "units" : "links")));
        }
        HBox row = new HBox(12, ring, body);
        row.getStyleClass().addAll("card-section", "step");
        if (isNext) {
            row.getStyleClass().add("next");
        }
        return row;
    }

    @Override
    public void close() {
        listening.close();
    }
}
