package wanglou.link;

/**
 * A question that changes nothing and is not journaled, answered on the hub's workers. Each query is one record and names the record
 * that answers it.
 */
public interface Query<A> {

    Class<A> answerType();
}
