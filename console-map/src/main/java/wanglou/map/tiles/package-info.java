/** Where map pictures come from: vector and raster MBTiles, XYZ and WMTS servers. Painted with Java2D; no JavaFX. */
@NullMarked
package wanglou.map.tiles;

import org.jspecify.annotations.NullMarked;
