/** The overview map, drawn by Gluon Maps. The only package that knows the library. */
@NullMarked
package wanglou.map.gluon;

import org.jspecify.annotations.NullMarked;
