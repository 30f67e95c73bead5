package wanglou.evidence.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import wanglou.console.Mirror;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.Problem;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.link.HubLink;
import wanglou.link.LinkState;
import wanglou.link.ProblemException;
import wanglou.link.Query;
import wanglou.map.geo.GeoBox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EvidenceModelTest {

    private static final Instant START = Instant.parse("2026-11-21T13:45:00Z");

    private final ScriptedEvidence evidence = new ScriptedEvidence(START);
    private final Mirror<PieceId, Piece> board = new Mirror<>("evidence");
    private boolean mayLook = true;

    private final HubLink hub = new HubLink() {
        @Override
        public CompletableFuture<Outcome> send(Command command) {
            throw new AssertionError("a model sends nothing");
        }

        @Override
        public <A> CompletableFuture<A> ask(Query<A> query) {
            Optional<Object> answer = mayLook ? evidence.answer(query) : Optional.empty();
            return answer.map(a -> CompletableFuture.completedFuture(query.answerType().cast(a)))
                    .orElseGet(() -> CompletableFuture.failedFuture(new ProblemException(Problem.of("security.forbidden"))));
        }

        @Override
        public LinkState state() {
            return new LinkState.Connecting(1);
        }

        @Override
        public void onState(Consumer<LinkState> listener) {}

        @Override
        public void lookAt(GeoBox box, double hertz) {}

        @Override
        public void retryNow() {}

        @Override
        public void close() {}
    };

    private EvidenceModel model() {
        return new EvidenceModel(hub, Runnable::run, board, () -> { });
    }

    @Test
    void piecesAreNumberedInTheOrderOfTimeAndOnlyWholeOnesGoIntoThePacket() {
        EvidenceModel model = model();
        assertEquals(EvidenceModel.Stand.NO_INCIDENT, model.stand());
        model.choose(ScriptedEvidence.INCIDENT);
        assertEquals(EvidenceModel.Stand.READY, model.stand());
        assertEquals(List.of("C-0412__4", "cam-105__1", "car-105__3", "C-0412__5", "cam-105__2", "C-0412__6"),
                model.numbered().stream().map(n -> n.piece().id().value()).toList());
        assertEquals(4, model.ticked().size());
        model.tick(new PieceId("cam-105__1"), false);
        assertEquals(3, model.ticked().size());
        assertEquals(3, model.leftOut().size());
        model.choose(new IncidentId("20261121-0001"));
        assertEquals(EvidenceModel.Stand.NOTHING, model.stand());
    }

    @Test
    void threeKindsOfNothingAreToldApart() {
        EvidenceModel model = model();
        model.choose(ScriptedEvidence.INCIDENT);
        List<Source> sources = model.sources();
        assertEquals(List.of("C-0412 格里马尔迪街口", "105 执法仪", "105 车载"), sources.stream().map(Source::name).toList());
        Instant from = model.from();
        Instant to = model.to();
        for (Source source : sources) {
            List<Stretch> all = source.stretches(from, to);
            assertEquals(from, all.getFirst().from());
            assertEquals(to, all.getLast().to());
            for (int i = 1; i < all.size(); i++) {
                assertEquals(all.get(i - 1).to(), all.get(i).from(), "no moment is left out or told twice");
            }
        }
        assertEquals(List.of("before", "", "lost-line", "", "over"), sources.get(1).stretches(from, to).stream().map(Stretch::reason).toList());
        assertEquals(7, sources.get(1).stretches(from, to).get(2).length().toSeconds());
        assertEquals(List.of(Stretch.Kind.NEVER, Stretch.Kind.RECORDED, Stretch.Kind.MISSING, Stretch.Kind.GROWING),
                sources.getFirst().stretches(from, to).stream().map(Stretch::kind).toList());
        assertEquals(1, sources.getFirst().playable().size(), "a missing file and a growing piece cannot be played");
    }

    @Test
    void aPieceIsOpenedForThePurposeThatWasGiven() {
        EvidenceModel model = model();
        model.choose(ScriptedEvidence.INCIDENT);
        assertTrue(evidence.asked().stream().noneMatch(OpenPiece.class::isInstance));
        model.purpose("  case work ");
        model.open(new PieceId("cam-105__1")).join();
        assertTrue(evidence.asked().contains(new OpenPiece(new PieceId("cam-105__1"), "case work")));
    }

    @Test
    void whoMayNotLookIsToldSoAndNoPieceIsShown() {
        mayLook = false;
        EvidenceModel model = model();
        model.choose(ScriptedEvidence.INCIDENT);
        assertEquals(EvidenceModel.Stand.REFUSED, model.stand());
        assertEquals("security.forbidden", model.problem().orElseThrow().code());
        assertFalse(model.custodyProblem().isEmpty());
    }

    @Test
    void theTimeZoomsAtThePointerAndNeverLeavesTheWhole() {
        TimeScale scale = TimeScale.all(START, START.plusSeconds(100));
        TimeScale near = scale.zoom(4, 0.5);
        assertEquals(50, near.x(START.plusSeconds(50), 100), 0.01, "what lay under the pointer stays there");
        assertEquals(START, near.pan(-5).from());
        assertEquals(START.plusSeconds(100), near.pan(5).to());
        assertEquals(scale, near.zoom(0.01, 0.9));
        assertEquals(START.plusSeconds(25), scale.at(25, 100));
    }
}
