package wanglou.hub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Problem;
import wanglou.exports.Export;
import wanglou.exports.ExportEvent;
import wanglou.exports.ExportId;
import wanglou.exports.ExportState;
import wanglou.exports.FetchQuery;
import wanglou.exports.FetchTicket;
import wanglou.link.ProblemException;
import wanglou.video.stream.StreamTokens;

/** Home: workers and web server threads. Where a packet is fetched: a ticket for whoever asked for it, good once; every step and every refusal is journaled. */
final class ExportHatch {

    static final String PATH = "/api/export/";

    private static final Duration TICKET_LIFE = Duration.ofSeconds(30);
    private static final int PART = 64 * 1024;

    private final ExportFolder folder;
    private final Function<ExportId, @Nullable Export> exports;
    private final BiConsumer<Actor, ExportEvent> record;
    private final InstantSource clock;
    private final StreamTokens<Pass> tickets;

    /** What a ticket opens, as it was when it was given. */
    private record Pass(Export export, Actor actor) {
    }

    /** @param exports an export as the board has it now @param record journals who fetched and who was refused */
    ExportHatch(ExportFolder folder, Function<ExportId, @Nullable Export> exports, BiConsumer<Actor, ExportEvent> record, InstantSource clock) {
        this.folder = folder;
        this.exports = exports;
        this.record = record;
        this.clock = clock;
        this.tickets = new StreamTokens<>(clock, TICKET_LIFE);
    }

    /** Worker. */
    FetchTicket ticket(FetchQuery query, Actor actor) {
        ExportId id = query.export();
        Export export = exports.apply(id);
        if (export == null) {
            throw new ProblemException(Problem.of("exports.unknown", id));
        }
        if (!export.requestedBy().equals(actor.person())) {
            record.accept(actor, new ExportEvent.FetchRefused(id, "exports.not-yours"));
            throw new ProblemException(Problem.of("exports.not-yours", id));
        }
        if (!(export.state() instanceof ExportState.Ready ready) || !clock.instant().isBefore(ready.until())) {
            record.accept(actor, new ExportEvent.FetchRefused(id, "exports.not-ready"));
            throw new ProblemException(Problem.of("exports.not-ready", id));
        }
        record.accept(actor, new ExportEvent.TicketGiven(id));
        return new FetchTicket(PATH + tickets.issue(new Pass(export, actor)), id + ".zip", ready.bytes(), ready.sha256());
    }

    void routes(JavalinConfig javalin, BooleanSupplier stopping) {
        javalin.routes.get(PATH + "{ticket}", context -> serve(context, stopping));
    }

    private void serve(Context context, BooleanSupplier stopping) throws IOException {
        Optional<Pass> pass = tickets.redeem(context.pathParam("ticket"));
        // Withdrawn or changed since the ticket was given: it opens nothing any more.
        if (pass.isEmpty() || !pass.get().export().equals(exports.apply(pass.get().export().id()))) {
            context.status(403);
            return;
        }
        Export export = pass.get().export();
        long sent = 0;
        boolean whole = false;
        try (SeekableByteChannel in = folder.open(export.id(), export.revision())) {
            context.header("Cache-Control", "no-store").contentType("application/zip")
                    .header("Content-Disposition", "attachment; filename=\"" + export.id() + ".zip\"");
            context.res().setContentLengthLong(in.size());
            OutputStream out = context.res().getOutputStream();
            ByteBuffer part = ByteBuffer.allocate(PART);
            while (!stopping.getAsBoolean() && in.read(part.clear()) >= 0) {
                out.write(part.array(), 0, part.position());
                sent += part.position();
            }
            out.flush();
            whole = sent == in.size();
        } finally {
            record.accept(pass.get().actor(), new ExportEvent.Fetched(export.id(), sent, whole, List.of(export.incident())));
        }
    }
}
