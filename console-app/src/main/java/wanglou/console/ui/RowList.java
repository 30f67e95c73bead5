package wanglou.console.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;

/** Home: FX. A list of keys in rows of one height. Rows read their thing anew at {@link #refresh}; the selection outlives every new order. */
public final class RowList<K> extends ListView<K> {

    /** One row, reused for many things. */
    public interface Row<K> {

        Node node();

        void show(K key);
    }

    private final Set<RowCell> cells = new HashSet<>();
    private boolean quiet;

    /** @param picked hears which row a person chose, by mouse or keys */
    public RowList(String id, double rowHeight, Supplier<Row<K>> rows, Consumer<K> picked) {
        setId(id);
        setFixedCellSize(rowHeight);
        setCellFactory(list -> new RowCell(rows.get()));
        getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !quiet) {
                picked.accept(is);
            }
        });
    }

    /** These rows in this order. */
    public void show(List<K> keys) {
        if (!getItems().equals(keys)) {
            K chosen = getSelectionModel().getSelectedItem();
            quiet = true;
            getItems().setAll(keys);
            quiet = false;
            choose(chosen);
        }
        renew();
    }

    /** Marks the row of what is selected elsewhere; none for null or for what is not in the list. */
    public void choose(@Nullable K key) {
        quiet = true;
        int at = key == null ? -1 : getItems().indexOf(key);
        if (at < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != at) {
            getSelectionModel().clearAndSelect(at);
        }
        quiet = false;
    }

    /** Rows read their things again: something in them changed, or time went on. */
    public void renew() {
        cells.forEach(RowCell::renew);
    }

    private final class RowCell extends ListCell<K> {

        private final Row<K> row;

        private RowCell(Row<K> row) {
            this.row = row;
            cells.add(this);
        }

        private void renew() {
            if (!isEmpty() && getItem() != null) {
                row.show(getItem());
            }
        }

        @Override
        protected void updateItem(@Nullable K item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                row.show(item);
                setGraphic(row.node());
            }
        }
    }
}
