package wanglou.console.links;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.shell.Page;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.console.ui.SignView;
import wanglou.field.LinkHealth;

/** Home: FX. The status page: every field link and what it refuses, devices nobody owns, the hub's health, the seats. */
public final class LinksPage implements Page {

    private static final double RIGHT = 620;
    private static final double BELOW = 330;
    /** Both parts need so much to stand side by side. */
    private static final double BESIDE = 1640;
    private static final double ABOVE = 700;

    private final LinkList links;
    private final CameraLines cameras;
    private final UnknownPanel unknown;
    private final RefusalPanel refusals;
    private final HubPanel hub;
    private final SeatsPanel seats;
    private final StackPane view = new StackPane();

    public LinksPage(Desk desk) {
        links = new LinkList(desk);
        cameras = new CameraLines(desk);
        unknown = new UnknownPanel(desk);
        refusals = new RefusalPanel(desk, links.pickedProperty(), links::pickNone);
        hub = new HubPanel(desk);
        seats = new SeatsPanel(desk);
        HBox below = new HBox(unknown.node(), refusals.node());
        HBox.setHgrow(unknown.node(), Priority.ALWAYS);
        unknown.node().setPrefWidth(0);
        refusals.node().setPrefWidth(0);
        HBox.setHgrow(refusals.node(), Priority.ALWAYS);
        refusals.node().getStyleClass().add("hairline-left");
        below.getStyleClass().add("hairline-top");
        below.setMinHeight(BELOW);
        below.setPrefHeight(BELOW);
        VBox left = new VBox(links.node(), cameras.node(), below, legend(desk.texts()));
        VBox.setVgrow(links.node(), Priority.ALWAYS);
        VBox right = new VBox(hub.node(), seats.node(), hub.foot());
        right.getStyleClass().addAll("panel", "hairline-left");
        right.setMinWidth(RIGHT);
        right.setPrefWidth(RIGHT);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        view.setId("links-page");
        view.widthProperty().addListener((o, was, is) -> arrange(left, right));
        arrange(left, right);
    }

    /** Side by side; on a small screen, or one at 150 %, one above the other and scrolled, so that no column is cut. */
    private void arrange(VBox left, VBox right) {
        boolean stacked = view.getWidth() > 0 && view.getWidth() < BESIDE;
        if (!view.getChildren().isEmpty() && stacked == view.getChildren().getFirst() instanceof ScrollPane) {
            return;
        }
        if (stacked) {
            left.setMinHeight(ABOVE);
            ScrollPane scroll = new ScrollPane(new VBox(left, right));
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            view.getChildren().setAll(scroll);
        } else {
            left.setMinHeight(0);
            view.getChildren().setAll(new HBox(left, right));
        }
    }

    private static Region legend(Texts texts) {
        FlowPane legend = new FlowPane(20, 4);
        legend.getStyleClass().add("legend");
        for (LinkHealth.State state : LinkHealth.State.values()) {
            legend.getChildren().add(Labels.row(6, new SignView(LinkTexts.sign(state)),
                    Labels.of(texts.bind("links.state." + state), "caption", LinkTexts.tint(state)),
                    Labels.of(texts.bind("links.legend." + state), "caption", "text-2")));
        }
        return legend;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void close() {
        links.close();
        cameras.close();
        unknown.close();
        refusals.close();
        hub.close();
        seats.close();
    }
}
