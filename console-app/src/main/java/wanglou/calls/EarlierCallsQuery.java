package wanglou.calls;

import wanglou.link.Query;

/** The calls from one number, the newest first, at most {@link CallRows#MOST}. */
public record EarlierCallsQuery(String number) implements Query<EarlierCalls> {

    @Override
    public Class<EarlierCalls> answerType() {
        return EarlierCalls.class;
    }
}
