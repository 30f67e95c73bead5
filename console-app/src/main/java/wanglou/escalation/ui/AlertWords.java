package wanglou.escalation.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import wanglou.console.text.Texts;
import wanglou.escalation.Alert;
import wanglou.escalation.Level;

/** Home: FX. What is said of an alert, in the language of the moment. */
public record AlertWords(Texts texts) {

    /** {@code 待派警}, {@code 未定位}; a stage nobody named a wait for is said by its own word. */
    public String timer(String timer) {
        return texts.orElse("escalation.timer." + timer, texts.orElse("incident.stage." + timer, timer));
    }

    public String level(Level level) {
        return texts.get("escalation.level." + level.name().toLowerCase(Locale.ROOT));
    }

    /** {@code 待派警 06:12，限 05:28 · 值班长} */
    public String line(Alert alert, Instant now) {
        return texts.get("escalation.line", timer(alert.timer()), texts.formats().timer(Duration.between(alert.since(), now)),
                texts.formats().timer(alert.limit()), level(alert.level()));
    }
}
