/** What the map costs, as lines of name, value and unit. */
@NullMarked
package wanglou.map.bench;

import org.jspecify.annotations.NullMarked;
