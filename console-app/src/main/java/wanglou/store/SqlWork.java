package wanglou.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Work inside one transaction. Returning commits, throwing rolls back. */
@FunctionalInterface
public interface SqlWork<T> {

    T on(Connection connection) throws SQLException;
}
