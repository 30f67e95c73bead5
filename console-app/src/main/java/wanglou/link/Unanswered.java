package wanglou.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import wanglou.core.Outcome;
import wanglou.core.Problem;

/**
 * Home: link thread. What was sent and has no answer yet. Commands outlive a lost link: they are asked again under their ids, so each happens
 * once or not at all. Questions do not: who asked is told, and asks again if he still wants to know.
 */
final class Unanswered {

    private record Waiting(String text, CompletableFuture<Outcome> answer) {
    }

    private record Asked(Class<?> type, CompletableFuture<Object> answer) {
    }

    private final WireTypes types;
    private final Map<String, Waiting> commands = new LinkedHashMap<>();
    private final Map<Long, Asked> questions = new HashMap<>();
    private long nextQuestion = 1;

    Unanswered(WireTypes types) {
        this.types = types;
    }

    /** @param text its frame, to be sent again after a reconnect */
    void command(String id, String text, CompletableFuture<Outcome> answer) {
        commands.put(id, new Waiting(text, answer));
    }

    /** @return the number to ask under */
    long question(Class<?> type, CompletableFuture<Object> answer) {
        long n = nextQuestion++;
        questions.put(n, new Asked(type, answer));
        return n;
    }

    /** The frames of the commands, in the order in which they were given. */
    Collection<String> commandFrames() {
        return commands.values().stream().map(Waiting::text).toList();
    }

    void answered(DownFrame.Result result) {
        Waiting waiting = commands.remove(result.id());
        if (waiting != null) {
            waiting.answer().complete(result.outcome());
        }
    }

    void answered(DownFrame.Answer answer) {
        Asked asked = questions.remove(answer.n());
        if (asked == null) {
            return;
        }
        Problem problem = answer.problem();
        Object value = types.value(answer.body(), asked.type());
        if (problem != null || value == null) {
            asked.answer().completeExceptionally(new ProblemException(problem == null ? Problem.of("link.malformed", "answer") : problem));
        } else {
            asked.answer().complete(value);
        }
    }

    void dropQuestions(Problem why) {
        List<Asked> dropped = List.copyOf(questions.values());
        questions.clear();
        dropped.forEach(asked -> asked.answer().completeExceptionally(new ProblemException(why)));
    }

    /** The session is over: nothing will be asked again. */
    void refuseAll(Problem why) {
        List<Waiting> refused = List.copyOf(commands.values());
        commands.clear();
        refused.forEach(waiting -> waiting.answer().complete(new Outcome.Refused(why)));
        dropQuestions(why);
    }
}
