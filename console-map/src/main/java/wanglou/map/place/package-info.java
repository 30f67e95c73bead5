/** Places of a city pack: search, address of a point, what is nearby. The only importer of Lucene. No JavaFX. */
@NullMarked
package wanglou.map.place;

import org.jspecify.annotations.NullMarked;
