/** What stands on walls: presets, tours, rules that change a wall by themselves, cameras thrown to a wall with a receipt. No JavaFX. */
@NullMarked
package wanglou.walls;

import org.jspecify.annotations.NullMarked;
