package wanglou.console.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;

import wanglou.console.text.Language;
import wanglou.console.theme.Theme;

/**
 * All that one person chose on this console, as it lies in the file.
 *
 * @param lockMinutes without input before the screen is locked, 1 to 60
 * @param panels by panel id
 * @param widths of columns in px, by column id
 * @param windows by window id
 * @param said to the command bar, by seat, the newest last; without the words behind the period
 * @param folders where this person last kept what, e.g. {@code print}
 * @param detached ids of the pages that stand in windows of their own
 */
public record Choices(Language language, Theme theme, boolean reduceMotion, boolean sound, int lockMinutes, Map<String, PanelPlace> panels,
        Map<String, Double> widths, Map<String, WindowPlace> windows, Set<String> detached,
        Map<String, List<String>> said, Map<String, String> folders) {

    /** After so long without input a screen is locked where nobody chose otherwise. */
    public static final int LOCK_MINUTES = 15;
    public static final Choices DEFAULT = of(Language.ZH, Theme.NIGHT, false);

    public Choices {
        panels = panels == null ? Map.of() : Map.copyOf(panels);
        widths = widths == null ? Map.of() : Map.copyOf(widths);
        windows = windows == null ? Map.of() : Map.copyOf(windows);
        detached = detached == null ? Set.of() : Set.copyOf(detached);
        said = said == null ? Map.of() : Map.copyOf(said);
        folders = folders == null ? Map.of() : Map.copyOf(folders);
        language = language == null ? Language.ZH : language;
        theme = theme == null ? Theme.NIGHT : theme;
        // A file of an older version does not say; a file edited by hand cannot switch the lock off.
        lockMinutes = lockMinutes < 1 || lockMinutes > 60 ? LOCK_MINUTES : lockMinutes;
    }

    /** Nothing moved yet. */
    public static Choices of(Language language, Theme theme, boolean reduceMotion) {
        return new Choices(language, theme, reduceMotion, true, LOCK_MINUTES, Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), Map.of());
    }

    Choices withLook(Language newLanguage, Theme newTheme, boolean reduce) {
        return new Choices(newLanguage, newTheme, reduce, sound, lockMinutes, panels, widths, windows, detached, said, folders);
    }

    Choices withSound(boolean on) {
        return new Choices(language, theme, reduceMotion, on, lockMinutes, panels, widths, windows, detached, said, folders);
    }

    Choices withLockMinutes(int minutes) {
        return new Choices(language, theme, reduceMotion, sound, minutes, panels, widths, windows, detached, said, folders);
    }

    Choices withPanels(Map<String, PanelPlace> now) {
        return new Choices(language, theme, reduceMotion, sound, lockMinutes, now, widths, windows, detached, said, folders);
    }

    Choices withWidths(Map<String, Double> now) {
        return new Choices(language, theme, reduceMotion, sound, lockMinutes, panels, now, windows, detached, said, folders);
    }

    Choices withWindows(Map<String, WindowPlace> now) {
        return new Choices(language, theme, reduceMotion, sound, lockMinutes, panels, widths, now, detached, said, folders);
    }

    Choices withDetached(Set<String> now) {
        return new Choices(language, theme, reduceMotion, sound, lockMinutes, panels, widths, windows, now, said, folders);
    }

    Choices withSaid(Map<String, List<String>> now) {
        return new Choices(language, theme, reduceMotion, sound, lockMinutes, panels, widths, windows, detached, now, folders);
    }

    Choices withFolders(Map<String, String> now) {
        return new Choices(language, theme, reduceMotion, sound, lockMinutes, panels, widths, windows, detached, said, now);
    }
}
