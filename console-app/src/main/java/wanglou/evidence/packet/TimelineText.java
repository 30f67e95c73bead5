package wanglou.evidence.packet;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

import wanglou.incidents.Timeline;
import wanglou.store.Texts;

/** Home: any. The timeline for people: one line an entry, in both languages. */
final class TimelineText {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xxx", Locale.ROOT);

    private TimelineText() {
    }

    static String of(Timeline timeline, ZoneId zone) {
        Texts zh = new Texts("wanglou.evidence.packet.packet", Locale.SIMPLIFIED_CHINESE);
        Texts en = new Texts("wanglou.evidence.packet.packet", Locale.ENGLISH);
        return timeline.entries().stream().map(entry -> {
            String key = "packet.event." + entry.type();
            String what = zh.has(key) ? zh.say(key) + " " + en.say(key) : entry.type();
            return "%s  #%d  %s / %s  %s  %s".formatted(WHEN.format(entry.at().atZone(zone)), entry.seq(), entry.person(), entry.seat(), what,
                    plain(SaidInEvent.of(entry.payload()))).stripTrailing();
        }).collect(Collectors.joining("\n", "", "\n"));
    }

    /** One line, and nothing in it that turns the writing around or hides. */
    private static String plain(String said) {
        return said.replaceAll("\\R", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "□");
    }
}
