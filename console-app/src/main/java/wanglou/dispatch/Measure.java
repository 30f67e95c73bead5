package wanglou.dispatch;

/** How a way and its time were come by; said wherever they are shown. */
public enum Measure {
    /** Along the roads. */
    ROAD,
    /** Straight over the ground at a speed that is stated. */
    STRAIGHT,
    /** On foot: straight over the ground, a stated part longer, at a walking speed. */
    FOOT
}
