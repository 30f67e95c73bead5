/** Coordinate systems, overlays from files, heat and hexagon grids. The only importer of GeoTools. No JavaFX. */
@NullMarked
package wanglou.map.geotools;

import org.jspecify.annotations.NullMarked;
