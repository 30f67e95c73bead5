package wanglou.hub;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.dispatch.Response;
import wanglou.incidents.Incident;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Geodesy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A dispatcher's whole day on a real hub and the whole console without once touching the mouse. */
class DayByKeysTest {

    private static final String DAY = """
            wait #command-input visible 20s
            wait #status-units contains "3" 20s
            key Ctrl+Space
            type "新警 打架 . 两名男子"
            wait #command-dry-run contains "立警" 10s
            key Enter
            wait #toasts contains "立警" 10s
            type "新警 打架 . 同一起"
            wait #command-dry-run contains "立警" 10s
            key Enter
            wait #panel-incidents contains "0002" 10s
            type "定级 1 二级"
            wait #command-dry-run contains "二级" 10s
            key Enter
            type "105-106 派 0001 . 走西门"
            wait #command-dry-run contains "不占用忙警力" 10s
            key Enter
            wait #toasts contains "派 105 · 106" 10s
            type "合并 0002 0001"
            wait #command-dry-run contains "要按两次" 10s
            key Enter
            wait #command-dry-run contains "再按" 10s
            key Enter
            wait #toasts contains "并入" 10s
            type "找 105"
            wait #command-dry-run contains "105" 10s
            key Enter
            key F3
            wait #toasts contains "途中" 10s
            key F4
            wait #toasts contains "到场" 10s
            type "撤回 106 . 够了"
            wait #command-dry-run contains "要按两次" 10s
            key Enter
            wait #command-dry-run contains "再按" 10s
            key Enter
            wait #toasts contains "撤回" 10s
            type "附言 0001 . 已调解"
            wait #command-dry-run contains "附言" 10s
            key Enter
            type "飞投 0001 107 9席"
            wait #command-dry-run contains "飞投" 10s
            key Enter
            wait #toasts contains "飞投" 10s
            type "办结 0001 . 调解"
            wait #command-dry-run contains "要按两次" 10s
            key Enter
            wait #command-dry-run contains "再按" 10s
            key Enter
            wait #toasts contains "办结 0001" 10s
            key Ctrl+Z
            wait #toasts contains "已撤销" 10s
            key Up
            wait #command-dry-run contains "要按两次" 10s
            key Enter
            wait #command-dry-run contains "再按" 10s
            key Enter
            wait #toasts contains "办结 0001" 10s
            type "交班 . 无异常"
            wait #command-dry-run contains "交班" 10s
            key Enter
            wait #toasts contains "交班" 10s
            key Ctrl+5
            wait #replay-board-count contains "当时在办" 20s
            key Ctrl+Space
            type "新警 打架"
            wait #command-dry-run contains "正在看回放" 10s
            key Enter
            key Esc
            key Ctrl+Z
            wait #toasts contains "正在看回放" 10s
            key Ctrl+1
            wait #panel-incidents visible 10s
            """;

    @TempDir
    private Path folder;

    @Test
    void theWholeDayIsWorkedWithoutAMouse() throws Exception {
        assertTrue(DAY.lines().noneMatch(l -> l.strip().matches("(click|double|right|hover|drag|scroll).*")));
        try (DayRig rig = new DayRig(folder)) {
            rig.play(DAY);
            RunningHub.until("closed", () -> rig.incidents().stream().noneMatch(Incident::open));
            assertEquals(2, rig.incidents().size(), "the replay opened none");
            assertFalse(rig.chief().board(Response.BOARD.name()).isEmpty());
        }
    }

    /** For what is looked at while it is done: the recommendation, the course, the checklist. Tab leads there, Space presses. */
    @Test
    void whatIsDoneOnTheCardIsReachedWithTab() throws Exception {
        try (DayRig rig = new DayRig(folder)) {
            GeoPoint scene = new GeoPoint(30.82, 111.79);
            rig.fix("105", Geodesy.destination(scene, 90, 900), Instant.now().minusSeconds(120));
            rig.fix("106", Geodesy.destination(scene, 0, 1_200), Instant.now().minusSeconds(120));
            rig.play("""
                    wait #command-input visible 60s
                    wait #status-units contains "3" 60s
                    key Ctrl+Space
                    type "新警 打架 . 两名男子"
                    wait #command-dry-run contains "立警" 20s
                    key Enter
                    wait #panel-incidents contains "0001" 20s
                    type "找 0001"
                    wait #command-dry-run contains "0001" 20s
                    key Enter
                    wait #incident-card visible 20s
                    """);
            rig.tabTo("incident-correct");
            rig.play("""
                    key Space
                    wait #correction-form visible 20s
                    type "30.82000, 111.79000"
                    wait #correction-save enabled 20s
                    key Enter
                    wait #correction-form gone 20s
                    key Ctrl+Space
                    type "周边 0001"
                    wait #command-dry-run contains "周边" 20s
                    key Enter
                    wait #nearby-card contains "0001" 20s
                    key Ctrl+2
                    wait #rank-list visible 20s
                    wait #rank-act-105 visible 20s
                    """);
            rig.tabTo("rank-list");
            rig.play("""
                    key Home
                    key Space
                    wait #work-band contains "105" 20s
                    key Down
                    key Space
                    wait #work-band contains "106" 20s
                    key Enter
                    wait #work-confirm visible 20s
                    key Enter
                    wait #toasts contains "106" 20s
                    key Ctrl+1
                    wait #response-sign-u105 visible 20s
                    """);
            rig.tabTo("response-sign-u105");
            rig.play("key Space\nwait #response-en-route-u105 visible 20s\n");
            rig.arrive("105", scene);
            rig.play("wait #response-arrived-u105 visible 30s\n");
            rig.tabTo("response-arrived-u105");
            rig.play("key Space\nwait #response-clear-u105 visible 20s\n");
            rig.tabTo("step-count");
            rig.play("key Space\nwait #guidance contains \"1 / \" 20s\n");
            rig.tabTo("incident-note");
            rig.play("type \"已调解\"\nkey Enter\nwait #incident-timeline contains \"已调解\" 20s\n");
            rig.tabTo("incident-close");
            rig.play("key Space\nwait #reason-text visible 20s\ntype \"调解\"\nkey Enter\nwait #incident-reopen visible 20s\n");
            assertEquals("调解", rig.incident("0001").life().outcome());
            rig.tabTo("incident-reopen");
            rig.play("key Space\nwait #reason-text visible 20s\nkey Enter\nwait #incident-close visible 20s\n");
            RunningHub.until("open again", () -> rig.incident("0001").open());
        }
    }
}
