package wanglou.console.bar;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). The line as understood.
 *
 * @param verb null while none is named; then what the line names decides what is meant
 * @param comment what stands after the period, trimmed; empty without
 * @param open where the last word that is not yet a token begins; the length of the line when there is none
 */
public record Reading(String line, @Nullable Verb verb, List<Span> spans, String comment, int open) {

    /** A token and where it stands in the line. */
    public record Span(int from, int to, Token token) {
    }

    public Reading {
        spans = List.copyOf(spans);
    }

    public <T extends Token> List<T> all(Class<T> type) {
        return spans.stream().map(Span::token).filter(type::isInstance).map(type::cast).toList();
    }

    public <T extends Token> Optional<T> first(Class<T> type) {
        return all(type).stream().findFirst();
    }

    /** The word being typed. */
    public String openWord() {
        return line.substring(open);
    }
}
