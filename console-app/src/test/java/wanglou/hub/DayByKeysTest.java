package wanglou.hub;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.dispatch.Response;
import wanglou.incidents.Incident;

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
}
