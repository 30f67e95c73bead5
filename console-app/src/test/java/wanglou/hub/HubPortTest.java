package wanglou.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Timeout(240)
class HubPortTest {

    /** Fewer than net.core.somaxconn of any Linux still in use (4096), more than Java asks for by itself (50). */
    private static final int TRACKERS = 1_000;

    @Test
    void a_thousand_trackers_that_come_at_once_are_all_held_while_the_hub_is_busy() throws Exception {
        Server jetty = new Server();
        ServerConnector port = HubPort.connector("127.0.0.1", 0, null, jetty, new HttpConfiguration());
        jetty.addConnector(port);
        List<SocketChannel> trackers = new ArrayList<>();
        try {
            jetty.start();
            port.setAccepting(false);
            for (int i = 0; i < TRACKERS; i++) {
                SocketChannel tracker = SocketChannel.open();
                trackers.add(tracker);
                tracker.configureBlocking(false);
                tracker.connect(new InetSocketAddress("127.0.0.1", port.getLocalPort()));
            }
            RunningHub.until("the kernel holds them all", () -> trackers.stream().allMatch(HubPortTest::connected));
        } finally {
            for (SocketChannel tracker : trackers) {
                tracker.close();
            }
            jetty.stop();
        }
    }

    /** Jetty's own cache of header lines was 845 of the 1,000 MB of a hub with 10,000 connections (jmap -histo). */
    @Test
    void a_connection_that_waits_for_the_next_report_costs_little() {
        HttpConfiguration http = new HttpConfiguration();
        HubPort.connector("127.0.0.1", 0, null, new Server(), http);
        assertEquals(0, http.getHeaderCacheSize());
    }

    private static boolean connected(SocketChannel tracker) {
        try {
            return tracker.finishConnect();
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }
}
