package wanglou.video.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A server that takes every request and answers what a test wants of it: what an ingest meets when a camera was taken over. */
final class Impostor implements AutoCloseable {

    /** Answers one request. */
    interface Answer {
        void to(Request request, Out out) throws IOException;
    }

    /** @param cseq RTSP's number of the request, empty in HTTP */
    record Request(String method, String target, String cseq) {
    }

    /** Counts what the other side took. */
    final class Out {
        private final OutputStream stream;

        private Out(OutputStream stream) {
            this.stream = stream;
        }

        void write(byte[] bytes) throws IOException {
            stream.write(bytes);
            stream.flush();
            taken.addAndGet(bytes.length);
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final ServerSocket server;
    private final Answer answer;
    private final AtomicLong taken = new AtomicLong();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();

    Impostor(Answer answer) {
        this.answer = answer;
        try {
            server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    String url(String kind, String path) {
        return kind + "://127.0.0.1:" + port() + path;
    }

    /** Bytes that were sent and taken so far. */
    long taken() {
        return taken.get();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Whether somebody is connected. */
    boolean isVisited() {
        return !guests.isEmpty();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket guest = server.accept();
                guests.add(guest);
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            BufferedReader in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String first = in.readLine(); first != null; first = in.readLine()) {
                String cseq = "";
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    cseq = line.startsWith("CSeq:") ? line.substring(5).strip() : cseq;
                }
                String[] words = first.split(" ");
                Request request = new Request(words[0], words.length > 1 ? words[1] : "", cseq);
                requests.add(request);
                answer.to(request, new Out(guest.getOutputStream()));
                if (cseq.isEmpty()) {
                    return;
                }
            }
        } catch (IOException left) {
            // That is what the test waits for.
        } finally {
            guests.remove(guest);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
