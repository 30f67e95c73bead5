package wanglou.push.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.FilterLine;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.ReadyWords;
import wanglou.console.ui.RowList;
import wanglou.core.IncidentId;
import wanglou.incidents.PhraseCatalogue;
import wanglou.incidents.ui.IncidentWords;
import wanglou.push.Push;
import wanglou.push.PushPart;

/**
 * Home: FX. Throws one incident to others and shows what comes back: whom, what goes along, the words and at the right the receipts and the
 * card as the other side sees it. A page puts it where it wants and closes it with itself.
 */
public final class PushPanel extends VBox implements CardPart {

    private static final double ROW = 36;
    private static final double HEIGHT = 420;
    private static final double LEAST = 300;
    /** px: room for four letters of a search, and from where on its sign stands beside it. */
    private static final double SEARCH_LEAST = 60;
    private static final double GLASS_FROM = 340;

    private final Desk desk;
    private final PushModel model;
    private final IncidentWords words;
    private final RowList<PushChoice> targets;
    private final ReceiptList receipts;
    private final PushCardFace preview;
    private final Label receiptsTitle = Labels.of("", "caption", "text-2");
    private final Label receiptsSum = Labels.of("", "caption", "text-2");
    private final TextField search = new TextField();
    private final TextField note = new TextField();
    private final TextField risk = new TextField();
    private final Button send;
    private final Button again;
    private final PanelHeader header;
    private final Listening listening = new Listening();

    public PushPanel(Desk desk, IncidentWords words, IncidentId incident) {
        this.desk = desk;
        this.words = words;
        model = new PushModel(desk, incident);
        Texts texts = desk.texts();
        setId("push-panel");
        setPrefHeight(HEIGHT);
        setMinHeight(LEAST);
        getStyleClass().addAll("panel", "push-panel");
        targets = new RowList<>("push-targets", ROW, () -> new TargetRow(model, this::showTargets), choice -> { });
        targets.accessibleTextProperty().bind(desk.texts().bind("push.title"));
        targets.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        receipts = new ReceiptList(desk, model);
        preview = new PushCardFace(texts, desk.marks(), words);
        preview.setId("push-preview");
        preview.getStyleClass().add("push-preview");
        send = Buttons.keyed(Buttons.with(Buttons.primary("push-send", Bindings.createStringBinding(
                () -> texts.get("push.send", model.countProperty().get()), model.countProperty(), texts.languageProperty()), this::send), Icon.SEND), "F10");
        send.disableProperty().bind(model.countProperty().isEqualTo(0).or(model.sendingProperty()).or(desk.link().liveProperty().not()));
        again = Buttons.plain("push-again", texts.bind("push.again"), model::again);
        header = new PanelHeader(texts.bind("push.title")).beside(Labels.of(texts.bind("push.title.of",
                IncidentWords.shortNumber(incident)), "caption", "text-2"));
        List.of(PushPart.PLACE, PushPart.RISK, PushPart.PICTURE, PushPart.CALLER).forEach(part -> header.right(part(part)));
        HBox body = new HBox(left(), right());
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
        listening.to(desk.mirrors().of(Push.BOARD), keys -> showReceipts());
        listening.to(desk.mirrors().units(), keys -> showTargets());
        listening.to(desk.mirrors().seats(), keys -> showTargets());
        listening.to(desk.mirrors().incidents(), keys -> {
            if (keys.contains(incident)) {
                showPreview();
            }
        });
        listening.to(this::showTargets, model.tabProperty(), model.searchProperty());
        listening.to(this::showPreview, model.noteProperty(), model.riskProperty(), model.pictureProperty(), model.partsChanged());
        listening.to(this::showReceipts, desk.clock().secondProperty(), desk.link().liveProperty());
        listening.to(this::show, texts.languageProperty());
        show();
    }

    @Override
    public Node node() {
        return this;
    }

    /** Something more at the right of the head, e.g. a button that closes the panel. */
    public PushPanel beside(Node node) {
        header.right(node);
        return this;
    }

    public IncidentId incident() {
        return model.incident();
    }

    /** What will be sent; a page may tick somebody or name a camera. */
    public PushModel model() {
        return model;
    }

    /** The caret into the search: who is wanted is typed by initials. */
    public void focusSearch() {
        search.requestFocus();
    }

    /** Throws it to those who are ticked; nothing while nobody is. */
    public void send() {
        if (!send.isDisabled()) {
            model.send().thenAccept(outcome -> showTargets());
        }
    }

