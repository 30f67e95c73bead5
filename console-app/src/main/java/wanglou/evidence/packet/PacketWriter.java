package wanglou.evidence.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import wanglou.audit.EventCodec;
import wanglou.audit.Journal;
import wanglou.audit.JournalEntry;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.SeatId;
import wanglou.evidence.Gap;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.PieceState;
import wanglou.evidence.vault.VaultBroken;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineRows;
import wanglou.paper.PdfPaper;
import wanglou.store.Json;

/** Home: worker. Writes one packet in one pass: pictures first, each compared with what was sealed, then all that tells about them, then the signature. */
public final class PacketWriter {

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String SIGNER = "signer.pem";
    static final String CHAIN = "chain.json";
    static final String TIMELINE = "timeline.json";
    static final String TIMELINE_TEXT = "timeline.txt";
    static final String COVER = "cover.pdf";
    static final String HOW = "README.txt";
    static final String SUMS = "SHA256SUMS";

    private final ObjectMapper json = Json.newMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Manifest.Centre centre;
    private final PacketSource source;
    private final PacketSigner signer;
    private final EventCodec codec;

    public PacketWriter(Manifest.Centre centre, PacketSource source, PacketSigner signer, EventCodec codec) {
        this.centre = centre;
        this.source = source;
        this.signer = signer;
        this.codec = codec;
    }

