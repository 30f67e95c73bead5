package wanglou.recommend;

import java.util.BitSet;
import java.util.List;

import wanglou.core.UnitId;
import wanglou.dispatch.Measure;
import wanglou.map.geo.GeoPoint;

/** Home: any (immutable). The roads with the units on them as of one moment: each stands where its last fix was put on a road. */
public interface Roads {

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
