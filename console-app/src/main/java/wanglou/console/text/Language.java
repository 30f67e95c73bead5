package wanglou.console.text;

import java.util.Locale;

/** Home: any. The two languages of the console, both complete. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "zh_CN", "中文"), EN(Locale.ENGLISH, "en", "English");

    private final Locale locale;
    private final String suffix;
    private final String ownName;

    Language(Locale locale, String suffix, String ownName) {
        this.locale = locale;
        this.suffix = suffix;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** How bundle files of this language end: {@code units_zh_CN.properties}. */
    public String suffix() {
        return suffix;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }
}
