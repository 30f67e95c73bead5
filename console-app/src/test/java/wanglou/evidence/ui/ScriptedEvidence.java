package wanglou.evidence.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.audit.JournalEntry;
import wanglou.cameras.CameraId;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.evidence.ChainLink;
import wanglou.evidence.Checked;
import wanglou.evidence.Custody;
import wanglou.evidence.CustodyQuery;
import wanglou.evidence.EvidenceTicket;
import wanglou.evidence.Gap;
import wanglou.evidence.Hold;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.PieceKind;
import wanglou.evidence.PieceList;
import wanglou.evidence.PieceState;
import wanglou.evidence.PiecesQuery;
import wanglou.evidence.SourceClock;
import wanglou.evidence.Verdict;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineQuery;
import wanglou.link.Query;

/** An invented evening's evidence: three cameras, a gap of seven seconds, a file that is missing, a piece that grows, one on hold. */
public final class ScriptedEvidence {

    public static final IncidentId INCIDENT = new IncidentId("20261121-0217");

    private final Instant start;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Query<?>> asked = new ArrayList<>();

    public ScriptedEvidence(Instant start) {
        this.start = start;
        add("cam-105", "105 执法仪", "u105", 0, 60, null, null, new PieceState.Sealed(start));
        add("cam-105", "105 执法仪", "u105", 67, 127, new Gap(at(60), at(67), "lost-line"), null, new PieceState.Sealed(start));
        add("car-105", "105 车载", "u105", 20, 80, null, new Hold(new PersonId("cheng"), "移送审核", start.plusSeconds(200)), new PieceState.Sealed(start));
        add("C-0412", "C-0412 格里马尔迪街口", null, -30, 30, null, null, new PieceState.Recovered(start));
        add("C-0412", "C-0412 格里马尔迪街口", null, 30, 90, null, null, new PieceState.Missing(start.plusSeconds(300), "read"));
        add("C-0412", "C-0412 格里马尔迪街口", null, 90, 90, null, null, new PieceState.Recording());
    }

    /** Three cameras more: six sources are more than a screen takes. */
    public ScriptedEvidence withMore() {
        for (int i = 1; i <= 3; i++) {
            add("cam-20" + i, "20" + i + " 执法仪", null, i, 60, null, null, new PieceState.Sealed(start));
        }
        return this;
    }

    private Instant at(long seconds) {
        return start.plusSeconds(seconds);
    }

    private void add(String camera, String name, @Nullable String unit, long from, long to, @Nullable Gap gap, @Nullable Hold hold, PieceState state) {
        int number = pieces.size() + 1;
        String hash = "%064x".formatted(0xabc123L * number);
        pieces.add(new Piece(new PieceId(camera + "__" + number), PieceKind.VIDEO, new CameraId(camera), name, unit == null ? null : new UnitId(unit),
                List.of(INCIDENT), at(from), at(to), "mp4", state.whole() ? 3_400_000L * number : 0, state.whole() ? hash : "", state, "ordinary",
                at(90 * 86_400), hold, !(state instanceof PieceState.Recording) ? new ChainLink(316 + number, ChainLink.START, hash) : null, gap,
                checked(camera, number, state), clock(camera), null));
    }

    /** The bodycam's clock is right, the street camera comes late, the car tells no time. */
    private static @Nullable SourceClock clock(String camera) {
        return camera.startsWith("car") ? null : new SourceClock(Duration.ofMillis(camera.startsWith("cam") ? -30 : -2_800), "rtcp");
    }

    /** The bodycam's pieces were checked and are whole, the street's file is altered; the car's was not checked yet. */
    private @Nullable Checked checked(String camera, int number, PieceState state) {
        return state instanceof PieceState.Recording || camera.startsWith("car") ? null
                : state instanceof PieceState.Missing ? new Checked(at(400), Verdict.ALTERED, "chunk", 11, "sealed/2026-11-21/C-0412__20261121T214521000Z.mp4.sealed")
                : new Checked(at(400), Verdict.VERIFIED, "", -1, "sealed/2026-11-21/" + camera + "__" + number + ".mp4.sealed");
    }

    public List<Piece> pieces() {
        return pieces;
    }

    /** What was asked so far. */
    public List<Query<?>> asked() {
        return asked;
    }

    /** What the hub would answer. */
    public Optional<Object> answer(Query<?> query) {
        asked.add(query);
        return switch (query) {
            case PiecesQuery q -> Optional.of(new PieceList(INCIDENT.equals(q.incident()) ? pieces : List.of(), false));
            case TimelineQuery q -> Optional.of(new Timeline(List.of(
                    entry(1, -40, "incidents.opened", "{\"stage\":\"opened\",\"kind\":\"armed-threat\"}"),
                    entry(2, 5, "evidence.recording-started", "{\"name\":\"105 执法仪\",\"cause\":{\"reason\":\"\"}}"),
                    entry(3, 70, "incidents.note-added", "{\"text\":\"嫌疑人已控制\"}"))));
            case CustodyQuery q -> Optional.of(new Custody(List.of(
                    custody(11, 61, "evidence.piece-sealed", "{\"piece\":\"cam-105__1\",\"bytes\":3400000}"),
                    custody(12, 200, "evidence.hold-placed", "{\"piece\":\"car-105__3\",\"reason\":\"移送审核\"}"),
                    custody(13, 240, "evidence.piece-opened", "{\"piece\":\"cam-105__1\",\"purpose\":\"案件办理\"}")), false));
            case OpenPiece q -> Optional.of(new EvidenceTicket("/api/evidence/none/" + q.piece(), "video/mp4", 3_400_000));
            default -> Optional.empty();
        };
    }

    private Timeline.Entry entry(long seq, long seconds, String type, String payload) {
        return new Timeline.Entry(seq, at(seconds), new PersonId("lin"), new SeatId("3"), type, payload);
    }

    private JournalEntry custody(long seq, long seconds, String type, String payload) {
        return new JournalEntry(seq, at(seconds), "lin", "3", type, payload, "", "");
    }

    /** From the first picture to the last, with what is shown before and after. */
    public Duration length() {
        return Duration.ofSeconds(30 + 127 + 40);
    }
}
