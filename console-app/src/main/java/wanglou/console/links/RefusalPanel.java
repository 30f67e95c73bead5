package wanglou.console.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.console.ui.MiniBar;
import wanglou.console.ui.PanelHeader;
import wanglou.field.LinkHealth;

/** Home: FX. What was refused since the links started, by reason: of the link picked, else of all. The bars add up, and say to what. */
final class RefusalPanel implements AutoCloseable {

    /** Types somebody invents must not fill the page. */
    private static final int IGNORED = 12;
    private final Desk desk;
    private final ReadOnlyStringProperty picked;
    private final VBox bars = new VBox(6);
    private final Label sum = Labels.of("", "caption", "text-2");
    private final SimpleStringProperty whose = new SimpleStringProperty("");
    private final SimpleStringProperty total = new SimpleStringProperty("0");
    private final Listening listening = new Listening();
    private final VBox node;

    /** @param all shows all links again */
    RefusalPanel(Desk desk, ReadOnlyStringProperty picked, Runnable all) {
        this.desk = desk;
        this.picked = picked;
        Texts texts = desk.texts();
        bars.getStyleClass().add("bars");
        sum.setWrapText(true);
        bars.setId("refusals");
        Hyperlink back = Buttons.link("refusals-all", texts.bind("links.refusals.back"), all);
        back.getStyleClass().add("caption");
        back.visibleProperty().bind(picked.isNotEmpty());
        back.managedProperty().bind(back.visibleProperty());
        node = new VBox(new PanelHeader(texts.bind("links.refusals")).count(total).note(whose).right(back), bars);
        node.getStyleClass().add("panel");
        listening.to(desk.mirrors().links(), keys -> show());
        listening.to(this::show, picked, texts.languageProperty());
        show();
    }

    Region node() {
        return node;
    }

    private void show() {
        Texts texts = desk.texts();
        LinkHealth one = desk.mirrors().links().get(picked.get());
        Collection<LinkHealth> of = one == null ? desk.mirrors().links().values() : List.of(one);
        whose.set(one == null ? texts.get("links.refusals.all") : new LinkTexts(texts).name(one));
        Map<String, Long> byReason = new TreeMap<>();
        of.forEach(link -> link.refused().forEach((code, n) -> byReason.merge(code, n, Long::sum)));
        byReason.values().removeIf(n -> n == 0);
        long refused = byReason.values().stream().mapToLong(Long::longValue).sum();
        long accepted = of.stream().mapToLong(LinkHealth::accepted).sum();
        long most = byReason.values().stream().mapToLong(Long::longValue).max().orElse(1);
        total.set(texts.formats().count(refused));
        List<Node> rows = new ArrayList<>();
        LinkTexts words = new LinkTexts(texts);
        byReason.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> rows.add(row(words.refusal(e.getKey()), e.getValue(), (double) e.getValue() / most)));
        sum.setText(refused == 0 ? texts.get("links.refusals.none", texts.formats().count(accepted))
                : texts.get("links.refusals.sum", texts.formats().count(accepted), texts.formats().count(refused),
                        texts.formats().count(accepted + refused), "%.2f".formatted(100.0 * refused / Math.max(1, accepted + refused))));
        rows.add(sum);
        addIgnored(rows, of);
        bars.getChildren().setAll(rows);
    }

    /** Taken, and of no use to the hub: by the types their own protocols give them. */
    private void addIgnored(List<Node> rows, Collection<LinkHealth> of) {
        Map<String, Long> byType = new TreeMap<>();
        of.forEach(link -> link.ignored().forEach((type, n) -> byType.merge(type, n, Long::sum)));
        if (byType.isEmpty()) {
            return;
        }
        FlowPane types = new FlowPane(4, 4);
        types.setId("ignored");
        byType.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(IGNORED).forEach(e -> types.getChildren().add(Badge.tag(Badge.Tone.PLAIN, e.getKey() + " " + desk.texts().formats().count(e.getValue()))));
        if (byType.size() > IGNORED) {
            types.getChildren().add(Badge.tag(Badge.Tone.OUTLINE, "+" + (byType.size() - IGNORED)));
        }
        rows.add(Labels.of(desk.texts().get("links.ignored", desk.texts().formats().count(byType.values().stream().mapToLong(Long::longValue).sum())),
                "caption", "text-2"));
        rows.add(types);
    }

    private HBox row(String name, long count, double share) {
        Label number = Labels.of(desk.texts().formats().count(count), "strong", "text-1");
        number.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        number.setMinWidth(56);
        MiniBar bar = new MiniBar(80, 8);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.show(share);
        return Labels.row(12, LinkRow.wide(Labels.of(name, "caption", "text-2"), 150), bar, number);
    }

    @Override
    public void close() {
        listening.close();
    }
}
