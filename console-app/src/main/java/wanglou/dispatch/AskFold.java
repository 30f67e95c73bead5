package wanglou.dispatch;

import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.Values;

/** Home: any. What becomes of the questions when a fact is true; the board and its rows both follow this. */
public final class AskFold implements Fold<AskId, Ask> {

    @Override
    public void apply(Values<AskId, Ask> values, Fact fact) {
        switch ((DispatchEvent.OfAsk) fact.event()) {
            case DispatchEvent.Asked e -> values.put(e.ask(), new Ask(e.ask(), e.sort(), e.incident(), e.units(), e.words(), e.overrules(),
                    fact.by().seat(), fact.by().person(), fact.at(), e.to(), e.expires(), null));
            case DispatchEvent.Answered e -> {
                Ask ask = values.get(e.ask());
                if (ask != null) {
                    values.put(e.ask(), ask.with(new Ask.Answer(e.result(), e.reason(), fact.at(), fact.by().person(), fact.by().seat())));
                }
            }
            case DispatchEvent.AskDropped e -> values.remove(e.ask());
        }
    }
}
