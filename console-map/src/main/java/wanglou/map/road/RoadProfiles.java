package wanglou.map.road;

import java.util.List;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.util.CustomModel;

import static com.graphhopper.json.Statement.Else;
import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

/** How a police car and an officer on foot use roads. Import and reading must agree on it, so both take it from here. */
final class RoadProfiles {

    /** km/h of a car in a pedestrian street: walking pace with room to stop, as StVO sign 242.1 and GB 5768 “步行街” service traffic have it. */
    private static final String AMONG_PEDESTRIANS = "8";

    private static final String FACTS_PER_ROAD =
            "car_access|block_private=false, car_average_speed, foot_access, foot_average_speed, road_class, road_access, road_environment";

    private RoadProfiles() {
    }

    static GraphHopper configure(GraphHopper hopper) {
        return hopper.setEncodedValuesString(FACTS_PER_ROAD).setProfiles(List.of(
                new Profile(Travel.DRIVE.profile()).setCustomModel(drive()),
                new Profile(Travel.WALK.profile()).setCustomModel(walk())));
    }

    /**
     * No bonus for blue lights: what it gains differs by city and hour and has not been measured here. Nothing but time is weighed, so that
     * the quickest way and the drive time are the same number.
     */
    private static CustomModel drive() {
        return new CustomModel()
                .setDistanceInfluence(0d)
                .addToPriority(If("!car_access && road_class != PEDESTRIAN", MULTIPLY, "0"))
                .addToSpeed(If("car_access", LIMIT, "car_average_speed"))
                .addToSpeed(Else(LIMIT, AMONG_PEDESTRIANS));
    }

    private static CustomModel walk() {
        return new CustomModel()
                .setDistanceInfluence(0d)
                .addToPriority(If("!foot_access", MULTIPLY, "0"))
                .addToSpeed(If("true", LIMIT, "foot_average_speed"));
    }
}
