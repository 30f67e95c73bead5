package wanglou.recommend;

import java.util.BitSet;
import java.util.List;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/** Home: any (immutable). The roads with the units on them as of one moment: each stands where its last fix was put on a road. */
public interface Roads {

    /** How a time was come by. */
    enum Measure {
        /** Along the roads. */
        ROAD,
        /** Straight over the ground at a speed that is stated. */
        STRAIGHT,
        /** On foot: straight over the ground, a stated part longer, at a walking speed. */
        FOOT
    }

    /** A time and how it was come by. @param seconds infinite where nobody gets there */
    record Drive(double seconds, Measure by) {

        public boolean known() {
            return Double.isFinite(seconds);
        }
    }

    /** What is measured in general; one unit off the roads may still be measured straight. */
    Measure measure();

    /** Time of each unit to the place, in the order of the units. */
    List<Drive> drives(List<UnitId> units, GeoPoint to);

    /** The parts of the city whose cover is looked at; none where no road is known. */
    List<Area> areas();

    /** Which of the areas the unit reaches in three minutes. */
    BitSet covers(UnitId unit);
}