    private CheckBox part(PushPart part) {
        String name = part.name().toLowerCase(java.util.Locale.ROOT);
        CheckBox box = new CheckBox();
        box.setId("push-part-" + name);
        box.getStyleClass().addAll("caption", "push-part");
        box.textProperty().bind(desk.texts().bind("push.part." + name));
        box.setSelected(model.parts().contains(part));
        box.setMinWidth(USE_PREF_SIZE);
        box.selectedProperty().addListener((o, was, is) -> model.choose(part, is));
        if (part == PushPart.PICTURE) {
            box.disableProperty().bind(model.pictureProperty().isEmpty());
            box.setTooltip(Buttons.tip(desk.texts().bind("push.part.picture.none")));
        }
        return box;
    }

    private VBox left() {
        Texts texts = desk.texts();
        search.setId("push-search");
        search.promptTextProperty().bind(texts.bind("push.search"));
        search.setPrefWidth(130);
        model.searchProperty().bind(search.textProperty());
        FilterLine tabs = new FilterLine(id -> model.tabProperty().set(PushChoice.Tab.valueOf(id)));
        for (PushChoice.Tab tab : PushChoice.Tab.values()) {
            tabs.filter(tab.name(), texts.bind("push.tab." + tab.name().toLowerCase(java.util.Locale.ROOT)));
        }
        search.setMinWidth(SEARCH_LEAST);
        IconView glass = new IconView(Icon.SEARCH, 14).tinted("text-3");
        glass.visibleProperty().bind(tabs.widthProperty().greaterThan(GLASS_FROM));
        glass.managedProperty().bind(glass.visibleProperty());
        tabs.right(glass, search);
        tabs.getStyleClass().add("tall");
        VBox.setVgrow(targets, Priority.ALWAYS);
        targets.setMinHeight(ROW * 2);
        note.setId("push-note");
        note.promptTextProperty().bind(texts.bind("push.note.prompt"));
        model.noteProperty().bindBidirectional(note.textProperty());
        risk.setId("push-risk");
        risk.promptTextProperty().bind(texts.bind("push.risk.prompt"));
        model.riskProperty().bindBidirectional(risk.textProperty());
        VBox risks = new VBox(4, Labels.of(texts.bind("push.risk"), "caption", "text-2"), risk);
        risks.managedProperty().bind(risks.visibleProperty());
        Runnable showRisk = () -> risks.setVisible(model.parts().contains(PushPart.RISK));
        listening.to(showRisk, model.partsChanged());
        showRisk.run();
        VBox foot = new VBox(8, risks, new VBox(4, Labels.of(texts.bind("push.note"), "caption", "text-2"),
                Labels.row(8, note, new ReadyWords(texts, PhraseCatalogue.Use.PUSH, note))));
        HBox.setHgrow(note, Priority.ALWAYS);
        foot.getStyleClass().add("push-foot");
        VBox left = new VBox(tabs, targets, foot);
        left.getStyleClass().add("hairline-right");
        left.setPrefWidth(400);
        left.setMinWidth(300);
        return left;
    }

    private VBox right() {
        HBox head = Labels.row(8, receiptsTitle, Labels.gap(), receiptsSum);
        head.getStyleClass().addAll("filter-line", "tall");
        receiptsTitle.setId("push-receipts-title");
        receiptsSum.setMinWidth(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(receipts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(64);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox seen = new VBox(6, Labels.of(desk.texts().bind("push.preview"), "caption", "text-2"), preview);
        seen.getStyleClass().add("push-foot");
        again.setMinWidth(USE_PREF_SIZE);
        HBox acts = Labels.row(8, Labels.of(desk.texts().bind("push.rule"), "caption", "text-3"), Labels.gap(), again, send);
        acts.getStyleClass().add("act-line");
        VBox right = new VBox(head, scroll, seen, acts);
        right.setPrefWidth(552);
        right.setMinWidth(380);
        HBox.setHgrow(right, Priority.ALWAYS);
        return right;
    }

    /** Space ticks the row the arrows are on. */
    private void key(KeyEvent event) {
        PushChoice at = targets.getSelectionModel().getSelectedItem();
        if (at != null && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
            model.tick(at.target(), !model.ticked(at.target()));
            showTargets();
            event.consume();
        }
    }

    private void show() {
        showTargets();
        showReceipts();
        showPreview();
    }

    private void showTargets() {
        targets.show(model.shown());
    }

    private void showReceipts() {
        receipts.show();
        receiptsTitle.setText(model.last().map(push -> ReceiptList.title(desk, push)).orElse(desk.texts().get("push.receipts")));
        receiptsSum.setText(model.last().map(push -> model.words().sum(push.receipts())).orElse(""));
        again.setDisable(!model.canPushAgain() || !desk.link().live());
    }

    private void showPreview() {
        preview.show(model.incident(), desk.mirrors().incidents().get(model.incident()), model.parts(), model.noteProperty().get().strip(),
                model.riskProperty().get().strip(), model.pictureProperty().get());
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public void close() {
        listening.close();
    }
}
