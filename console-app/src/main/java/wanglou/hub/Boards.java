package wanglou.hub;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import wanglou.audit.Journal;
import wanglou.core.Board;
import wanglou.core.Change;
import wanglou.core.Feature;
import wanglou.store.Database;
import wanglou.store.Projection;

/** Home: hub thread. All boards of all features, and how they are filled from the store. */
final class Boards {

    private final List<Feature> features;
    private final List<Projection> projections;
    private final Database database;
    private final Journal journal;

    Boards(List<Feature> features, List<Projection> projections, Database database, Journal journal) {
        this.features = List.copyOf(features);
        this.projections = List.copyOf(projections);
        this.database = database;
        this.journal = journal;
    }

    List<Board<?, ?>> all() {
        List<Board<?, ?>> all = new ArrayList<>();
        features.forEach(feature -> {
            all.addAll(feature.boards());
            all.addAll(feature.liveBoards());
        });
        return all;
    }

    List<Board<?, ?>> live() {
        return features.stream().<Board<?, ?>>flatMap(feature -> feature.liveBoards().stream()).toList();
    }

    /**
     * Empties the durable boards and fills them from the tables.
     *
     * @return the journal number they stand at
     */
    long restore() {
        return database.read(connection -> {
            features.forEach(feature -> feature.boards().forEach(Board::clear));
            for (Projection projection : projections) {
                projection.restore(connection);
            }
            features.forEach(feature -> feature.boards().forEach(board -> board.drain().forEach(Change::publish)));
            return lastSeq(connection);
        });
    }

    private long lastSeq(java.sql.Connection connection) throws SQLException {
        return journal.lastSeq(connection);
    }
}
