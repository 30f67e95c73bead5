package wanglou.field;

import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.Values;

/** Home: any. Which links are switched off when a fact is true; the board and its rows both follow this. */
public final class LinkFold implements Fold<String, LinkOff> {

    @Override
    public void apply(Values<String, LinkOff> values, Fact fact) {
        switch ((LinkEvent) fact.event()) {
            case LinkEvent.ReconnectAsked e -> { }
            case LinkEvent.SwitchedOff e -> values.put(e.link(), new LinkOff(e.link(), fact.by().person(), fact.at(), e.reason()));
            case LinkEvent.SwitchedOn e -> values.remove(e.link());
        }
    }
}
