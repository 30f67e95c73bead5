package wanglou.console.shell;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import wanglou.console.Pulse;
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
        return send(command, "", Optional.empty());
    }

    /**
     * @param done what to say when it is done, empty to say nothing
     * @param undo the order that takes it back, offered for ten seconds
     * @return the outcome, on the FX thread; a broken link becomes a refusal
     */
    public CompletableFuture<Outcome> send(Command command, String done, Optional<Command> undo) {
        CompletableFuture<Outcome> told = new CompletableFuture<>();
        hub.send(command).whenComplete((outcome, error) -> pulse.later(() -> {
            Outcome result = error == null ? outcome : new Outcome.Refused(problemOf(error));
            tell(result, done, undo);
            told.complete(result);
        }));
        return told;
    }

    /** What a failed future means in words; an unforeseen failure is named by its class so that it can be reported. */
    public static Problem problemOf(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof ProblemException known ? known.problem() : Problem.of("console.unforeseen", cause.getClass().getSimpleName());
    }

    private void tell(Outcome outcome, String done, Optional<Command> undo) {
        switch (outcome) {
            case Outcome.Done d -> {
                if (!done.isEmpty()) {
                    toasts.show(Toasts.Kind.DONE, done, texts.get("console.order.done", d.seq()), undo.map(command -> new Toasts.Act(
                            texts.bind("console.order.undo"), () -> send(command, texts.get("console.order.undone", done), Optional.empty()))));
                }
            }
            case Outcome.Refused refused -> toasts.show(Toasts.Kind.REFUSED, texts.get("console.order.refused"),
                    texts.problem(refused.problem()));
        }
    }
}
