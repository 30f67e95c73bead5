package wanglou.guidance.ui;

import java.time.Instant;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.KeepFocus;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.guidance.Checklist;
import wanglou.guidance.GuidanceCommand;
import wanglou.guidance.Sheet;
import wanglou.incidents.Incident;

/** Home: FX. The steps for this kind of incident: what is done stands with its time; the legal basis is one click away. */
public final class GuidancePart implements CardPart {

    private final Desk desk;
    private final IncidentId id;
    private final Listening listening = new Listening();
    private final Label title = Labels.of("", "caption", "text-3");
    private final Label count = Labels.of("", "caption", "text-3");
    private final VBox steps = new VBox();
    private final VBox laws = new VBox(2);
    private final Hyperlink basis;
    private final VBox desked;
    private final VBox node;
    private boolean lawsShown;

    public GuidancePart(Desk desk, IncidentId id) {
        this.desk = desk;
        this.id = id;
        Texts texts = desk.texts();
        basis = Buttons.link("guidance-laws", texts.bind("guidance.laws"), () -> {
            lawsShown = !lawsShown;
            show();
        });
        basis.getStyleClass().add("caption");
        desked = new VBox(6, Labels.row(8, title, basis, Labels.gap(), count), steps, laws);
        node = new VBox(12, desked, new FieldSteps(desk, id, listening, false).node());
        node.setId("guidance");
        listening.to(desk.mirrors().incidents(), keys -> {
            if (keys.contains(id)) {
                show();
            }
        });
        listening.to(desk.mirrors().of(Checklist.BOARD), keys -> {
            if (keys.contains(id)) {
                show();
            }
        });
        listening.to(desk.mirrors().of(Sheet.BOARD), keys -> show());
        listening.to(this::show, texts.languageProperty(), desk.link().liveProperty());
        show();
    }

    @Override
    public Node node() {
        return node;
    }

    private void show() {
        KeepFocus.across(node, this::renew);
    }

    private void renew() {
        Incident incident = desk.mirrors().incidents().get(id);
        Sheet sheet = incident == null ? null : desk.mirrors().of(Sheet.BOARD).get(incident.kind().value());
        desked.setVisible(sheet != null);
        desked.setManaged(sheet != null);
        if (sheet == null) {
            return;
        }
        boolean chinese = desk.texts().language() == Language.ZH;
        @Nullable Checklist done = desk.mirrors().of(Checklist.BOARD).get(id);
        long ticked = sheet.steps().stream().filter(s -> done != null && done.tick(sheet.kind(), s.code()) != null).count();
        title.setText(desk.texts().get("guidance.title", desk.texts().orElse("incident.kind." + sheet.kind(), sheet.kind())));
        count.setText(ticked + " / " + sheet.steps().size());
        steps.getChildren().setAll(sheet.steps().stream()
                .map(step -> row(step, done == null ? null : done.tick(sheet.kind(), step.code()), chinese)).toList());
        laws.getChildren().clear();
        if (lawsShown) {
            sheet.laws().forEach(law -> {
                Label line = Labels.of(law.word(chinese), "caption", "text-2");
                line.setWrapText(true);
                line.setMinHeight(Region.USE_PREF_SIZE);
                laws.getChildren().add(line);
            });
            source(chinese);
        }
        laws.setManaged(lawsShown);
        laws.setVisible(lawsShown);
        basis.setVisible(!sheet.laws().isEmpty());
    }

    /** Of which day the law is and who must check it stands beside the law, not in a manual. */
    private void source(boolean chinese) {
        Sheet general = desk.mirrors().of(Sheet.BOARD).get(Sheet.ANY);
        Sheet.Law source = general == null ? null : general.source();
        if (general == null || source == null) {
            return;
        }
        Label line = Labels.of((general.stateOfLaw().isEmpty() ? "" : desk.texts().get("guidance.state", general.stateOfLaw()) + " · ")
                + source.word(chinese), "caption", "text-3");
        line.setId("guidance-source");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        laws.getChildren().add(line);
    }

    private Node row(Sheet.Step step, Checklist.@Nullable Tick tick, boolean chinese) {
        CheckBox box = new CheckBox(step.word(chinese));
        box.setId("step-" + step.code());
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setPadding(new Insets(2, 0, 2, 0));
        box.setSelected(tick != null);
        box.getStyleClass().add(tick == null ? "text-1" : "text-2");
        box.setDisable(!desk.link().live());
        box.setOnAction(e -> {
            boolean wished = box.isSelected();
            desk.orders().send(wished ? new GuidanceCommand.Tick(id, step.code()) : new GuidanceCommand.Untick(id, step.code()))
                    .thenAccept(outcome -> {
                        if (outcome instanceof Outcome.Refused) {
                            box.setSelected(!wished);
                        }
                    });
        });
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        if (tick == null) {
            return Labels.row(8, box);
        }
        Instant now = desk.clock().now();
        Label when = Labels.of(desk.texts().formats().when(tick.at(), now), "caption", "text-3");
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.setTooltip(Buttons.tip(desk.texts().bind("guidance.by", tick.by())));
        return Labels.row(8, box, when);
    }

    @Override
    public void close() {
        listening.close();
    }
}
