package wanglou.console.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import wanglou.console.bar.Bar;
import wanglou.console.bar.StandardVerbs;
import wanglou.console.text.Language;
import wanglou.console.ui.Toasts;

/** Home: FX. The main window of a signed-in person: top bar, lost band, the page, command bar, status line; cards and notes over them. */
final class ConsoleWindow extends StackPane implements AutoCloseable {

    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");
    /** Over the dry run and the two rows of acts at the foot of cards: a word of what was done must not stand on what is to be done. */
    private static final double ABOVE_ACTS = 208;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.CONTROL_DOWN);
    private final PageStack pages;
    private final CommandArea command;
    private final Desk desk;
    private final Overlays overlays = new Overlays(this);
    private final NoticePanel notices;
    private final SettingsPanel settings;
    private final ShortcutsSheet sheet;
    private final Shortcuts shortcuts;
    private final List<Floating> floats;

    /** What only the application can do. */
    record Acts(Runnable signOut, Runnable lock, Stage stage, PlaceFinder places, List<Floating> floats) {
    }

    ConsoleWindow(Desk desk, Acts acts) {
        this.desk = desk;
        setId("console");
        getStyleClass().add("console");
        DeskWorld world = new DeskWorld(desk.actor(), desk.mirrors(), desk.link(), desk.selection(), desk.lexicon(), acts.places(),
                desk.texts()::language, desk.pulse(), this::readAgain);
        new StandardVerbs(new ShellActions(desk, this::toggleSheet), desk.lexicon().usualGrade()).addTo(desk.verbs());
        acts.floats().forEach(each -> each.verbs().forEach(desk.verbs()::add));
        pages = new PageStack(desk);
        command = new CommandArea(desk, new Bar(desk.verbs(), world,
                desk.preferences().said(desk.actor().seat().value())), world);
        TopBar top = new TopBar(desk, new TopBar.Acts(this::toggleNotices, this::toggleSettings, this::toggleSheet, pages::detach));
        VBox.setVgrow(pages, Priority.ALWAYS);
        LostBand lostBand = new LostBand(desk, desk.hub()::retryNow);
        acts.floats().forEach(each -> each.onLostBand().ifPresent(lostBand::offer));
        getChildren().add(new VBox(top, lostBand, pages, command, new StatusLine(desk)));
        floats = acts.floats();
        floats.forEach(each -> getChildren().add(each.node()));
        StackPane.setAlignment(desk.toasts(), Pos.BOTTOM_RIGHT);
        StackPane.setMargin(desk.toasts(), new Insets(0, 16, ABOVE_ACTS, 0));
        getChildren().add(desk.toasts());
        notices = new NoticePanel(desk, overlays::close);
        settings = new SettingsPanel(desk, overlays::close, acts.signOut(), acts.lock());
        sheet = new ShortcutsSheet(desk, overlays::close);
        shortcuts = new Shortcuts(desk, this::toggleSheet, command::put, command::status)
                .on(KeyCode.SPACE, command::focusInput)
                .on(KeyCode.K, () -> {
                    desk.navigation().go("command");
                    desk.map().ask(new MapRequest.Search());
                })
                .on(KeyCode.N, () -> command.put(desk.lexicon().names().isEmpty() ? "" : newVerb() + " "))
                .on(KeyCode.B, this::toggleNotices)
                .on(KeyCode.T, () -> desk.look().themeProperty().set(desk.look().theme().other()))
                .on(KeyCode.L, () -> desk.texts().languageProperty().set(desk.texts().language().other()))
                .shifted(KeyCode.L, acts.lock())
                .plain(KeyCode.F11, () -> acts.stage().setFullScreen(!acts.stage().isFullScreen()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::undo);
        floats.forEach(each -> each.keys().forEach(shortcuts::plain));
        addEventFilter(KeyEvent.KEY_PRESSED, shortcuts::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        desk.link().liveProperty().addListener((o, was, is) -> pseudoClassStateChanged(DEAD, !is));
        pseudoClassStateChanged(DEAD, !desk.link().live());
        pages.show(desk.navigation().currentProperty().get());
        pages.detachAsBefore();
    }

    private String newVerb() {
        return desk.verbs().all().stream().filter(v -> v.id().equals("new")).findFirst()
                .map(v -> v.names().get(desk.texts().language() == Language.ZH ? 0 : 1)).orElse("");
    }

    /** Ctrl+Z takes back the last order; in a field that holds words it is the field's own, and who looks at the past takes nothing back. */
    private void undo(KeyEvent event) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        boolean writing = focused instanceof TextInputControl field && !field.getText().isEmpty();
        if (UNDO.match(event) && !writing) {
            if (desk.navigation().currentProperty().get().id().equals("replay")) {
                desk.toasts().show(Toasts.Kind.INFO, desk.texts().bind("bar.cannot.undo.replay"), desk.texts().bind("bar.cannot.undo.replay.how"));
            } else {
                desk.orders().takeBackLast();
            }
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        Scene scene = getScene();
        Node focused = scene == null ? this : scene.getFocusOwner();
        shortcuts.typed(event, focused == null ? this : focused);
    }

    /** Esc that nothing below wanted closes what floats. */
    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && floats.stream().anyMatch(Floating::escape)) {
            event.consume();
        }
    }

    private void readAgain() {
        command.readLater();
    }

    private void toggleNotices() {
        overlays.toggle(notices, Pos.TOP_RIGHT, new Insets(44, 12, 0, 0));
        desk.notices().read();
    }

    private void toggleSettings() {
        overlays.toggle(settings, Pos.TOP_RIGHT, new Insets(44, 12, 0, 0));
    }

    private void toggleSheet() {
        overlays.toggle(sheet, Pos.CENTER, Insets.EMPTY);
    }

    @Override
    public void close() {
        overlays.close();
        floats.forEach(Floating::close);
        pages.close();
    }
}
