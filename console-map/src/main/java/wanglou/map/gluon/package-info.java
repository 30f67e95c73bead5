/** The ground of the map drawn by Gluon Maps. The only package that knows the library, so that it can be replaced. */
@NullMarked
package wanglou.map.gluon;

import org.jspecify.annotations.NullMarked;
