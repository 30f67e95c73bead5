package wanglou.evidence.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import wanglou.cameras.CameraId;
import wanglou.evidence.Gap;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceKind;
import wanglou.evidence.PieceState;
import wanglou.evidence.SourceClock;
import wanglou.video.playback.Track;

/**
 * Home: any (immutable). All that one camera recorded of an incident.
 *
 * @param pieces in the order of time, with the numbers they have in the table
 */
record Source(CameraId camera, String name, List<Numbered> pieces) {

    /** Pieces of one recording follow each other at less than this. */
    private static final Duration SEAM = Duration.ofMillis(1200);

    /**
     * A piece as people call it: E1, E2 … in the order of time.
     *
     * @param sealing it does not grow any more, and is not finished yet
     */
    record Numbered(int number, Piece piece, boolean sealing) {

        String label() {
            return "E" + number;
        }
    }

    Source {
        pieces = List.copyOf(pieces);
    }

    /** The moving pictures among these, by camera; the camera that began first comes first. */
    static List<Source> of(List<Numbered> pieces) {
        Map<CameraId, List<Numbered>> byCamera = new LinkedHashMap<>();
        pieces.stream().filter(n -> n.piece().kind() == PieceKind.VIDEO).sorted(Comparator.comparing(n -> n.piece().from()))
                .forEach(n -> byCamera.computeIfAbsent(n.piece().camera(), c -> new ArrayList<>()).add(n));
        return byCamera.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue().getFirst().piece().cameraName(), e.getValue())).toList();
    }

    /** How the camera's clock stood to the hub's: the middle of what its pieces say, so that all of them are moved alike. Empty where none says anything. */
    Optional<SourceClock> clock() {
        List<SourceClock> told = pieces.stream().map(n -> n.piece().clock()).filter(Objects::nonNull).sorted(Comparator.comparing(SourceClock::offset)).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(told.get(told.size() / 2));
    }

    /** What a moment of the common time is by the hub's clock when this source's picture of it arrived. */
    Instant arrival(Instant moment) {
        return moment.plus(ClockWords.shift(clock()));
    }

    /** The recording that holds a moment of the common time, where it can be played. */
    Optional<Piece> at(Instant moment) {
        Instant arrived = arrival(moment);
        return pieces.stream().map(Numbered::piece).filter(p -> p.state().whole() && !arrived.isBefore(p.from()) && arrived.isBefore(p.to())).findFirst();
    }

    /** What there is and what there is not, without holes, from one moment to another. */
    List<Stretch> stretches(Instant begin, Instant end) {
        Duration shift = ClockWords.shift(clock());
        return arrived(begin.plus(shift), end.plus(shift)).stream()
                .map(s -> new Stretch(s.kind(), s.from().minus(shift), s.to().minus(shift), s.reason(), s.label())).toList();
    }

    private List<Stretch> arrived(Instant begin, Instant end) {
        List<Stretch> all = new ArrayList<>();
        Instant at = begin;
        boolean first = true;
        for (int i = 0; i < pieces.size(); i++) {
            Numbered each = pieces.get(i);
            Piece piece = each.piece();
            if (piece.from().isAfter(at)) {
                between(all, at, piece, first);
            }
            // Where it ends nobody has said yet: there at the latest where the next one begins.
            Instant to = !(piece.state() instanceof PieceState.Recording) ? piece.to() : i + 1 < pieces.size() ? pieces.get(i + 1).piece().from() : end;
            if (to.isAfter(piece.from())) {
                all.add(of(each, to));
                at = to;
            }
            first = false;
        }
        if (end.isAfter(at)) {
            all.add(new Stretch(Stretch.Kind.NEVER, at, end, "over", 0));
        }
        return all;
    }

    private static void between(List<Stretch> all, Instant at, Piece next, boolean first) {
        Gap gap = next.gap();
        if (gap != null && gap.to().isAfter(at)) {
            Instant from = gap.from().isAfter(at) ? gap.from() : at;
            if (from.isAfter(at)) {
                all.add(new Stretch(Stretch.Kind.NEVER, at, from, "not-wanted", 0));
            }
            all.add(new Stretch(Stretch.Kind.MISSING, from, next.from(), gap.reason(), 0));
        } else if (first || Duration.between(at, next.from()).compareTo(SEAM) > 0) {
            all.add(new Stretch(Stretch.Kind.NEVER, at, next.from(), first ? "before" : "not-wanted", 0));
        }
    }

    private static Stretch of(Numbered each, Instant to) {
        Piece piece = each.piece();
        return switch (piece.state()) {
            case PieceState.Recording s -> new Stretch(Stretch.Kind.GROWING, piece.from(), to, each.sealing() ? "sealing" : "growing", each.number());
            case PieceState.Sealed s -> new Stretch(Stretch.Kind.RECORDED, piece.from(), to, "", each.number());
            case PieceState.Recovered s -> new Stretch(Stretch.Kind.RECORDED, piece.from(), to, "", each.number());
            case PieceState.Missing s -> new Stretch(Stretch.Kind.MISSING, piece.from(), to, "file", each.number());
            case PieceState.Deleted s -> new Stretch(Stretch.Kind.NEVER, piece.from(), to, "deleted", each.number());
        };
    }

    /** What can be played, on the common time. */
    List<Track.Piece> playable() {
        Duration shift = ClockWords.shift(clock());
        return pieces.stream().map(Numbered::piece).filter(p -> p.state().whole() && p.to().isAfter(p.from()))
                .map(p -> new Track.Piece(p.id().value(), p.from().minus(shift), p.to().minus(shift))).toList();
    }
}
