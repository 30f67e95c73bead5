package wanglou.console.bar;

import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). One way the line may go on.
 *
 * @param line the whole line once taken
 * @param name what is written, e.g. the call sign
 * @param token null for a verb
 * @param hint behind the name: the id of a status, a kind or a verb, as {@code token} tells; may be empty
 */
public record Completion(String line, String name, @Nullable Token token, String hint) {
}
