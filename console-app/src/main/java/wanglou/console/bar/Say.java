package wanglou.console.bar;

import java.util.List;

/** Home: any (immutable). A text to be, as key and arguments; an argument may itself be a {@link Say}. The view puts it in the person's language. */
public record Say(String key, List<Object> args) {

    public Say {
        args = List.copyOf(args);
    }

    public static Say of(String key, Object... args) {
        return new Say(key, List.of(args));
    }
}
