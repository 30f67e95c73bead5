package wanglou.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import wanglou.core.PlainText;

/**
 * Home: link thread. One connection to the hub, from the try to open it until it is gone: puts the pieces of frames together, sends one after
 * the other. Once abandoned it says nothing more, whatever still comes in.
 */
final class LinkSocket {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    /** Home: link thread. Hears what becomes of the connection. */
    interface Listener {

        void opened();

        void notOpened(Throwable why);

        void heard(String frame);

        void heard(byte[] fixes);

        /** It was open and is not any more. */
        void gone(String why);
    }

    private final Executor thread;
    private final Listener listener;
    private @Nullable WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private boolean abandoned;

    private LinkSocket(Executor thread, Listener listener) {
        this.thread = thread;
        this.listener = listener;
    }

    /**
     * @param workers where the address is looked for
     * @param thread single: the link's home
     */
    static LinkSocket open(HttpClient http, SocketHubLink.Address address, Executor workers, String token, Executor thread, Listener listener) {
        LinkSocket made = new LinkSocket(thread, listener);
        CompletableFuture.supplyAsync(() -> find(address), workers).thenCompose(uri -> http.newWebSocketBuilder().connectTimeout(CONNECT_TIMEOUT).header("Authorization", "Bearer " + token)
                .buildAsync(uri, made.new Ears())).whenComplete((opened, failure) -> thread.execute(() -> made.tried(opened, failure)));
        return made;
    }

    private static URI find(SocketHubLink.Address address) {
        try {
            return URI.create(address.find().toString().replaceFirst("^http", "ws")).resolve("/api/link");
        } catch (IOException notFound) {
            throw new UncheckedIOException(notFound);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped", stopped));
        }
    }

    private void tried(@Nullable WebSocket opened, @Nullable Throwable failure) {
        if (abandoned) {
            if (opened != null) {
                opened.abort();
            }
        } else if (opened == null) {
            listener.notOpened(failure == null ? new IllegalStateException("neither opened nor failed") : failure);
        } else {
            socket = opened;
            listener.opened();
        }
    }

    boolean isOpen() {
        return socket != null;
    }

    /** Nothing happens while it is not open. */
    void send(String text) {
        WebSocket to = socket;
        if (to != null) {
            // Half a character typed or cut by somebody would end the connection, and again after each reconnect.
            String plain = PlainText.of(text);
            sending = sending.handle((ok, ignored) -> ok).thenCompose(ok -> to.sendText(plain, true));
        }
    }

    void abandon() {
        abandoned = true;
        if (socket != null) {
            socket.abort();
            socket = null;
        }
    }

    private void tell(Runnable what) {
        thread.execute(() -> {
            if (!abandoned) {
                what.run();
            }
        });
    }

    /** Home: HTTP client threads. Puts frames together and hands them to the link thread. */
    private final class Ears implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                tell(() -> listener.heard(whole));
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            binary.writeBytes(bytes);
            if (last) {
                byte[] whole = binary.toByteArray();
                binary.reset();
                tell(() -> listener.heard(whole));
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            tell(() -> listener.gone("closed " + code + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            tell(() -> listener.gone(error.toString()));
        }
    }
}
