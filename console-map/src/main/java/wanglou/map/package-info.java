/** A reusable JavaFX map: view, layers, moving marks, shapes, measuring. It knows marks and places, not what they mean. */
@NullMarked
package wanglou.map;

import org.jspecify.annotations.NullMarked;
