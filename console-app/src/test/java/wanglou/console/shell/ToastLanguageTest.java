package wanglou.console.shell;

import java.nio.file.Path;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.text.Language;
import wanglou.console.theme.Theme;

/** A note that stands is in the person's language, also when that is switched while it stands. */
class ToastLanguageTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasDoneIsSaidAnewWhenTheLanguageIsSwitched() {
        ScriptedHub hub = new ScriptedHub(InstantSource.system());
        try (ShellRig rig = new ShellRig(hub, folder, Language.ZH, Theme.NIGHT)) {
            rig.play("""
                    wait #status-line visible
                    click #command-input
                    type "108 到场"
                    wait #command-dry-run contains "到场"
                    key Enter
                    wait #toasts contains "108 由空闲改为到场"
                    lang en
                    wait #toasts contains "sets 108 from Available to On scene"
                    wait #toasts contains "on disk"
                    shot toast-switched-night-en
                    lang zh
                    wait #toasts contains "108 由空闲改为到场"
                    wait #toasts contains "已落盘"
                    key Ctrl+Z
                    wait #toasts contains "已撤销"
                    lang en
                    wait #toasts contains "Undone: sets 108"
                    """);
        }
    }

    @Test
    void whyNothingWasDoneIsSaidAnewToo() {
        try (ShellRig rig = new ShellRig(new ScriptedHub(InstantSource.system()), folder, Language.ZH, Theme.DAY)) {
            rig.play("""
                    wait #status-line visible
                    key F3
                    wait #toasts contains "没有选中警力"
                    lang en
                    wait #toasts contains "No unit is selected"
                    """);
        }
    }
}
