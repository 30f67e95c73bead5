package wanglou.calls.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import wanglou.calls.Call;
import wanglou.calls.DuplicateOffer;
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
