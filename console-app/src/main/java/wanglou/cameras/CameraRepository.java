package wanglou.cameras;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.store.BoardRows;
import wanglou.store.Projection;

/** Home: store writer thread; {@link #restore} hub thread. The registry as rows of its board, and the addresses in a table no board shows. */
public final class CameraRepository implements Projection {

    private final FreshStreams fresh;
    private final BoardRows<CameraId, Camera> rows;

    public CameraRepository(CameraService service, FreshStreams fresh) {
        this.fresh = fresh;
        this.rows = new BoardRows<>(CameraEvent.class, service.board(), CameraService::fold);
    }

    @Override
    public Class<? extends Event> events() {
        return CameraEvent.class;
    }

    @Override
    public void write(Connection connection, long seq, Fact fact) throws SQLException {
        rows.write(connection, seq, fact);
        switch ((CameraEvent) fact.event()) {
            case CameraEvent.Registered(Camera camera, String streams) -> keep(connection, camera.id(), streams);
            case CameraEvent.Edited(Camera camera, String streams) -> keep(connection, camera.id(), streams);
            case CameraEvent.Removed(CameraId id, String _) -> delete(connection, id);
            case CameraEvent.Watched _, CameraEvent.WatchRefused _ -> {
                // For the journal only.
            }
        }
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        rows.restore(connection);
    }

    /** Where a camera is watched; on a worker. */
    public static Optional<CameraStreams> streams(Connection connection, CameraId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select main_url, small_url from camera_stream where camera_id = ?")) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new CameraStreams(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    private void keep(Connection connection, CameraId id, String name) throws SQLException {
        Optional<CameraStreams> streams = fresh.take(name);
        if (streams.isPresent()) {
            delete(connection, id);
            try (PreparedStatement insert = connection.prepareStatement("insert into camera_stream (camera_id, main_url, small_url) values (?, ?, ?)")) {
                insert.setString(1, id.value());
                insert.setString(2, streams.get().main());
                insert.setString(3, streams.get().small());
                insert.executeUpdate();
            }
        }
    }

    private static void delete(Connection connection, CameraId id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from camera_stream where camera_id = ?")) {
            delete.setString(1, id.value());
            delete.executeUpdate();
        }
    }
}
