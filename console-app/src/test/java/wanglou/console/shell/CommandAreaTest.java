package wanglou.console.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.IncidentCommand;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The command bar under a dispatcher's fingers: what ends something, what is taken back, status keys, and words nobody knows. */
class CommandAreaTest {

    private static final IncidentId I217 = new IncidentId("20260314-0217");
    private final ScriptedHub hub = new ScriptedHub(InstantSource.system());

    @TempDir
    private Path folder;

    @Test
    void whatEndsAnIncidentWantsASecondEnterAndABouncingKeyIsNone() {
        try (ShellRig rig = new ShellRig(hub, folder, Language.ZH, Theme.NIGHT)) {
            rig.play("""
                    wait #command-input visible
                    key Ctrl+Space
                    type "办结 0217 . 调解"
                    expect #command-dry-run contains "要按两次 Enter"
                    key Enter
                    key Enter
                    key Enter
                    """);
            assertEquals(List.of(), hub.commands());
            rig.play("""
                    wait #command-dry-run contains "再按 Enter 执行"
                    shot bar-ends-night-zh
                    key Enter
                    key Enter
                    wait #toasts contains "办结 0217"
                    """);
            assertEquals(List.of(new IncidentCommand.Close(I217, "调解")), hub.commands());
        }
    }

    @Test
    void changingTheLineTakesTheFirstEnterBack() {
        try (ShellRig rig = new ShellRig(hub, folder, Language.EN, Theme.DAY)) {
            rig.play("""
                    wait #command-input visible
                    key Ctrl+Space
                    type "close 0217 . settled"
                    key Enter
                    wait #command-dry-run contains "Enter again"
                    type "!"
                    expect #command-dry-run contains "Enter twice"
                    key Enter
                    pause 500ms
                    key Esc
                    """);
            assertEquals(List.of(), hub.commands());
        }
    }

    @Test
    void controlZTakesBackTheLastOrderAndSaysWhenThereIsNone() {
        try (ShellRig rig = new ShellRig(hub, folder, Language.EN, Theme.DAY)) {
            rig.play("""
                    wait #command-input visible
                    key Ctrl+Z
                    wait #toasts contains "Nothing to undo"
                    key Ctrl+Space
                    type "101 105 returning"
                    key Enter
                    wait #toasts contains "sets 2 units to Returning"
                    shot bar-undo-day-en
                    key Ctrl+Z
                    wait #toasts contains "Undone"
                    """);
            List<Command> wanted = List.of(set("u101", UnitStatus.RETURNING, null), set("u105", UnitStatus.RETURNING, null),
                    set("u101", UnitStatus.AVAILABLE, UnitStatus.RETURNING), set("u105", UnitStatus.AVAILABLE, UnitStatus.RETURNING));
            assertEquals(wanted, hub.commands());
        }
    }

    @Test
    void aStatusKeyEndsTheLineThatNamesUnitsAndAsksBeforeItTakesAUnitFromItsTask() {
        try (ShellRig rig = new ShellRig(hub, folder, Language.ZH, Theme.NIGHT)) {
            rig.play("""
                    wait #command-input visible
                    key Ctrl+Space
                    type "101 105"
                    key F6
                    expect #command-input text "101 105 返回"
                    key F5
                    expect #command-input text "101 105 勤务"
                    key Enter
                    wait #toasts contains "2 组改为勤务"
                    type "找 102"
                    key Enter
                    key F1
                    expect #command-input text "空闲"
                    expect #command-dry-run contains "将离开手上的任务"
                    shot bar-heed-night-zh
                    """);
            assertEquals(2, hub.commands().size());
            rig.play("key F1");
            assertEquals(set("u102", UnitStatus.AVAILABLE, null), hub.commands().getLast());
        }
    }

    @Test
    void unknownWordsAreUnderlinedAndNothingIsSentAndTheHistoryComesBackAfterARestart() {
        try (ShellRig rig = new ShellRig(hub, folder, Language.EN, Theme.DAY)) {
            rig.play("""
                    wait #command-input visible
                    key Ctrl+Space
                    type "101 1o5 returning"
                    wait .token-wrong visible
                    expect #command-dry-run contains "1o5"
                    shot bar-unknown-day-en
                    key Enter
                    key Enter
                    key Esc
                    type "101 returning"
                    key Enter
                    wait #toasts contains "sets 101"
                    """);
        }
        assertEquals(List.of(set("u101", UnitStatus.RETURNING, null)), hub.commands());
        try (ShellRig rig = new ShellRig(new ScriptedHub(InstantSource.system()), folder, Language.EN, Theme.DAY)) {
            rig.play("""
                    wait #command-input visible
                    key Ctrl+Space
                    key Up
                    expect #command-input text "101 returning"
                    """);
        }
    }

    private static UnitCommand set(String unit, UnitStatus status, @org.jspecify.annotations.Nullable UnitStatus seen) {
        return new UnitCommand.SetStatus(new UnitId(unit), status, seen);
    }
}
