package wanglou.hub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

import wanglou.evidence.Piece;

/** Home: web server threads. Hands out the plain bytes of a piece to whoever holds its ticket, any part of them, as players ask when they seek. */
final class EvidenceHttp {

    static final String PATH = "/api/evidence/";

    private final EvidenceDesk desk;
    private final BooleanSupplier stopping;

    EvidenceHttp(EvidenceDesk desk, BooleanSupplier stopping) {
        this.desk = desk;
        this.stopping = stopping;
    }

    void routes(JavalinConfig javalin) {
        javalin.routes.get(PATH + "{ticket}", context -> serve(context, true));
        javalin.routes.head(PATH + "{ticket}", context -> serve(context, false));
    }

    private void serve(Context context, boolean body) throws IOException {
        Optional<Piece> found = desk.redeem(context.pathParam("ticket"), context.ip());
        if (found.isEmpty()) {
            context.status(403);
            return;
        }
        Piece piece = found.get();
        try (SeekableByteChannel bytes = desk.open(piece)) {
            long size = bytes.size();
            Optional<ByteRange> asked = ByteRange.of(context.header("Range"), size);
            context.header("Accept-Ranges", "bytes").header("Cache-Control", "no-store").contentType(EvidenceDesk.contentType(piece));
            if (asked.isEmpty()) {
                context.header("Content-Range", "bytes */" + size).status(416);
                return;
            }
            ByteRange range = asked.get();
            if (range.partial()) {
                context.header("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size).status(206);
            }
            context.res().setContentLengthLong(range.length());
            if (body) {
                copy(bytes, range, context.res().getOutputStream());
            }
        }
    }

    private void copy(SeekableByteChannel bytes, ByteRange range, OutputStream out) throws IOException {
        bytes.position(range.first());
        ByteBuffer part = ByteBuffer.allocate(64 * 1024);
        long left = range.length();
        while (left > 0 && !stopping.getAsBoolean()) {
            part.clear().limit((int) Math.min(part.capacity(), left));
            if (bytes.read(part) < 0) {
                throw new IOException("a piece ended before its end");
            }
            out.write(part.array(), 0, part.position());
            left -= part.position();
        }
    }
}
