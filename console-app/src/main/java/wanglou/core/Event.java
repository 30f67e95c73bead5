package wanglou.core;

/** What the hub decided: a fact in the journal. Boards and tables are functions of the events, in their order. Never renamed once released. */
public interface Event {
}
