package wanglou.units;

import java.time.Duration;
import java.time.Instant;

import wanglou.link.Query;

/** Where every unit was at a past moment; units silent for longer than {@link #REACH} before it are not in the answer. */
public record PictureAtQuery(Instant at) implements Query<Picture> {

    /** Long after {@link FixAge#LOST_AFTER}: who was silent for two hours had no place any more. */
    public static final Duration REACH = Duration.ofHours(2);

    @Override
    public Class<Picture> answerType() {
        return Picture.class;
    }
}
