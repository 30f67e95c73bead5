package wanglou.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The one JSON of the journal, the tables and the link.
 *
 * <p>Records are objects; a {@link wanglou.core.TextId} is its text, as value and as map key; times are ISO texts; a float or double that is NaN is
 * null, and null or absent is NaN; a text is read as {@link wanglou.core.PlainText}; where a sealed interface of records is declared, the object carries {@code "is"}, the kebab-case name of its
 * record. Unknown members are ignored, so that an older reader understands a newer writer.
 */
public final class Json {

    private Json() {
    }

    /** A mapper with this set-up; thread-safe, make one and keep it. */
    public static ObjectMapper newMapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new TextIdModule())
                .addModule(new NanModule())
                .addModule(new PlainTextModule())
                .annotationIntrospector(new SealedNames())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
    }

    /** {@code SignInFailed} is {@code sign-in-failed}. */
    public static String kebab(String simpleName) {
        StringBuilder text = new StringBuilder(simpleName.length() + 4);
        for (int i = 0; i < simpleName.length(); i++) {
            char c = simpleName.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                text.append('-');
            }
            text.append(Character.toLowerCase(c));
        }
        return text.toString();
    }
}
