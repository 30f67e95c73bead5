/** Roads of a city pack: routes, drive times, reach, snapping, closures. The only importer of GraphHopper. No JavaFX. */
@NullMarked
package wanglou.map.road;

import org.jspecify.annotations.NullMarked;
