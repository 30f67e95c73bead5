package wanglou.security;

/**
 * Shows that a command comes from the hub's own sign-in desk. Compared by identity: the one instance is made in the hub's composition root, and none
 * that came over the link can be it.
 */
public final class DeskKey {
}
