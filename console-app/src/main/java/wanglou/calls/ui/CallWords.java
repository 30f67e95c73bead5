package wanglou.calls.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.calls.CallId;
import wanglou.calls.Caller;
import wanglou.calls.DuplicateOffer;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;
import wanglou.map.geo.Datum;
import wanglou.map.place.Place;
import wanglou.map.place.Resolved;

/** Home: FX. What is said of calls, of places typed and of likenesses, in the language of the moment. */
record CallWords(Texts texts, IncidentWords incidents) {

    private Locale locale() {
        return texts.language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    String channel(Call call) {
        return texts.orElse("calls.channel." + call.channel(), call.channel().value());
    }

    /** What became of it; empty while open. */
    String outcome(Call call) {
        Call.End end = call.end();
        return end == null ? texts.get("calls.open") : texts.orElse("calls.outcome." + end.outcome(), end.outcome().value())
                + (end.reason().isEmpty() ? "" : " · " + end.reason());
    }

    /** {@code 0012}: the last four digits, as people say them. */
    static String brief(CallId id) {
        return id.value().substring(id.value().lastIndexOf('-') + 1);
    }

    String kind(Call call) {
        return call.kind() == null ? "" : incidents.kind(call.kind());
    }

    /** The address, the caller's own words for it, or that nobody knows. */
    String place(Call call) {
        return call.place().address().isBlank() && call.place().point() == null && !call.placeSaid().isBlank() ? call.placeSaid()
                : incidents.place(call.place());
    }

    /** The kind and the first line of the words. */
    String gist(Call call) {
        String first = call.words().lines().findFirst().orElse("");
        String kind = kind(call);
        return kind.isEmpty() ? first.isEmpty() ? texts.get("calls.silent") : first : first.isEmpty() ? kind : kind + " · " + first;
    }

    /** Who called; empty until a person has taken the call, and for those who may not see it. */
    Optional<Caller> known(Desk desk, Call call) {
        return call.taken() ? Optional.ofNullable(desk.mirrors().of(CallBoards.CALLERS).get(call.id())) : Optional.empty();
    }

    /** The number as this person may see it. */
    String number(Desk desk, Call call) {
        String number = known(desk, call).map(Caller::number).orElse(call.number());
        return number.isEmpty() ? "—" : number;
    }

    /** Name and number as this person may see them. */
    String caller(Desk desk, Call call) {
        String who = known(desk, call).map(c -> (c.name() + " " + c.number()).strip()).orElse(call.number());
        return who.isEmpty() ? texts.get("calls.card.nobody") : call.taken() || call.number().isEmpty() ? who : who + " · " + texts.get("calls.card.masked");
    }

    /** The place as it is kept: its name, with the way from it where it is only near. */
    String name(Resolved resolved) {
        Place place = resolved.place();
        if (place == null) {
            return "%.5f, %.5f".formatted(resolved.at().lat(), resolved.at().lon());
        }
        String label = place.label(locale());
        return resolved.how() == Resolved.How.OFFSET ? texts.get("calls.place.offset", label, texts.formats().metres(resolved.metres()),
                texts.get("calls.bearing." + Math.round(resolved.bearing() / 45) % 8)) : label;
    }

    /** How sure, in which way, and what of the words is not in it. */
    String sureness(Resolved resolved) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("calls.how." + resolved.how().name().toLowerCase(Locale.ROOT)));
        parts.add(texts.get("calls.sure." + resolved.confidence().name().toLowerCase(Locale.ROOT)));
        if (resolved.datum() != null) {
            parts.add(resolved.datum() == Datum.GCJ02 ? "GCJ-02" : "WGS-84");
        }
        if (!resolved.missing().isEmpty()) {
            parts.add(texts.get("calls.place.missing", resolved.missing()));
        }
        if (resolved.outside()) {
            parts.add(texts.get("calls.place.outside"));
        }
        return String.join(" · ", parts);
    }

    /** {@code 40 m · 2 min · same kind}. */
    String reasons(DuplicateOffer offer) {
        List<String> parts = new ArrayList<>();
        if (!Double.isNaN(offer.metres())) {
            parts.add(texts.formats().metres(offer.metres()));
        }
        parts.add(texts.formats().spoken(offer.apart()));
        parts.add(texts.get("calls.kinds." + offer.kind().name().toLowerCase(Locale.ROOT)));
        if (offer.sameNumber()) {
            parts.add(texts.get("calls.same-number"));
        }
        return String.join(" · ", parts);
    }

    String title(Vicinity.Near near) {
        Incident incident = near.incident();
        Call call = near.call();
        return incident != null ? IncidentWords.shortNumber(incident.id()) + " " + incidents.kind(incident.kind())
                : call == null ? "" : texts.get("calls.near.call", call.id().value().substring(call.id().value().lastIndexOf('-') + 1));
    }

    String detail(Vicinity.Near near) {
        if (near.offer().isPresent()) {
            return texts.get("calls.near.likely") + " · " + reasons(near.offer().get());
        }
        List<String> parts = new ArrayList<>();
        if (!Double.isNaN(near.metres())) {
            parts.add(texts.formats().metres(near.metres()));
        }
        parts.add(texts.formats().ago(near.age()));
        if (near.sameNumber()) {
            parts.add(texts.get("calls.same-number"));
        }
        return String.join(" · ", parts);
    }
}
