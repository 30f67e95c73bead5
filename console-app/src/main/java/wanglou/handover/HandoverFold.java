package wanglou.handover;

import java.util.ArrayList;
import java.util.List;

import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.Values;

/** Home: any. What becomes of the handovers when a fact is true; the board and its rows both follow this. */
public final class HandoverFold implements Fold<HandoverId, Handover> {

    @Override
    public void apply(Values<HandoverId, Handover> values, Fact fact) {
        switch ((HandoverEvent) fact.event()) {
            case HandoverEvent.Written e -> values.put(e.handover(), new Handover(e.handover(), fact.by().person(), fact.by().seat(), fact.at(),
                    e.words(), e.items(), e.left(), e.units(), e.loose(), List.of(), e.leaving()));
            case HandoverEvent.Acknowledged(HandoverId id) -> {
                Handover note = values.get(id);
                if (note != null) {
                    List<Handover.Read> read = new ArrayList<>(note.read());
                    read.add(new Handover.Read(fact.by().person(), fact.at()));
                    values.put(id, new Handover(id, note.by(), note.seat(), note.at(), note.words(), note.items(), note.left(), note.units(), note.loose(), read, note.leaving()));
                }
            }
            case HandoverEvent.PutAway(HandoverId id) -> values.remove(id);
        }
    }
}
