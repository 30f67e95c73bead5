package wanglou.dispatch.ui;

import java.time.Duration;
import java.time.Instant;

import wanglou.console.text.Texts;
import wanglou.dispatch.Eta;
import wanglou.dispatch.Response;
import wanglou.incidents.ui.IncidentWords;
import wanglou.units.FixAge;

/** Home: FX. What is said of a response and its estimate. */
record ResponseWords(Texts texts) {

    String state(Response r) {
        return texts.get("dispatch.state." + r.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** Who said so last, and when. */
    String since(Response r, Instant now) {
        return texts.formats().when(r.last().at(), now) + " · " + (r.last().via().equals("seat") ? texts.get("dispatch.via.seat", r.last().seat())
                : texts.orElse("dispatch.via." + r.last().via(), r.last().via()));
    }

    /** How its order fares on the way to the device. */
    String delivery(Response r, Instant now) {
        Response.Delivery d = r.delivery();
        Instant signed = d.signed();
        Instant had = d.at();
        String order = r.order().version() > 1 ? texts.get("dispatch.order.version", r.order().version()) + " · " : "";
        if (signed != null) {
            return order + texts.get("dispatch.delivery.signed", texts.formats().when(signed, now));
        }
        if (had != null) {
            return order + texts.get("dispatch.delivery.had", texts.formats().when(had, now));
        }
        return order + texts.get(d.chief() ? "dispatch.delivery.late.chief" : d.late() ? "dispatch.delivery.late" : "dispatch.delivery.waiting",
                texts.formats().spoken(Duration.between(d.sent(), now)));
    }

    /** Whether somebody has to look after it. */
    static boolean needsCare(Response r) {
        return r.active() && r.delivery().late() && r.delivery().at() == null;
    }

    static boolean old(Eta eta, Instant now) {
        return Duration.between(eta.fixAt(), now).compareTo(FixAge.STALE_AFTER) > 0;
    }

    /** {@code 1 分 27 秒 · 640 m · 到场 21:49:03}; an old one says how old. */
    String eta(Eta eta, Instant now) {
        if (old(eta, now)) {
            return texts.get("dispatch.eta.old", texts.formats().ago(Duration.between(eta.fixAt(), now)), texts.formats().metres(eta.metres()));
        }
        String way = texts.get("dispatch.eta", texts.formats().spoken(Duration.between(now, eta.at())), texts.formats().metres(eta.metres()),
                texts.formats().time(eta.at()));
        return switch (eta.by()) {
            case ROAD -> way;
            case STRAIGHT -> way + " · " + texts.get("dispatch.eta.straight");
            case FOOT -> way + " · " + foot(eta);
        };
    }

    /** Not heard: no time of arrival, and what to do instead. */
    String silent(Instant since, @org.jspecify.annotations.Nullable Eta eta, Instant now) {
        String age = texts.formats().spoken(Duration.between(since, now));
        return eta == null ? texts.get("dispatch.silent", age) : texts.get("dispatch.silent.then", age, texts.formats().metres(eta.metres()));
    }

    /** By what it was reckoned: the factor and the speed stand in the estimate itself. */
    private String foot(Eta eta) {
        double straight = eta.from().distanceTo(eta.to());
        return straight < 1 || eta.seconds() < 1 ? texts.get("dispatch.eta.foot.short")
                : texts.get("dispatch.eta.foot", eta.metres() / straight, eta.metres() / eta.seconds() * 3.6);
    }

    String ended(Response r) {
        return r.last().via().equals("expired") ? texts.get("dispatch.ended.expired") : r.reason().isBlank() ? state(r) : state(r) + " · " + texts.orElse("unit.status." + r.reason(), r.reason());
    }

    String task(Response r, String kind) {
        return IncidentWords.shortNumber(r.incident()) + " " + kind;
    }
}
