package wanglou.hub;

import java.io.IOException;
import java.nio.file.Files;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** Home: hub's start. The port that consoles, phones and trackers come to. */
final class HubPort {

    /**
     * Connections the kernel holds until they are accepted. Java's own 50 are full at once when a thousand trackers come back together: the
     * kernel then drops the rest without a word and they try again after 1, 3 and 7 s, or not at all. The kernel takes less where
     * {@code net.core.somaxconn} is less.
     */
    static final int WAITING_TO_BE_ACCEPTED = 8_192;

    private HubPort() {
    }

    /** @param tls null for plain HTTP */
    static ServerConnector connector(String bind, int port, SslContextFactory.@Nullable Server tls, Server jetty, HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.RFC3986);
        // Kept per connection, it takes 90 kB: ten thousand trackers, each with a connection of its own, filled a heap of a gigabyte.
        http.setHeaderCacheSize(0);
        ServerConnector connector;
        if (tls == null) {
            connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        } else {
            http.addCustomizer(new SecureRequestCustomizer(false));
            connector = new ServerConnector(jetty, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
        }
        connector.setHost(bind);
        connector.setPort(port);
        connector.setAcceptQueueSize(WAITING_TO_BE_ACCEPTED);
        return connector;
    }

    static SslContextFactory.Server tls(HubConfig.Tls tls) throws IOException {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStorePath(tls.keyStore().toString());
        factory.setKeyStoreType("PKCS12");
        factory.setKeyStorePassword(Files.readAllLines(tls.passwordFile()).getFirst().strip());
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return factory;
    }
}
