package wanglou.hub;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.audit.CommandLog;
import wanglou.security.Sessions;
import wanglou.store.Database;
import wanglou.store.StoreException;
import wanglou.units.Fix;
import wanglou.units.TrackWriter;

/** Home: store writer thread. What the store needs from time to time: gathered ways written down, what is over let go. */
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration FORGET_EVERY = Duration.ofHours(6);
    /** A console repeats within seconds; what is older is of use to nobody. */
    private static final Duration OUTCOMES_KEPT = Duration.ofHours(24);

    private final Database database;
    private final TrackWriter tracks;
    private final Duration keepTracks;
    private final Sessions sessions;
    private final CommandLog commandLog;
    private final InstantSource clock;

    Upkeep(Database database, TrackWriter tracks, Duration keepTracks, Sessions sessions, CommandLog commandLog, InstantSource clock) {
        this.database = database;
        this.tracks = tracks;
        this.keepTracks = keepTracks;
        this.sessions = sessions;
        this.commandLog = commandLog;
        this.clock = clock;
    }

    /**
     * @param timer says when
     * @param storeThread where it is done: this class's home
     */
    void start(HubThread timer, Executor storeThread) {
        timer.every(Duration.ofMinutes(1), () -> storeThread.execute(this::forgetWhatIsOver));
        timer.every(TrackWriter.EVERY, () -> storeThread.execute(this::writeTracks));
        timer.every(FORGET_EVERY, () -> storeThread.execute(this::forgetTracks));
    }

    /** What cannot be written now is kept and tried again. */
    void writeTracks() {
        List<Fix> taken = new ArrayList<>();
        try {
            database.inTransaction(connection -> taken.addAll(tracks.write(connection)));
        } catch (StoreException down) {
            tracks.giveBack(taken);
            LOG.warn("tracks not written: {}", down.problem());
        }
    }

    private void forgetWhatIsOver() {
        try {
            sessions.sweep();
            database.inTransaction(connection -> commandLog.purge(connection, clock.instant().minus(OUTCOMES_KEPT)));
        } catch (StoreException down) {
            LOG.warn("old outcomes not purged: {}", down.problem());
        }
    }

    private void forgetTracks() {
        try {
            int gone = database.inTransaction(connection -> TrackWriter.forget(connection, clock.instant().minus(keepTracks)));
            LOG.info("{} minutes of tracks were older than {} and are gone", gone, keepTracks);
        } catch (StoreException down) {
            LOG.warn("old tracks not deleted: {}", down.problem());
        }
    }
}
