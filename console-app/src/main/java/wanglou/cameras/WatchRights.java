package wanglou.cameras;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import wanglou.core.Role;
import wanglou.store.StaffFile;

/**
 * Home: any (immutable). Who may look through which camera, {@code watch-rights.json}: of each role the first entry about the person's station
 * counts; of several roles the one that allows most.
 */
public record WatchRights(List<WatchRight> all) {

    private static final StaffFile<WatchRight> FILE = new StaffFile<>(WatchRights.class, "watch-rights.json", WatchRight.class);

    /** Why somebody may not look; the name is what the journal says. */
    public enum Refusal {
        ROLE, STATION, RESTRICTED;

        /** As in {@code problem.cameras.…}. */
        public String code() {
            return switch (this) {
                case ROLE -> "security.may-not";
                case STATION -> "cameras.other-station";
                case RESTRICTED -> "cameras.restricted";
            };
        }
    }

    public WatchRights {
        all = List.copyOf(all);
    }

    /** Those that come with the product. */
    public static WatchRights standard() {
        return new WatchRights(FILE.standard());
    }

    /**
     * @param folder where staff may have put their own
     * @throws IOException when it cannot be understood
     */
    public static WatchRights read(Path folder) throws IOException {
        return new WatchRights(FILE.read(folder));
    }

    /**
     * @param station of the person's account
     * @return why not, empty where the person may look
     */
    public Optional<Refusal> refusal(Camera camera, Set<Role> roles, String station) {
        Refusal nearest = Refusal.ROLE;
        for (Role role : roles) {
            Optional<WatchRight> right = all.stream().filter(r -> r.role() == role && r.isAbout(station)).findFirst();
            if (right.isPresent()) {
                Optional<Refusal> no = refusal(camera, right.get(), station);
                if (no.isEmpty()) {
                    return no;
                }
                nearest = no.get().compareTo(nearest) > 0 ? no.get() : nearest;
            }
        }
        return Optional.of(nearest);
    }

    private static Optional<Refusal> refusal(Camera camera, WatchRight right, String station) {
        boolean own = camera.station().isBlank() || WatchRight.key(camera.station()).equals(WatchRight.key(station));
        if (right.reach() == WatchRight.Reach.OWN_STATION && !own) {
            return Optional.of(Refusal.STATION);
        }
        return camera.restricted() && !right.restricted() ? Optional.of(Refusal.RESTRICTED) : Optional.empty();
    }
}
