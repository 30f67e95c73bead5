package wanglou.map.pack;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the import says to the person who started it, in Chinese or English. */
final class PackText {

    private final Locale locale;
    private final ResourceBundle words;

    /** @param locale any; where there is no text in it, English */
    PackText(Locale locale) {
        this.locale = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.words = ResourceBundle.getBundle("wanglou.map.pack.pack", this.locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    /** The name of a part; parts of others keep the name they have. */
    String part(String name) {
        try {
            return words.getString("pack.part." + name);
        } catch (MissingResourceException e) {
            return name;
        }
    }

    /** Why an import failed and what to do about it. */
    String explain(IOException e) {
        return switch (e) {
            case UnreadablePbf u -> say("pack.fault." + u.fault().name().toLowerCase(Locale.ROOT), u.file());
            case DiskFull d when d.wantedMegabytes() > 0 -> say("pack.disk.small", d.folder(), d.freeMegabytes(), d.wantedMegabytes());
            case DiskFull d -> say("pack.disk.full", d.folder(), d.freeMegabytes());
            default -> String.valueOf(e.getMessage());
        };
    }
}
