package wanglou.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.audit.EventCodec;
import wanglou.audit.Journal;
import wanglou.core.Actor;
import wanglou.core.Change;
import wanglou.evidence.packet.Manifest;
import wanglou.evidence.packet.PacketSigner;
import wanglou.evidence.packet.PacketWriter;
import wanglou.evidence.vault.KeyRing;
import wanglou.evidence.vault.Vault;
import wanglou.exports.Export;
import wanglou.exports.ExportEvent;
import wanglou.exports.ExportService;
import wanglou.exports.ExportState;
import wanglou.store.Database;

/** Home: hub thread, where not said otherwise. Everything of exports that is not deciding: keys, folder, builder, hatch. */
final class ExportRoom implements AutoCloseable {

    private final ExportService service;
    private final HubThread hubThread;
    private final Deciding deciding;
    private final ExportDesk desk;
    private final ExportHatch hatch;
    private boolean started;

    /** @throws IOException the keys or the folder cannot be had */
    ExportRoom(HubConfig config, String version, Database database, EventCodec codec, ExportService service, EvidenceDesk evidence, HubThread hubThread,
            Deciding deciding, InstantSource clock) throws IOException {
        this.service = service;
        this.hubThread = hubThread;
        this.deciding = deciding;
        Path keys = config.data().resolve("evidence-keys");
        PacketSigner signer = PacketSigner.open(keys);
        ExportFolder folder = new ExportFolder(config.evidence().resolve("exports"), new Vault(KeyRing.open(keys)));
        PacketWriter writer = new PacketWriter(new Manifest.Centre(config.centre(), config.name(), config.zone().getId(), "wanglou " + version),
                new HubPacketSource(database, new Journal(codec), evidence), signer, codec);
        this.desk = new ExportDesk(folder, writer, signer.fingerprint(), event -> hubThread.execute(() -> built(event)), clock);
        this.hatch = new ExportHatch(folder, id -> hubThread.call(() -> service.board().get(id)),
                (actor, event) -> hubThread.execute(() -> deciding.record(actor, List.of(event))), clock);
    }

    ExportHatch hatch() {
        return hatch;
    }

    /** Hub's start. */
    void start() {
        hubThread.run(() -> {
            started = true;
            desk.start(service.board().published().values());
        });
    }

    /** These changes are on disk. */
    void published(List<Change<?, ?>> changes) {
        if (started) {
            desk.published(changes);
        }
    }

    /** A build that was stopped, or is of an earlier revision, tells the journal nothing. */
    private void built(ExportEvent event) {
        @Nullable Export export = service.board().get(event.export());
        if (export != null && (export.state() instanceof ExportState.Approved || export.state() instanceof ExportState.Building)
                && export.revision() == revision(event)) {
            deciding.record(Actor.HUB, List.of(event));
        }
    }

    private static int revision(ExportEvent event) {
        return switch (event) {
            case ExportEvent.Progressed progressed -> progressed.revision();
            case ExportEvent.Built built -> built.revision();
            case ExportEvent.BuildFailed failed -> failed.revision();
            default -> throw new IllegalArgumentException("no word of a build: " + event);
        };
    }

    /** Hub's stop. */
    @Override
    public void close() {
        desk.close();
    }
}
