/** Pure geometry on the WGS-84 earth: points, boxes, Mercator, distances, GCJ-02. No JavaFX, no library. */
@NullMarked
package wanglou.map.geo;

import org.jspecify.annotations.NullMarked;