    /**
     * @param out gets the ZIP and is closed
     * @param progress told the number of pieces that are in
     * @throws PacketFailed something that was approved cannot be handed on
     * @throws IOException the packet cannot be written
     * @param unwanted asked often; once it says so the writing ends
     * @throws CancellationException it was unwanted
     */
    public void write(PacketOrder order, Instant made, OutputStream out, IntConsumer progress, BooleanSupplier unwanted) throws PacketFailed, IOException {
        List<PieceFacts> pieces = new ArrayList<>();
        for (PieceId piece : order.pieces()) {
            pieces.add(PieceFacts.of(piece, source.custody(piece), codec));
        }
        Timeline kept = source.timeline(order.incident());
        if (kept.entries().isEmpty()) {
            throw new PacketFailed(Problem.of("exports.incident-unknown", order.incident()));
        }
        ChainExtract extract = extract(pieces, kept);
        Timeline timeline = asJournaled(kept, extract);
        List<Manifest.Item> items = new ArrayList<>();
        try (PacketZip zip = new PacketZip(out, made)) {
            for (PieceFacts piece : pieces) {
                Manifest.Item item = piece.item(name(items.size() + 1, piece));
                add(zip, piece, item, unwanted);
                items.add(item);
                progress.accept(items.size());
            }
            zip.add(CHAIN, json.writeValueAsBytes(extract));
            zip.add(TIMELINE, json.writeValueAsBytes(timeline));
            zip.add(TIMELINE_TEXT, TimelineText.of(timeline, ZoneId.of(centre.zone())).getBytes(StandardCharsets.UTF_8));
            zip.add(SIGNER, signer.publicPem().getBytes(StandardCharsets.US_ASCII));
            zip.add(HOW, HowToVerify.text().getBytes(StandardCharsets.UTF_8));
            Manifest bare = manifest(order, made, items, pieces, extract, timeline);
            zip.add(COVER, PdfPaper.write(new Cover(bare).sheet()));
            byte[] manifest = json.writeValueAsBytes(bare.with(zip.files()));
            zip.add(MANIFEST, manifest);
            zip.add(SIGNATURE, signer.sign(manifest));
            zip.add(SUMS, zip.files().stream().map(file -> file.sha256() + "  " + file.name() + "\n").collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record is always JSON", impossible);
        }
    }

    private void add(PacketZip zip, PieceFacts piece, Manifest.Item item, BooleanSupplier unwanted) throws PacketFailed, IOException {
        PieceId id = piece.begun().id();
        try (InputStream in = source.open(id)) {
            Manifest.FileEntry file = zip.addPicture(item.file(), in, () -> {
                if (unwanted.getAsBoolean()) {
                    throw new CancellationException("the packet is no longer wanted");
                }
            });
            if (file.bytes() != item.bytes() || !file.sha256().equals(item.sha256())) {
                throw new PacketFailed(Problem.of("exports.piece-damaged", id, file.bytes() + " bytes, SHA-256 " + file.sha256()));
            }
        } catch (VaultBroken damaged) {
            throw new PacketFailed(Problem.of("exports.piece-damaged", id, String.valueOf(damaged.getMessage())));
        } catch (NoSuchFileException gone) {
            throw new PacketFailed(Problem.of("exports.piece-gone", id));
        }
    }

    /** {@code files/003-C-1__20260314T130500Z.mp4}: plain letters only, so that every system can unpack it. */
    private static String name(int number, PieceFacts piece) {
        String plain = piece.begun().id().value().replaceAll("[^A-Za-z0-9_-]", "-");
        return "files/%03d-%s.%s".formatted(number, plain.substring(0, Math.min(80, plain.length())), piece.sealed().format().replaceAll("[^a-z0-9]", ""));
    }

    /** The entries about the pieces and those on the incident's timeline. */
    private ChainExtract extract(List<PieceFacts> pieces, Timeline timeline) {
        TreeMap<Long, JournalEntry> entries = new TreeMap<>();
        pieces.forEach(piece -> piece.entries().forEach(entry -> entries.put(entry.seq(), entry)));
        timeline.entries().forEach(entry -> entries.computeIfAbsent(entry.seq(), source::entry));
        return new ChainExtract(ChainExtract.FORMAT, ChainExtract.RULE, List.copyOf(entries.values()));
    }

    /** Databases round a time to microseconds, the journal cuts it: the packet tells the journal's. */
    private static Timeline asJournaled(Timeline kept, ChainExtract extract) {
        Set<Long> lines = kept.entries().stream().map(Timeline.Entry::seq).collect(Collectors.toSet());
        return new Timeline(extract.entries().stream().filter(entry -> lines.contains(entry.seq())).map(entry -> new Timeline.Entry(entry.seq(), entry.at(),
                new PersonId(entry.person()), new SeatId(entry.seat()), entry.type(), entry.payload())).toList());
    }

    private Manifest manifest(PacketOrder order, Instant made, List<Manifest.Item> items, List<PieceFacts> pieces, ChainExtract extract,
            Timeline timeline) {
        Journal.Head head = source.head();
        List<JournalEntry> entries = extract.entries();
        return new Manifest(Manifest.FORMAT, order.packet(), made, centre, new Manifest.Signer(PacketSigner.ALGORITHM, signer.fingerprint()),
                new Manifest.Request(order.incident().value(), order.purpose(), order.recipient(), order.caseNumber(), order.requestedBy().value(),
                        order.requestedAt().truncatedTo(ChronoUnit.MICROS), order.approvedBy().value(), order.approvedAt().truncatedTo(ChronoUnit.MICROS)),
                items, pieces.stream().map(PacketWriter::noPicture).flatMap(List::stream).toList(), leftOut(order),
                new Manifest.Journal(entries.getFirst().seq(), entries.getLast().seq(), entries.size(), head.seq(), head.hash()),
                new Manifest.TimelinePart(timeline.entries().size(), timeline.entries().size() < TimelineRows.MOST), List.of());
    }

    static List<Manifest.NoPicture> noPicture(PieceFacts piece) {
        Gap gap = piece.begun().gap();
        return gap == null ? List.of() : List.of(new Manifest.NoPicture(piece.begun().id().value(), piece.begun().camera().value(), gap.from(), gap.to(),
                gap.length().toMillis() / 1000.0, gap.reason()));
    }

    private List<Manifest.LeftOut> leftOut(PacketOrder order) {
        Set<PieceId> chosen = new HashSet<>(order.pieces());
        return source.of(order.incident()).stream().filter(piece -> !chosen.contains(piece.id())).map(piece -> new Manifest.LeftOut(piece.id().value(),
                piece.camera().value(), piece.cameraName(), piece.from(), piece.to(), piece.sha256().isEmpty() ? null : piece.sha256(), why(piece))).toList();
    }

    private static String why(Piece piece) {
        return switch (piece.state()) {
            case PieceState.Recording _ -> "growing";
            case PieceState.Sealed _, PieceState.Recovered _ -> "not-asked-for";
            case PieceState.Missing _ -> "missing";
            case PieceState.Deleted _ -> "deleted";
        };
    }
}
