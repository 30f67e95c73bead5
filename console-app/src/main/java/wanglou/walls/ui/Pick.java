package wanglou.walls.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import wanglou.console.text.Texts;

/** Home: FX. One of a few values, by a menu; the button says which. @param <V> what is chosen */
final class Pick<V> extends MenuButton {

    private final ObjectProperty<V> value;
    private final Function<V, String> words;
    private Consumer<V> picked = v -> { };

    Pick(String id, Texts texts, List<V> values, V first, Function<V, String> words) {
        value = new SimpleObjectProperty<>(first);
        this.words = words;
        setId(id);
        getStyleClass().add("wall-pick");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(Bindings.createStringBinding(() -> words.apply(get()), value, texts.languageProperty()));
        offer(values);
    }

    /** Other values to choose from; what is chosen stays. */
    void offer(List<V> values) {
        getItems().clear();
        int number = 0;
        for (V each : values) {
            MenuItem item = new MenuItem(words.apply(each));
            item.setId(getId() + "-" + number++);
            item.setOnAction(e -> {
                value.set(each);
                picked.accept(each);
            });
            getItems().add(item);
        }
    }

    V get() {
        return Objects.requireNonNull(value.get());
    }

    void set(V other) {
        value.set(other);
    }

    /** Who hears what a person picked. */
    Pick<V> onPicked(Consumer<V> listener) {
        picked = listener;
        return this;
    }
}
