package wanglou.map.road;

/** Which way a reach is asked: one-ways make the two differ. */
public enum Flow {
    /** Where can somebody who stands here be in time? The question of a post or a car. */
    FROM_HERE,
    /** From where can somebody be here in time? The question of an incident. */
    TO_HERE
}
