package wanglou.units;

import java.time.Instant;

import wanglou.link.Query;

/** Where every unit was at a past moment; units silent for more than a day before it are not in the answer. */
public record PictureAtQuery(Instant at) implements Query<Picture> {

    @Override
    public Class<Picture> answerType() {
        return Picture.class;
    }
}
