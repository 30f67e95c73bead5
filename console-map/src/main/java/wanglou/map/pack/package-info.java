/** Builds a city pack, one folder of tiles, roads and places, from one .osm.pbf. No JavaFX. */
@NullMarked
package wanglou.map.pack;

import org.jspecify.annotations.NullMarked;
