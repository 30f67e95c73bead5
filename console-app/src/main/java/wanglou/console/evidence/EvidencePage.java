package wanglou.console.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.shell.EmptyPage;
import wanglou.console.shell.Page;
import wanglou.console.ui.Icon;
import wanglou.evidence.ui.EvidenceMeans;
import wanglou.evidence.ui.EvidenceView;
import wanglou.exports.ui.ExportPanel;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. The evidence of the selected incident: pictures and time left, pieces, custody and the packet right. */
public final class EvidencePage implements Page {

    private static final double LEFT = 61.2;
    /** px. */
    private static final double RIGHT_LEAST = 556;

    private final Desk desk;
    private final EvidenceView evidence;
    private final ExportPanel export;
    private final GridPane view = new GridPane();
    private final Listening listening = new Listening();
    private boolean shown;

    /** @param where asks for the file a packet is saved under */
    public EvidencePage(Desk desk, EvidenceMeans means, IncidentWords words, Function<String, Optional<Path>> where) {
        this.desk = desk;
        evidence = new EvidenceView(desk, means, words);
        export = new ExportPanel(desk, evidence.model(), means, where);
        evidence.alsoTell(export::show);
        evidence.custody().getStyleClass().add("hairline-right");
        evidence.custody().setPrefWidth(100);
        export.setPrefWidth(127);
        HBox below = new HBox(evidence.custody(), export);
        HBox.setHgrow(evidence.custody(), Priority.ALWAYS);
        HBox.setHgrow(export, Priority.ALWAYS);
        below.getStyleClass().add("hairline-top");
        below.setPrefHeight(118);
        evidence.pieces().setPrefHeight(100);
        VBox right = new VBox(evidence.pieces(), below);
        right.getStyleClass().addAll("panel", "hairline-left");
        right.setMinWidth(0);
        VBox.setVgrow(evidence.pieces(), Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        ColumnConstraints pictures = share(LEFT);
        ColumnConstraints pieces = share(100 - LEFT);
        view.getColumnConstraints().addAll(pictures, pieces);
        // In a narrow window the columns of the pieces still have room: there they take more than their share.
        view.widthProperty().addListener((o, was, is) -> {
            double left = Math.min(LEFT, Math.max(50, 100 * (1 - RIGHT_LEAST / is.doubleValue())));
            pictures.setPercentWidth(left);
            pieces.setPercentWidth(100 - left);
        });
        RowConstraints whole = new RowConstraints();
        whole.setVgrow(Priority.ALWAYS);
        whole.setFillHeight(true);
        view.getRowConstraints().add(whole);
        view.addRow(0, evidence.pictures(), right);
        view.setId("evidence-page");
        evidence.listen(view);
        listening.to(this::follow, desk.selection());
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    /** The page, or what would stand here where this console can play nothing. */
    public static Page of(Desk desk, Optional<EvidenceMeans> means, IncidentWords words) {
        return means.<Page>map(m -> new EvidencePage(desk, m, words, name -> m.folder().map(folder -> folder.resolve(name)).or(() -> chooseFile(desk, name))))
                .orElseGet(() -> EmptyPage.of("evidence.empty.means", Icon.VIDEO).apply(desk));
    }

    private static Optional<Path> chooseFile(Desk desk, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.texts().get("exports.save"));
        chooser.setInitialFileName(name);
        Path folder = Path.of(desk.preferences().folder("evidence").orElse(System.getProperty("user.home", ".")));
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        Window window = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
        Optional<Path> chosen = Optional.ofNullable(chooser.showSaveDialog(window)).map(java.io.File::toPath);
        chosen.map(Path::toAbsolutePath).map(Path::getParent).ifPresent(parent -> desk.preferences().keepFolder("evidence", parent.toString()));
        return chosen;
    }

    /** While it is in sight the selected incident is the one looked at; a unit chosen meanwhile changes nothing. */
    private void follow() {
        if (shown && desk.selection().get() instanceof Selection.OfIncident of) {
            evidence.model().choose(of.incident());
        }
    }

    @Override
    public void shown() {
        shown = true;
        follow();
        evidence.look(true);
    }

    @Override
    public void hidden() {
        shown = false;
        evidence.look(false);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void close() {
        listening.close();
        export.close();
        evidence.close();
    }
}
