package wanglou.console.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import wanglou.console.bar.Verb;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Floating;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.core.IncidentId;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. Where printing is asked for: a button on the lost band, menus for the queue's head and an incident's card. */
public final class PrintDesk implements Floating {

    private final Desk desk;
    private final Printing printing;
    private final Region nothing = new Region();

    public PrintDesk(Desk desk, KindCatalogue kinds) {
        this.desk = desk;
        nothing.setManaged(false);
        nothing.setVisible(false);
        printing = new Printing(desk, new Sheets(desk, new IncidentWords(desk.texts(), kinds)), this::chooseFile);
    }

    @Override
    public Node node() {
        return nothing;
    }

    @Override
    public List<Verb> verbs() {
        return PrintVerbs.of(new PrintVerbs.Acts(printing::saveBoard, printing::saveIncident, printing::printBoard, printing::printIncident));
    }

    /** What a lost hub leaves one: the picture one has, on paper. */
    @Override
    public Optional<Node> onLostBand() {
        return Optional.of(Buttons.with(Buttons.plain("lost-export", desk.texts().bind("print.board.export"), printing::saveBoard), Icon.PRINT));
    }

    /** For the head of the queue. */
    public MenuButton boardMenu() {
        return menu("print-board", printing::saveBoard, printing::printBoard);
    }

    /** For the card of an incident. */
    public MenuButton incidentMenu(IncidentId incident) {
        return menu("print-incident", () -> printing.saveIncident(incident), () -> printing.printIncident(incident));
    }

    private MenuButton menu(String id, Runnable save, Runnable print) {
        MenuItem file = item(id + "-save", "print.save", save);
        MenuItem paper = item(id + "-print", "print.print", print);
        MenuButton menu = new MenuButton("", new IconView(Icon.PRINT), file, paper);
        menu.setId(id);
        menu.accessibleTextProperty().bind(desk.texts().bind("print.menu"));
        menu.setTooltip(Buttons.tip(desk.texts().bind("print.menu")));
        return menu;
    }

    private MenuItem item(String id, String key, Runnable act) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(desk.texts().bind(key));
        item.setOnAction(e -> act.run());
        return item;
    }

    private Optional<Path> chooseFile(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.texts().get("print.save"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        Path folder = Path.of(desk.preferences().folder("print").orElse(System.getProperty("user.home", ".")));
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        Window window = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
        Optional<Path> chosen = Optional.ofNullable(chooser.showSaveDialog(window)).map(java.io.File::toPath);
        chosen.map(Path::toAbsolutePath).map(Path::getParent).ifPresent(parent -> desk.preferences().keepFolder("print", parent.toString()));
        return chosen;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
