package wanglou.store;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import wanglou.core.Problem;

/** Home: any (immutable). The words of what the hub prints on a terminal, in Chinese or, for every other language, English. */
public final class Texts {

    private final ResourceBundle words;

    /** @param bundle base name, e.g. {@code wanglou.audit.audit} */
    public Texts(String bundle, Locale locale) {
        Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.words = ResourceBundle.getBundle(bundle, known, Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Arguments stand as they are: numbers without grouping. */
    public String say(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(words.getString(key), words.getLocale()).format(texts);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    public String say(Problem problem) {
        return say("problem." + problem.code(), problem.args().toArray());
    }
}
