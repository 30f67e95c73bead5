package wanglou.console.shell;

import java.util.Map;

import wanglou.console.text.Language;
import wanglou.console.theme.Theme;

/**
 * All that one person chose on this console, as it lies in the file.
 *
 * @param panels by panel id
 * @param widths of columns in px, by column id
 * @param windows by window id
 */
public record Choices(Language language, Theme theme, boolean reduceMotion, boolean sound, Map<String, PanelPlace> panels,
        Map<String, Double> widths, Map<String, WindowPlace> windows) {

    public static final Choices DEFAULT = new Choices(Language.ZH, Theme.NIGHT, false, true, Map.of(), Map.of(), Map.of());

    public Choices {
        panels = panels == null ? Map.of() : Map.copyOf(panels);
        widths = widths == null ? Map.of() : Map.copyOf(widths);
        windows = windows == null ? Map.of() : Map.copyOf(windows);
        language = language == null ? Language.ZH : language;
        theme = theme == null ? Theme.NIGHT : theme;
    }
}
