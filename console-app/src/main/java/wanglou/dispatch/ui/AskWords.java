package wanglou.dispatch.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.dispatch.Ask;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;
import wanglou.paper.Emoji;

/** Home: FX. What is said of questions between seats, and to the duty chief. */
record AskWords(Desk desk) {

    private Texts texts() {
        return desk.texts();
    }

    String units(Ask ask) {
        Responses responses = new Responses(desk.mirrors());
        return ask.units().stream().map(responses::callSign).collect(Collectors.joining(" · "));
    }

    /** {@code 请批准：特警2 → 0217 持械威胁 · 一级}. */
    String title(Ask ask) {
        Incident incident = desk.mirrors().incidents().get(ask.incident());
        String what = incident == null ? "" : " " + texts().orElse("incident.kind." + incident.kind(), incident.kind().value()) + " · "
                + texts().orElse("incident.grade." + incident.grade().value(), String.valueOf(incident.grade().value()));
        return texts().get("dispatch.ask." + sort(ask), units(ask), IncidentWords.shortNumber(ask.incident()) + what);
    }

    static String sort(Ask ask) {
        return ask.sort().name().toLowerCase(Locale.ROOT);
    }

    String from(Ask ask) {
        return texts().get("dispatch.ask.from", ask.from(), ask.by(), texts().formats().time(ask.at()));
    }

    /** How it stands: who has to answer and how long there is, or who answered what. */
    String standing(Ask ask, Instant now) {
        Ask.Answer answer = ask.answer();
        if (answer == null) {
            String whom = ask.to() == null ? texts().get("role.duty-chief") : texts().get("dispatch.via.seat", ask.to());
            return texts().get("dispatch.ask.waits", whom, texts().formats().timer(Duration.between(ask.at(), now)), texts().formats().time(ask.expires()));
        }
        String key = "dispatch.ask.result." + sort(ask) + "." + answer.result().name().toLowerCase(Locale.ROOT);
        String said = switch (answer.result()) {
            case YES, NO -> texts().get(key, answer.seat(), answer.by(), texts().formats().time(answer.at()));
            case LAPSED -> texts().get("dispatch.ask.result.lapsed", texts().orElse("life.ask.why." + answer.reason(), answer.reason()),
                    texts().formats().time(answer.at()));
            case REVOKED -> texts().get("dispatch.ask.result.revoked", texts().formats().time(answer.at()));
        };
        boolean worded = answer.result() == Ask.Result.YES || answer.result() == Ask.Result.NO;
        return worded && !answer.reason().isBlank() ? said + " · " + Emoji.readable(answer.reason()) : said;
    }
}
