package wanglou.console.ui;

import javafx.scene.control.ToggleGroup;

/** Home: FX. Chips of which one is always chosen: another press on it says the same again and takes nothing away. */
public final class AlwaysOne extends ToggleGroup {

    public AlwaysOne() {
        selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null && was != null) {
                was.setSelected(true);
            }
        });
    }
}
