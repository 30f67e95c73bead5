package wanglou.console.links;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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

    private final LinkList links;
    private final UnknownPanel unknown;
    private final RefusalPanel refusals;
    private final HubPanel hub;
    private final SeatsPanel seats;
    private final HBox view;

    public LinksPage(Desk desk) {
        links = new LinkList(desk);
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
        VBox left = new VBox(links.node(), below, legend(desk.texts()));
        VBox.setVgrow(links.node(), Priority.ALWAYS);
        VBox right = new VBox(hub.node(), seats.node(), hub.foot());
        right.getStyleClass().addAll("panel", "hairline-left");
        right.setMinWidth(RIGHT);
        right.setPrefWidth(RIGHT);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        view = new HBox(left, right);
        view.setId("links-page");
    }

    private static Region legend(Texts texts) {
        HBox legend = Labels.row(20);
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
        unknown.close();
        refusals.close();
        hub.close();
        seats.close();
    }
}
