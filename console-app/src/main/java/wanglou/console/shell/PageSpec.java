package wanglou.console.shell;

import java.util.function.Function;

import wanglou.console.ui.Icon;

/**
 * How a page plugs into the shell.
 *
 * @param id stable: {@code page-<id>} is the id of its tab, {@code console.page.<id>} the key of its name
 * @param digit Ctrl + this digit shows it; 0 where it has no tab and is reached from elsewhere
 * @param open makes it, once per signed-in person
 */
public record PageSpec(String id, Icon icon, int digit, Function<Desk, Page> open) {

    public PageSpec {
        if (digit < 0 || digit > 9) {
            throw new IllegalArgumentException("a page key is one digit: " + digit);
        }
    }

    public String titleKey() {
        return "console.page." + id;
    }
}
