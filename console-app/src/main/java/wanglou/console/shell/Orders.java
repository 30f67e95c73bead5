package wanglou.console.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;

import wanglou.console.Pulse;
import wanglou.console.bar.Plan;
import wanglou.console.bar.Say;
import wanglou.console.text.Texts;
import wanglou.console.ui.Toasts;
import wanglou.core.Command;
import wanglou.core.Outcome;
import wanglou.core.Problem;
import wanglou.link.HubLink;
import wanglou.link.ProblemException;

/** Home: FX. Sends commands and tells the person what came of each: a note when done, the reason when refused. */
public final class Orders {

    private final HubLink hub;
    private final Pulse pulse;
    private final Texts texts;
    private final Toasts toasts;

    public Orders(HubLink hub, Pulse pulse, Texts texts, Toasts toasts) {
        this.hub = hub;
        this.pulse = pulse;
        this.texts = texts;
        this.toasts = toasts;
    }

    /** An order without words of its own when done: the change on the screen says it. Refusals are always told. */
    public CompletableFuture<Outcome> send(Command command) {
        return send(command, Texts.nothing(), Optional.empty());
    }

    /**
     * @param done what to say when it is done, following the language; {@link Texts#nothing()} to say nothing
     * @param undo the order that takes it back, offered for ten seconds
     * @return the outcome, on the FX thread; a broken link becomes a refusal
     */
    public CompletableFuture<Outcome> send(Command command, ObservableValue<String> done, Optional<Command> undo) {
        CompletableFuture<Outcome> told = new CompletableFuture<>();
        hub.send(command).whenComplete((outcome, error) -> pulse.later(() -> {
            Outcome result = error == null ? outcome : new Outcome.Refused(problemOf(error));
            tell(result, done, undo);
            told.complete(result);
        }));
        return told;
    }

    /**
     * Sends all commands of an order, one behind the other, and says once what came of them; what was done can be taken back for ten
     * seconds where the order knows how. Each refusal is told with its reason.
     */
    public CompletableFuture<List<Outcome>> send(Plan.Order order, ObservableValue<String> done) {
        List<CompletableFuture<Outcome>> sent = order.commands().stream()
                .map(command -> hub.send(command).exceptionally(error -> new Outcome.Refused(problemOf(error)))).toList();
        CompletableFuture<List<Outcome>> told = new CompletableFuture<>();
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).whenComplete((all, never) -> pulse.later(() -> {
            List<Outcome> outcomes = sent.stream().map(CompletableFuture::join).toList();
            tell(order, outcomes, done);
            told.complete(outcomes);
        }));
        return told;
    }

    private void tell(Plan.Order order, List<Outcome> outcomes, ObservableValue<String> done) {
        List<String> subjects = outcomes.stream().map(o -> o instanceof Outcome.Done d ? d.subject() : "").toList();
        List<Outcome> well = outcomes.stream().filter(Outcome.Done.class::isInstance).toList();
        outcomes.stream().filter(Outcome.Refused.class::isInstance).forEach(o -> tell(o, Texts.nothing(), Optional.empty()));
        if (well.isEmpty()) {
            return;
        }
        List<Command> back = order.undo().after(subjects);
        if (well.size() < outcomes.size()) {
            // Part of it was refused: only what was done is taken back, and only where it is clear what belongs to what.
            List<Command> whole = back;
            back = whole.size() != outcomes.size() ? List.of() : IntStream.range(0, whole.size())
                    .filter(i -> outcomes.get(i) instanceof Outcome.Done).mapToObj(whole::get).toList();
        }
        ObservableValue<String> fact = well.size() == outcomes.size() ? done : texts.bind("console.order.part", well.size(), outcomes.size(), done);
        long seq = ((Outcome.Done) well.getLast()).seq();
        List<Command> undo = List.copyOf(back);
        toasts.show(Toasts.Kind.DONE, fact, texts.bind("console.order.done", seq), undo.isEmpty() ? Optional.empty()
                : Optional.of(new Toasts.Act(texts.bind("console.order.undo"), () -> takeBack(undo, done))));
    }

    private void takeBack(List<Command> undo, ObservableValue<String> done) {
        send(new Plan.Order(Say.of("console.order.undone", done.getValue()), undo, List.of()), texts.bind("console.order.undone", done));
    }

    /** Takes back what was done last, as long as its note stands; says so when nothing can be taken back any more. */
    public void takeBackLast() {
        if (!toasts.actOnNewest()) {
            toasts.show(Toasts.Kind.INFO, texts.bind("console.order.nothing-to-undo"), texts.bind("console.order.nothing-to-undo.why"));
        }
    }

    /** What a failed future means in words; an unforeseen failure is named by its class so that it can be reported. */
    public static Problem problemOf(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof ProblemException known ? known.problem() : Problem.of("console.unforeseen", cause.getClass().getSimpleName());
    }

    private void tell(Outcome outcome, ObservableValue<String> done, Optional<Command> undo) {
        switch (outcome) {
            case Outcome.Done d -> {
                if (!done.getValue().isEmpty()) {
                    toasts.show(Toasts.Kind.DONE, done, texts.bind("console.order.done", d.seq()), undo.map(command -> new Toasts.Act(
                            texts.bind("console.order.undo"), () -> send(command, texts.bind("console.order.undone", done), Optional.empty()))));
                }
            }
            case Outcome.Refused refused -> toasts.show(Toasts.Kind.REFUSED, texts.bind("console.order.refused"),
                    texts.bindProblem(refused.problem()));
        }
    }
}
