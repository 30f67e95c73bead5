package wanglou.video;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import wanglou.video.stream.LossCause;

/** Home: any (immutable). The words for a picture's state in one language and one time zone. */
public final class PictureText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter HUNDREDTHS = DateTimeFormatter.ofPattern("HH:mm:ss.SS", Locale.ROOT);

    private final ResourceBundle words;
    private final Locale locale;
    private final ZoneId zone;

    /** Chinese for any Chinese locale, English for every other. */
    public PictureText(Locale locale, ZoneId zone) {
        this.locale = "zh".equals(locale.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.words = ResourceBundle.getBundle("wanglou.video.video", this.locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.zone = zone;
    }

    /** The badge on the picture: the state in a word and its age, delay or rate with the unit. */
    public String badge(PictureState state, Instant now) {
        return switch (state) {
            case PictureState.Opening s -> say("video.badge.opening", age(s.since(), now));
            case PictureState.Live s -> say("video.badge.live", seconds(s.delay()));
            case PictureState.Late s -> say("video.badge.late", seconds(s.age()));
            case PictureState.Reduced s -> say("video.badge.reduced", rate(s.fps()));
            case PictureState.Frozen s -> say("video.badge.frozen", age(s.since(), now));
            case PictureState.Lost(var last, var next, var tries, var cause) ->
                    last == null ? say("video.badge.lost.never") : say("video.badge.lost", age(last, now));
            case PictureState.Refused s -> say("video.badge.refused");
            case PictureState.NoPlayer s -> say("video.badge.no-player");
            case PictureState.Played(Instant at) -> say("video.badge.played", HUNDREDTHS.format(at.atZone(zone)));
            case PictureState.NoRecord s -> say("video.badge.no-record");
        };
    }

    /** What stands where no picture is: at most two lines under {@link #headline}; empty while there is a picture. */
    public List<String> lines(PictureState state, Instant now) {
        return switch (state) {
            case PictureState.Lost(var last, var next, var tries, var cause) when cause == LossCause.UNREADABLE && next == null && tries == 0 ->
                    List.of(say("video.lost.file"));
            case PictureState.Lost(var last, var next, var tries, var cause) -> List.of(
                    last == null ? say("video.lost.never") : say("video.lost.last", CLOCK.format(last.atZone(zone))),
                    next == null ? (tries == 0 ? say("video.lost.waiting") : say("video.lost.trying", tries))
                            : say("video.lost.next", tries + 1, Math.max(0, Math.ceilDiv(Duration.between(now, next).toMillis(), 1000L))));
            case PictureState.Refused s -> List.of(s.ask());
            case PictureState.NoPlayer s -> List.of(say("video.no-player.install", s.install()));
            case PictureState.Opening s -> List.of(say("video.opening.wait"));
            case PictureState.NoRecord(String why) -> why.isEmpty() ? List.of(say("video.no-record.unknown")) : List.of(why);
            case PictureState.Played s -> List.of();
            case PictureState.Live s -> List.of();
            case PictureState.Late s -> List.of();
            case PictureState.Reduced s -> List.of();
            case PictureState.Frozen s -> List.of();
        };
    }

    /** The bold fact over {@link #lines}, shown where a tile is large enough; empty while there is a picture. */
    public String headline(PictureState state) {
        return switch (state) {
            case PictureState.Lost s -> say("video.headline.lost");
            case PictureState.Refused s -> say("video.headline.refused");
            case PictureState.NoPlayer s -> say("video.headline.no-player");
            case PictureState.NoRecord s -> say("video.headline.no-record");
            case PictureState.Played s -> "";
            case PictureState.Opening s -> "";
            case PictureState.Live s -> "";
            case PictureState.Late s -> "";
            case PictureState.Reduced s -> "";
            case PictureState.Frozen s -> "";
        };
    }

    /** The note at the right of the name line when nobody set another: when the picture last changed, why it is lost. */
    public String note(PictureState state) {
        return switch (state) {
            case PictureState.Frozen s -> say("video.note.frozen", CLOCK.format(s.since().atZone(zone)));
            case PictureState.Lost s -> s.cause() != null ? say("video.cause." + s.cause()) : s.tries() == 0 ? "" : say("video.note.lost", s.tries());
            case PictureState.Opening s -> "";
            case PictureState.Live s -> "";
            case PictureState.Late s -> "";
            case PictureState.Reduced s -> "";
            case PictureState.Refused s -> "";
            case PictureState.NoPlayer s -> "";
            case PictureState.Played s -> "";
            case PictureState.NoRecord s -> "";
        };
    }

    /** How the sound stands that somebody wants to hear; empty where nobody does. */
    public String sound(Sound sound) {
        return switch (sound) {
            case OFF -> "";
            case HEARD -> say("video.sound.heard");
            case WAITS -> say("video.sound.waits");
            case NONE -> say("video.sound.none");
            case NO_DEVICE -> say("video.sound.no-device");
        };
    }

    /** What a wall slot without a source says. */
    public String emptySlot() {
        return say("video.wall.empty");
    }

    private String say(String key, Object... facts) {
        return new MessageFormat(words.getString(key), locale).format(facts);
    }

    private static String seconds(Duration delay) {
        return String.format(Locale.ROOT, "%.1f", delay.toMillis() / 1000.0);
    }

    private static String rate(double fps) {
        return fps >= 1 ? String.valueOf(Math.round(fps)) : String.format(Locale.ROOT, "%.1f", fps);
    }

    private static String age(Instant since, Instant now) {
        long s = Math.max(0, Duration.between(since, now).toSeconds());
        return s < 3600
                ? String.format(Locale.ROOT, "%02d:%02d", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }
}
