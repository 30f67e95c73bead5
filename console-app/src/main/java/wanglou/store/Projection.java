package wanglou.store;

import java.sql.Connection;
import java.sql.SQLException;

import wanglou.core.Event;
import wanglou.core.Fact;

/**
 * Home: store writer thread. The tables of one feature: written from the same facts, in the same transaction, as the journal; read once
 * at start to fill the boards.
 */
public interface Projection {

    /** The sealed event interface whose facts this writes. */
    Class<? extends Event> events();

    void write(Connection connection, long seq, Fact fact) throws SQLException;

    /** Fills the feature's boards from the tables. Called on the hub thread before anything else happens there. */
    void restore(Connection connection) throws SQLException;
}
