package wanglou.video;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.video.stream.LossCause;

/** Home: any (immutable). What a tile says about its picture; exactly one holds at any moment and none of them flatters. */
public sealed interface PictureState {

    /** The picture may be shown as it came: nothing about it is old, thinned out or missing. */
    default boolean isLive() {
        return this instanceof Live;
    }

    /** The source has been asked and has not delivered a first picture yet. */
    record Opening(Instant since) implements PictureState {}

    /** Pictures flow; {@code delay} is the age of what is on screen. */
    record Live(Duration delay) implements PictureState {}

    /** Pictures flow, but what is on screen is {@code age} old. */
    record Late(Duration age) implements PictureState {}

    /** Pictures flow, but only {@code fps} a second. */
    record Reduced(double fps) implements PictureState {
        public Reduced {
            if (!(fps >= 0)) {
                throw new IllegalArgumentException("frame rate " + fps);
            }
        }
    }

    /** The picture on screen has not changed since {@code since}, whatever the line pretends. */
    record Frozen(Instant since) implements PictureState {}

    /**
     * Nothing arrives. {@code lastFrame} is null when nothing ever did; {@code nextTry} is null while a try is under way; {@code tries} counts the
     * attempts made since the loss; {@code cause} is null while it is not known.
     */
    record Lost(@Nullable Instant lastFrame, @Nullable Instant nextTry, int tries, @Nullable LossCause cause) implements PictureState {
        public Lost {
            if (tries < 0) {
                throw new IllegalArgumentException("tries " + tries);
            }
        }
    }

    /** A recorded picture, taken at {@code at}: it never passes for a live one. */
    record Played(Instant at) implements PictureState {}

    /** Nothing of this moment was recorded; {@code why} says so in the reader's language, empty where it is not known. */
    record NoRecord(String why) implements PictureState {}

    /** This seat may not look; the refusal is on record and {@code ask} says, in the reader's language, whom to ask. */
    record Refused(String ask) implements PictureState {}

    /** This workstation cannot decode pictures; {@code install} names the packages that would change that. */
    record NoPlayer(String install) implements PictureState {
        public NoPlayer {
            if (install.isBlank()) {
                throw new IllegalArgumentException("say what to install");
            }
        }
    }
}
