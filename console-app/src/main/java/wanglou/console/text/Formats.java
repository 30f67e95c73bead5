package wanglou.console.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Home: any (immutable). How times, ages and quantities are written: 24 h, tabular, ages as timers or in words. */
public record Formats(Language language, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    /** {@code 21:47:36} */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** {@code 21:47} */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** {@code 2026-03-14} */
    public String date(Instant at) {
        return DATE.format(at.atZone(zone));
    }

    /** {@code 2026-03-14 周六} or {@code Sat 2026-03-14} */
    public String day(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        String weekday = local.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.locale());
        return language == Language.ZH ? DATE.format(local) + " " + weekday : weekday + " " + DATE.format(local);
    }

    /** The time alone when it is of today, else date and time. */
    public String when(Instant at, Instant now) {
        return date(at).equals(date(now)) ? time(at) : date(at) + " " + time(at);
    }

    /** A running timer: {@code 02:45}, {@code 1:02:45} from the hour on. Never negative. */
    public String timer(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        return seconds < 3600 ? "%02d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** In a sentence: {@code 12 秒}, {@code 1 分 27 秒}, {@code 2 小时 05 分}; {@code 1 m 27 s}. */
    public String spoken(Duration span) {
        long s = Math.max(0, span.toSeconds());
        boolean zh = language == Language.ZH;
        if (s < 60) {
            return s + (zh ? " 秒" : " s");
        }
        if (s < 3600) {
            return s / 60 + (zh ? " 分 " : " m ") + "%02d".formatted(s % 60) + (zh ? " 秒" : " s");
        }
        if (s < 86_400) {
            return s / 3600 + (zh ? " 小时 " : " h ") + "%02d".formatted(s / 60 % 60) + (zh ? " 分" : " m");
        }
        return s / 86_400 + (zh ? " 天 " : " d ") + s / 3600 % 24 + (zh ? " 小时" : " h");
    }

    /** How long ago, in its largest unit: {@code 2 秒前}, {@code 4 分前}; {@code 2 s ago}, {@code 4 min ago}. */
    public String ago(Duration age) {
        long s = Math.max(0, age.toSeconds());
        boolean zh = language == Language.ZH;
        if (s < 60) {
            return s + (zh ? " 秒前" : " s ago");
        }
        if (s < 3600) {
            return s / 60 + (zh ? " 分前" : " min ago");
        }
        return s < 86_400 ? s / 3600 + (zh ? " 小时前" : " h ago") : s / 86_400 + (zh ? " 天前" : " d ago");
    }

    /** With a thin gap between thousands: {@code 11 206}. */
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
    }

    /** {@code 18.4 MB}; 1 MB is a million bytes. */
    public String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double value = bytes / 1000.0;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }

    /** {@code 320 m}, {@code 1.4 km} */
    public String metres(double metres) {
        return metres < 1000 ? String.format(Locale.ROOT, "%.0f m", metres) : String.format(Locale.ROOT, "%.1f km", metres / 1000);
    }
}
