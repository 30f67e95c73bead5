package wanglou.console.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import wanglou.console.command.NearbyThing.Section;
import wanglou.console.shell.Desk;
import wanglou.console.ui.KeepFocus;
import wanglou.console.ui.Labels;

/**
 * Home: FX. What is around a place, section by section. It is written each second: a row lasts as long as its thing is there, and only rows that come, go or
 * change places are laid out anew.
 */
final class NearbyRows extends VBox {

    private final Desk desk;
    private final Consumer<NearbyThing> choose;
    private final BiConsumer<String, Boolean> point;
    private final Map<String, NearbyRow> rows = new HashMap<>();
    private final Map<Section, Part> parts = new EnumMap<>(Section.class);

    private record Part(Label head, Label none, VBox box) {
    }

    NearbyRows(Desk desk, Consumer<NearbyThing> choose, BiConsumer<String, Boolean> point) {
        this.desk = desk;
        this.choose = choose;
        this.point = point;
        for (Section section : Section.values()) {
            Part part = new Part(Labels.of("", "caption", "text-3"), Labels.of("", "caption", "text-2"), new VBox());
            part.box().getChildren().add(part.head());
            parts.put(section, part);
            getChildren().add(part.box());
        }
    }

    /**
     * @param things in the order of their rows
     * @param none the words of a section that holds nothing
     */
    void show(List<NearbyThing> things, Function<Section, String> none) {
        Map<Section, List<Node>> wanted = new EnumMap<>(Section.class);
        Set<String> kept = new HashSet<>();
        for (NearbyThing thing : things) {
            NearbyRow row = rows.get(thing.key());
            if (row == null) {
                row = new NearbyRow(desk, thing, choose, point);
                rows.put(thing.key(), row);
            } else {
                row.show(thing);
            }
            kept.add(thing.key());
            wanted.computeIfAbsent(thing.section(), s -> new ArrayList<>()).add(row);
        }
        rows.keySet().retainAll(kept);
        KeepFocus.across(this, () -> parts.forEach((section, part) -> {
            List<Node> nodes = wanted.computeIfAbsent(section, s -> new ArrayList<>());
            part.head().setText(desk.texts().get("map.nearby.section." + section, nodes.size()));
            if (nodes.isEmpty()) {
                part.none().setText(none.apply(section));
                nodes.add(part.none());
            }
            nodes.addFirst(part.head());
            arrange(part.box().getChildren(), nodes);
        }));
    }

    Optional<NearbyRow> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Touches only what came, went or changed places: what is put into a window anew is styled and laid out anew. */
    private static void arrange(List<Node> there, List<Node> wanted) {
        there.retainAll(new HashSet<>(wanted));
        for (int i = 0; i < wanted.size(); i++) {
            Node next = wanted.get(i);
            if (i < there.size() && there.get(i).equals(next)) {
                continue;
            }
            if (i + 1 < there.size() && there.get(i + 1).equals(next)) {
                // One went further down: it comes again when its turn is.
                there.remove(i);
                continue;
            }
            there.remove(next);
            there.add(i, next);
        }
    }
}
