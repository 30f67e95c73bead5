package wanglou.console.work;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.core.IncidentId;

/** Home: FX. The recommendation for one incident, asked anew each second and with every unit tried out; one question at a time. */
final class Consulting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Consulting.class);
    private final Advice advice;
    private final IncidentId incident;
    private final Listening listening = new Listening();
    private final ReadOnlyObjectWrapper<Optional<Advice.Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean asking;
    private boolean again;
    private boolean closed;

    Consulting(Desk desk, Advice advice, IncidentId incident) {
        this.advice = advice;
        this.incident = incident;
        listening.to(this::ask, desk.clock().secondProperty(), advice.tried().changesProperty());
        ask();
    }

    IncidentId incident() {
        return incident;
    }

    /** Empty until the first answer is there. */
    ReadOnlyObjectProperty<Optional<Advice.Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    private void ask() {
        if (closed) {
            return;
        }
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        advice.ask(incident).whenComplete((now, error) -> {
            asking = false;
            if (error != null) {
                LOG.warn("no recommendation for {}", incident, error);
            } else if (!closed) {
                answer.set(now);
            }
            if (again) {
                again = false;
                ask();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        listening.close();
    }
}
