package wanglou.link;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import wanglou.app.Vocabulary;
import wanglou.core.Outcome;
import wanglou.core.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnansweredTest {

    private final Unanswered unanswered = new Unanswered(Vocabulary.wire());
    private final CompletableFuture<Outcome> first = new CompletableFuture<>();
    private final CompletableFuture<Outcome> second = new CompletableFuture<>();
    private final CompletableFuture<Object> question = new CompletableFuture<>();

    @Test
    void a_lost_link_ends_questions_and_keeps_commands_in_their_order() {
        unanswered.command("a", "frame a", first);
        unanswered.command("b", "frame b", second);
        unanswered.question(String.class, question);

        unanswered.dropQuestions(Problem.of("link.lost"));
        assertTrue(question.isCompletedExceptionally());
        assertEquals(List.of("frame a", "frame b"), List.copyOf(unanswered.commandFrames()));

        unanswered.answered(new DownFrame.Result("a", true, 7, "i1", null));
        assertEquals(new Outcome.Done(7, "i1"), first.join());
        assertEquals(List.of("frame b"), List.copyOf(unanswered.commandFrames()));
        assertFalse(second.isDone());
    }

    @Test
    void a_session_that_is_over_leaves_nobody_waiting() {
        unanswered.command("a", "frame a", first);
        unanswered.question(String.class, question);
        unanswered.refuseAll(Problem.of("link.session-unknown"));
        assertEquals(new Outcome.Refused(Problem.of("link.session-unknown")), first.join());
        assertTrue(question.isCompletedExceptionally());
        assertTrue(unanswered.commandFrames().isEmpty());
    }
}
