package wanglou.cameras;

import java.util.List;
import java.util.Locale;

import wanglou.core.Role;

/**
 * Which cameras people of a role may look through.
 *
 * @param role as the hub gives it at sign-in
 * @param stations whose people this is about, by the station of their account; none: everybody else of the role
 * @param reach every camera, or those of the person's own station and those of no station
 * @param restricted also cameras that are registered as restricted
 */
public record WatchRight(Role role, List<String> stations, Reach reach, boolean restricted) {

    /** How far a right goes. */
    public enum Reach { ALL, OWN_STATION }

    public WatchRight {
        stations = stations.stream().map(WatchRight::key).toList();
    }

    boolean isAbout(String station) {
        return stations.isEmpty() || stations.contains(key(station));
    }

    static String key(String station) {
        return station.strip().toLowerCase(Locale.ROOT);
    }
}
