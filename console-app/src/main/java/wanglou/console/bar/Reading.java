package wanglou.console.bar;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). The line as understood.
 *
 * @param verb null while none is named; then what the line names decides what is meant
 * @param unknown words that are nothing this verb understands: nothing is done while there is one
 * @param comment what stands after the period, trimmed; empty without
 * @param open where the last word that is not yet a token begins; the length of the line when there is none
 */
public record Reading(String line, @Nullable Verb verb, List<Span> spans, List<Word> unknown, String comment, int open) {

    /** A token and where it stands in the line. Several tokens may stand in one place: {@code 105-108}. */
    public record Span(int from, int to, Token token) {
    }

    /** A word and where it stands in the line. */
    public record Word(int from, int to, String text) {
    }

    public Reading {
        spans = List.copyOf(spans);
        unknown = List.copyOf(unknown);
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
