package wanglou.core;

/**
 * What a person asks the hub to do. Each feature has one sealed interface that extends this; its records are the whole of what can be
 * asked. Mouse, keys, command bar, drill and replay all send these and nothing else.
 */
public interface Command {
}
