package wanglou.calls.ui;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import wanglou.calls.CallChannel;
import wanglou.console.text.Texts;
import wanglou.console.ui.AlwaysOne;

/** Home: FX. By which way a call came; the telephone until somebody says otherwise. */
final class ChannelChips extends HBox {

    private final ToggleGroup group = new AlwaysOne();

    ChannelChips(Texts texts) {
        super(4);
        for (CallChannel channel : List.of(CallChannel.PHONE, CallChannel.ALARM, CallChannel.MESSAGE, CallChannel.HTTP)) {
            ToggleButton chip = new ToggleButton();
            chip.textProperty().bind(texts.bind("calls.channel." + channel));
            chip.setId("call-channel-" + channel);
            chip.getStyleClass().addAll("small", "chip");
            chip.setUserData(channel);
            chip.setToggleGroup(group);
            getChildren().add(chip);
        }
        reset();
    }

    final void reset() {
        group.selectToggle(group.getToggles().getFirst());
    }

    CallChannel chosen() {
        return group.getSelectedToggle() != null && group.getSelectedToggle().getUserData() instanceof CallChannel channel ? channel : CallChannel.PHONE;
    }
}
