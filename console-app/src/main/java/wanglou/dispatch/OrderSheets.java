package wanglou.dispatch;

import java.util.List;

import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;

/** What goes with an order to a kind of incident. The hub takes it from the centre's guidance: there is no second list. */
@FunctionalInterface
public interface OrderSheets {

    /** Nothing goes with an order. */
    OrderSheets EMPTY = kind -> new Sheet(List.of(), List.of());

    /**
     * @param steps what to do there, in order
     * @param precautions what to beware of
     */
    record Sheet(List<Order.Words> steps, List<Order.Words> precautions) {

        public Sheet {
            steps = List.copyOf(steps);
            precautions = List.copyOf(precautions);
        }
    }

    Sheet of(IncidentKind kind);

    default Order order(Incident incident, int version, String note) {
        Sheet sheet = of(incident.kind());
        return new Order(version, incident.kind(), incident.grade(), incident.place(), note, sheet.steps(), sheet.precautions());
    }
}
