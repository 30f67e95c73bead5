package wanglou.console.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Home: any (immutable). The texts of one feature in one language: a UTF-8 properties file beside the feature's views. */
record Bundle(String base, Language language, Map<String, String> texts) {

    Bundle {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** @param base e.g. {@code wanglou/units/ui/units}; the file is {@code <base>_zh_CN.properties} */
    static Bundle read(String base, Language language) {
        String file = "/" + base + "_" + language.suffix() + ".properties";
        try (InputStream in = Bundle.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no text bundle " + file);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return new Bundle(base, language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException("text bundle " + file, e);
        }
    }
}
