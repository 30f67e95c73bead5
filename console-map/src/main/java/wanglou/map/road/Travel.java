package wanglou.map.road;

/** How somebody moves. */
public enum Travel {

    /** A police car: where cars may go, also through private gates and, at walking pace, pedestrian streets. One-ways hold; turn bans do not. */
    DRIVE("police"),
    /** An officer on foot. */
    WALK("foot");

    private final String profile;

    Travel(String profile) {
        this.profile = profile;
    }

    String profile() {
        return profile;
    }
}
