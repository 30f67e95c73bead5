package wanglou.walls.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.ui.CameraList;
import wanglou.cameras.ui.CameraSheet;
import wanglou.cameras.ui.VideoMeans;
import wanglou.console.shell.Desk;
import wanglou.console.shell.DockFrame;
import wanglou.console.shell.DockPanel;
import wanglou.console.shell.EmptyPage;
import wanglou.console.shell.Page;
import wanglou.console.text.Texts;
import wanglou.console.ui.Icon;
import wanglou.console.ui.PanelHeader;

/** Home: FX. The video page: cameras left, this desk's wall in the middle, rules and registry at the right for who may change them. */
public final class VideoPage implements Page {

    private final Desk desk;
    private final VideoMeans means;
    private final CameraList list;
    private final WallPane pane;
    private final DockFrame frame;
    private Optional<RulesPanel> rules = Optional.empty();
    private final List<WallPane> parts = new ArrayList<>();
    private final List<Runnable> closing = new ArrayList<>();
    private final Set<Integer> windows = new HashSet<>();

    private VideoPage(Desk desk, VideoMeans means) {
        this.desk = desk;
        this.means = means;
        Texts texts = desk.texts();
        list = new CameraList(desk, this::put);
        pane = new WallPane(desk, means, stock(), true, this::another);
        pane.onChanged(list::onWall);
        List<DockPanel> right = new ArrayList<>();
        if (RulesPanel.mayEdit(desk)) {
            RulesPanel panel = new RulesPanel(desk);
            rules = Optional.of(panel);
            right.add(new DockPanel(desk, "panel-wall-rules", texts.bind("walls.rules"), new PanelHeader(texts.bind("walls.rules")), panel));
        }
        if (CameraSheet.mayEdit(desk)) {
            CameraSheet sheet = new CameraSheet(desk, means.folder());
            closing.add(sheet::close);
            list.onPicked(id -> sheet.show(desk.mirrors().of(Camera.BOARD).get(id)));
            right.add(new DockPanel(desk, "panel-camera-sheet", texts.bind("cameras.sheet"), new PanelHeader(texts.bind("cameras.sheet")), scrolled(sheet)));
        }
        frame = new DockFrame(desk, "video", List.of(list.panel()), pane, right);
    }

    /** The wall, or what would stand here where this console can show no pictures. */
    public static Page of(Desk desk, Optional<VideoMeans> means) {
        return means.<Page>map(m -> new VideoPage(desk, m)).orElseGet(() -> EmptyPage.of("console.empty.video", Icon.VIDEO).apply(desk));
    }

    /** In a low window what does not fit can be scrolled to. */
    private static ScrollPane scrolled(Node tall) {
        ScrollPane scroll = new ScrollPane(tall);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void put(CameraId camera) {
        pane.put(camera);
    }

    private WallPane.Stock stock() {
        return new WallPane.Stock() {
            @Override
            public List<CameraId> cameras() {
                return list.shown();
            }

            @Override
            public String name() {
                return list.words();
            }
        };
    }

    /** One more wall in a window of its own; it stands where it stood last time. */
    private void another() {
        int number = 2;
        while (windows.contains(number)) {
            number++;
        }
        int mine = number;
        windows.add(mine);
        WallPane more = new WallPane(desk, means, stock(), false, this::another);
        parts.add(more);
        more.look(true);
        desk.windows().open("wall-window-" + mine, desk.texts().bind("walls.window", mine), more, 1280, 800, () -> {
            windows.remove(mine);
            parts.remove(more);
            more.close();
        });
    }

    @Override
    public void shown() {
        pane.look(true);
    }

    @Override
    public void hidden() {
        pane.look(false);
    }

    @Override
    public Node view() {
        return frame;
    }

    @Override
    public void close() {
        list.close();
        List.copyOf(parts).forEach(WallPane::close);
        rules.ifPresent(RulesPanel::close);
        closing.forEach(Runnable::run);
        pane.close();
    }
}
