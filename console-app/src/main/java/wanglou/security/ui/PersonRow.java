package wanglou.security.ui;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Labels;
import wanglou.console.ui.RowList;
import wanglou.console.ui.SignView;
import wanglou.core.PersonId;
import wanglou.security.LockRule;
import wanglou.security.Person;

/** Home: FX. One account in 36 px: name, sign-in name, roles, station, state, wrong passwords. */
final class PersonRow implements RowList.Row<PersonId> {

    static final double HEIGHT = 36;
    private static final double NAME = 250;
    private static final double SIGN_IN_NAME = 220;
    private static final double STATION = 190;
    private static final double STATE = 210;
    private static final double FAILURES = 110;

    private final Desk desk;
    private final PersonWords words;
    private final Label name = Labels.of("", "strong", "text-1");
    private final Badge own;
    private final Label id = Labels.of("", "text-2");
    private final Label roles = Labels.of("", "text-1");
    private final Label station = Labels.of("", "text-2");
    private final SignView sign = new SignView(SignView.Sign.OFF);
    private final Label state = Labels.of("");
    private final Label failures = Labels.of("");
    private final HBox row;

    PersonRow(Desk desk, PersonWords words) {
        this.desk = desk;
        this.words = words;
        own = Badge.tag(Badge.Tone.OUTLINE, desk.texts().bind("people.own"));
        own.managedProperty().bind(own.visibleProperty());
        failures.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        row = line(Labels.row(6, name, own), id, roles, station, Labels.row(6, sign, state), failures);
        row.setPrefWidth(0);
    }

    private static HBox line(Region name, Region id, Region roles, Region station, Region state, Region failures) {
        HBox.setHgrow(roles, Priority.ALWAYS);
        roles.setMinWidth(80);
        roles.setPrefWidth(0);
        roles.setMaxWidth(Double.MAX_VALUE);
        return Labels.row(12, wide(name, NAME), wide(id, SIGN_IN_NAME), roles, wide(station, STATION), wide(state, STATE),
                wide(failures, FAILURES));
    }

    private static Region wide(Region node, double width) {
        node.setMinWidth(width * 0.6);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
        return node;
    }

    /** The names of the columns, as wide as the rows. */
    static HBox heads(Texts texts) {
        Label right = Labels.of(texts.bind("people.column.failures"), "caption", "text-3");
        right.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        HBox heads = line(Labels.of(texts.bind("people.column.name"), "caption", "text-3"),
                Labels.of(texts.bind("people.column.id"), "caption", "text-3"), Labels.of(texts.bind("people.column.roles"), "caption", "text-3"),
                Labels.of(texts.bind("people.column.station"), "caption", "text-3"),
                Labels.of(texts.bind("people.column.state"), "caption", "text-3"), right);
        heads.getStyleClass().add("column-heads");
        return heads;
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(PersonId key) {
        Person person = desk.mirrors().people().get(key);
        if (person == null) {
            return;
        }
        Instant now = desk.link().pictureAt(desk.clock().now());
        PersonState is = PersonState.of(person);
        boolean live = desk.link().live();
        name.setText(person.displayName());
        own.setVisible(key.equals(desk.actor().person()));
        id.setText(key.value());
        roles.setText(person.roles().isEmpty() ? "—" : words.roles(person));
        station.setText(person.station().isEmpty() ? "—" : person.station());
        sign.show(live ? is.sign() : SignView.Sign.DEAD);
        state.setText(words.state(person, now));
        tint(state, live ? is.tint() : "text-3");
        failures.setText(person.failures() == 0 ? "—" : person.failures() + " / " + LockRule.STANDARD.failures());
        tint(failures, person.failures() > 0 && live ? "warn" : "text-3");
        tint(name, is == PersonState.NO_ROLES ? "text-3" : "text-1");
    }

    static void tint(Label label, String level) {
        label.getStyleClass().removeAll("text-1", "text-2", "text-3", "warn", "ok");
        label.getStyleClass().add(level);
    }
}
