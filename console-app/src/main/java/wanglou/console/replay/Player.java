package wanglou.console.replay;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Home: FX. A replayed clock between two ends, at a chosen speed. It stops at the end. */
final class Player {

    private final ObjectProperty<Instant> at;
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final IntegerProperty speed = new SimpleIntegerProperty(10);
    private Instant from;
    private Instant to;
    private long last;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (last != 0) {
                advance(Duration.ofNanos(now - last));
            }
            last = now;
        }
    };

    Player(Instant from, Instant to) {
        this.from = from;
        this.to = to;
        at = new SimpleObjectProperty<>(from);
        playing.addListener((o, was, is) -> {
            last = 0;
            if (is) {
                if (!at.get().isBefore(this.to)) {
                    at.set(this.from);
                }
                timer.start();
            } else {
                timer.stop();
            }
        });
    }

    /** New ends; stands still at the first. */
    void span(Instant newFrom, Instant newTo) {
        playing.set(false);
        from = newFrom;
        to = newTo;
        at.set(newFrom);
    }

    /** Real time went on by so much. */
    void advance(Duration real) {
        Instant next = at.get().plus(real.multipliedBy(speed.get()));
        if (next.isBefore(to)) {
            at.set(next);
        } else {
            at.set(to);
            playing.set(false);
        }
    }

    void seek(double share) {
        at.set(from.plusMillis(Math.round(Duration.between(from, to).toMillis() * Math.clamp(share, 0, 1))));
    }

    /** So much further, backward when negative; never past the ends. */
    void go(Duration by) {
        Instant wanted = at.get().plus(by);
        at.set(wanted.isBefore(from) ? from : wanted.isAfter(to) ? to : wanted);
    }

    double share() {
        long all = Duration.between(from, to).toMillis();
        return all <= 0 ? 0 : (double) Duration.between(from, at.get()).toMillis() / all;
    }

    Instant from() {
        return from;
    }

    Instant to() {
        return to;
    }

    ObjectProperty<Instant> atProperty() {
        return at;
    }

    BooleanProperty playingProperty() {
        return playing;
    }

    IntegerProperty speedProperty() {
        return speed;
    }
}
