package wanglou.evidence.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.audit.EventCodec;
import wanglou.audit.Journal;
import wanglou.audit.JournalEntry;
import wanglou.cameras.CameraId;
import wanglou.core.Actor;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.evidence.ChainLink;
import wanglou.evidence.EvidenceEvent;
import wanglou.evidence.Gap;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.PieceKind;
import wanglou.evidence.PieceState;
import wanglou.exports.ExportEvent;
import wanglou.exports.ExportId;
import wanglou.exports.Wish;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentEvent;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;
import wanglou.incidents.Timeline;
import wanglou.map.geo.GeoPoint;
import wanglou.store.Database;

/** A journal of one evening with three pieces of evidence, and packets made of it. The journal is a real one. */
public final class PacketRig implements PacketSource {

    public static final IncidentId INCIDENT = new IncidentId("20260314-0217");
    public static final Actor SHEN = new Actor(new PersonId("shen.ruoxi"), new SeatId("5"), Set.of(Role.VIDEO_ANALYST));
    public static final Actor CHENG = new Actor(new PersonId("cheng.yue"), new SeatId("1"), Set.of(Role.DUTY_CHIEF));
    static final Instant T0 = Instant.parse("2026-03-14T13:00:00.123456Z");
    public static final PieceId ONE = new PieceId("卡口-1__20260314T130000Z");
    public static final PieceId TWO = new PieceId("卡口-1__20260314T130512Z");
    static final PieceId LEFT = new PieceId("C-7__20260314T130100Z");

    private final Database database;
    private final EventCodec codec = EventCodec.of(Map.of("incidents", IncidentEvent.class, "evidence", EvidenceEvent.class, "exports", ExportEvent.class));
    private final Journal journal = new Journal(codec);
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<PieceId, byte[]> files = new LinkedHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private ChainLink last = new ChainLink(0, ChainLink.START, ChainLink.START);
    private Instant now = T0;
    /** Runs before the bytes of a piece are handed out: a test may wait there. */
    public volatile Runnable beforeOpen = () -> { };
    public final PacketSigner signer;

    public PacketRig(Path folder, Database database) throws IOException {
        this.database = database;
        this.signer = PacketSigner.open(folder.resolve("keys"));
        add(Actor.HUB, new IncidentEvent.Opened(INCIDENT, new IncidentKind("knife"), new Grade(1),
                new Place(new GeoPoint(43.7343, 7.4203), "格里马尔迪街 12 号", "caller"), "持械威胁 🔪\n报警人在三楼", Stage.GRADED));
        piece(ONE, "卡口-1", "mp4", 200_000, null);
        piece(LEFT, "C-7", "mp4", 1_000, null);
        add(CHENG, new IncidentEvent.NoteAdded(new IncidentId("20260314-0218"), "别人的警情，不得出现在证据包里"));
        piece(TWO, "卡口-1", "png", 30_000, new Gap(T0.plusSeconds(300), T0.plusMillis(312_500), "lost-line"));
        Wish wish = new Wish(INCIDENT, List.of(ONE, TWO), "移送审查起诉", "市人民检察院第二检察部", "A4403-2026-12");
        add(SHEN, new ExportEvent.Requested(new ExportId("EX-20260314-001"), wish, List.of(INCIDENT)));
        add(CHENG, new ExportEvent.Approved(new ExportId("EX-20260314-001"), 1, List.of(INCIDENT)));
    }

    private void piece(PieceId id, String camera, String format, int bytes, @Nullable Gap gap) {
        byte[] file = new byte[bytes];
        new Random(id.value().hashCode()).nextBytes(file);
        files.put(id, file);
        String sha256 = sha256(file);
        Piece begun = new Piece(id, format.equals("png") ? PieceKind.SNAPSHOT : PieceKind.VIDEO, new CameraId(camera), camera + " <b>门口</b>",
                new UnitId("u105"), List.of(INCIDENT), now, now, "", 0, "", new PieceState.Recording(), "ordinary", now.plus(Duration.ofDays(90)), null, null, gap);
        add(Actor.HUB, new EvidenceEvent.PieceBegun(id, begun));
        last = ChainLink.after(last.number(), last.hash(), id, sha256);
        EvidenceEvent.PieceSealed sealed = new EvidenceEvent.PieceSealed(id, now.plusSeconds(300), format, bytes, sha256, false, List.of(INCIDENT), "ordinary",
                now.plus(Duration.ofDays(90)), last);
        add(Actor.HUB, sealed);
        pieces.add(new Piece(id, begun.kind(), begun.camera(), begun.cameraName(), null, List.of(INCIDENT), begun.from(), sealed.to(), format, bytes, sha256,
                new PieceState.Sealed(now), "ordinary", begun.keepUntil(), null, last, gap));
    }

    void add(Actor by, Event event) {
        now = now.plusSeconds(7);
        entries.addAll(database.inTransaction(connection -> journal.append(connection, List.of(new Fact(now, by, event)))));
    }

    /** Loses or changes what lies on the disk, without the journal. */
    public void onDisk(PieceId piece, byte @Nullable [] bytes) {
        if (bytes == null) {
            files.remove(piece);
        } else {
            files.put(piece, bytes);
        }
    }

    byte[] file(PieceId piece) {
        return files.getOrDefault(piece, new byte[0]).clone();
    }

    /** With the nanoseconds of a clock, which the journal cuts and a database rounds. */
    public PacketOrder order() {
        JournalEntry asked = entries.stream().filter(e -> e.type().equals("exports.requested")).findFirst().orElseThrow();
        JournalEntry approved = entries.stream().filter(e -> e.type().equals("exports.approved")).findFirst().orElseThrow();
        return new PacketOrder("EX-20260314-001", INCIDENT, List.of(ONE, TWO), "移送审查起诉", "市人民检察院第二检察部", "A4403-2026-12",
                SHEN.person(), asked.at().plusNanos(700), CHENG.person(), approved.at().plusNanos(700));
    }

    public PacketWriter writer() {
        return new PacketWriter(new Manifest.Centre("望海市公安局指挥中心", "hub-01", "Asia/Shanghai", "wanglou test"), this, signer, codec);
    }

    Path packet(Path target) throws IOException, PacketFailed {
        writer().write(order(), now, Files.newOutputStream(target), done -> { }, () -> false);
        return target;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<JournalEntry> custody(PieceId piece) {
        return entries.stream().filter(entry -> entry.type().startsWith("evidence.") && entry.payload().contains("\"" + piece + "\"")).toList();
    }

    @Override
    public List<Piece> of(IncidentId incident) {
        return List.copyOf(pieces);
    }

    @Override
    public Timeline timeline(IncidentId incident) {
        return new Timeline(entries.stream().filter(e -> !e.type().startsWith("evidence.") && e.payload().contains("\"" + incident + "\""))
                .map(e -> new Timeline.Entry(e.seq(), e.at().plusNanos(1_000), new PersonId(e.person()), new SeatId(e.seat()), e.type(), e.payload())).toList());
    }

    @Override
    public JournalEntry entry(long seq) {
        return entries.get((int) seq - 1);
    }

    @Override
    public Journal.Head head() {
        return database.read(journal::head);
    }

    @Override
    public InputStream open(PieceId piece) throws IOException {
        beforeOpen.run();
        byte[] file = files.get(piece);
        if (file == null) {
            throw new NoSuchFileException(piece.value());
        }
        return new ByteArrayInputStream(file);
    }
}
