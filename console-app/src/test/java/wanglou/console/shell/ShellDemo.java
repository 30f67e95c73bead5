package wanglou.console.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.FilterLine;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.core.SeatId;

/** The shell by hand: {@code ShellDemo [zh|en] [night|day] [in]}. */
public final class ShellDemo {

    private ShellDemo() {
    }

    public static void main(String[] args) throws Exception {
        List<String> wishes = List.of(args);
        Path folder = Files.createTempDirectory("wanglou-demo");
        Platform.startup(() -> {
            Preferences.open(folder, "desk", Choices.DEFAULT).change(c -> c.withLook(wishes.contains("en") ? Language.EN : Language.ZH,
                    wishes.contains("day") ? Theme.DAY : Theme.NIGHT, false));
            new ConsoleApp(setup(new ScriptedHub(InstantSource.system()), folder, wishes.contains("in")), new Stage()).start();
        });
    }

    static ConsoleSetup setup(ScriptedHub hub, Path folder, boolean signedIn) {
        return setup(hub, folder, signedIn, InstantSource.system());
    }

    static ConsoleSetup setup(ScriptedHub hub, Path folder, boolean signedIn, InstantSource clock) {
        return new ConsoleSetup(hub, new SeatId("3"), folder, ZoneId.of("Asia/Shanghai"), clock, pages(), List.of(), List.of(),
                List.of(), PlaceFinder.NONE, Catalogues.standard(), Optional.empty(), Optional.empty(),
                signedIn ? Optional.of(new ConsoleSetup.Account("lin.zhiyuan", ScriptedHub.PASSWORD)) : Optional.empty());
    }

    static List<PageSpec> pages() {
        return List.of(new PageSpec("command", Icon.MAP, 1, ShellDemo::command),
                new PageSpec("incidents", Icon.LIST, 2, EmptyPage.of("console.empty.video", Icon.LIST)),
                EmptyPage.video(),
                EmptyPage.notices(),
                new PageSpec("replay", Icon.HISTORY, 5, EmptyPage.of("console.empty.video", Icon.HISTORY)),
                new PageSpec("links", Icon.LINK, 0, EmptyPage.of("console.empty.video", Icon.LINK)));
    }

    private static Page command(Desk desk) {
        DockPanel alarms = panel(desk, "alarms", Icon.VIDEO);
        DockPanel incidents = panel(desk, "incidents", Icon.LIST);
        DockPanel card = panel(desk, "card", Icon.INFO);
        StackPane map = new StackPane(new Label("map"));
        Region strip = new Region();
        strip.getStyleClass().add("panel");
        DockFrame frame = new DockFrame(desk, "command", List.of(alarms, incidents), map, List.of(card)).below(strip, 152);
        return new Page() {
            @Override
            public Node view() {
                return frame;
            }
        };
    }

    private static DockPanel panel(Desk desk, String id, Icon icon) {
        var title = desk.texts().bind("console.page." + (id.equals("card") ? "command" : "incidents"));
        PanelHeader header = new PanelHeader(title).count(new javafx.beans.property.SimpleStringProperty("11"));
        StackPane body = new StackPane(new EmptyState(icon, desk.texts().bind("console.notices.empty"),
                desk.texts().bind("console.notices.empty.how")));
        body.setPadding(new Insets(12));
        FilterLine filter = new FilterLine(f -> { }).filter(id + "-all", title).filter(id + "-mine", title);
        filter.right(Labels.of("·"));
        return new DockPanel(desk, id, title, header, new javafx.scene.layout.VBox(filter, body));
    }
}
