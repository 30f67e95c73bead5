/** Pushing an incident to a unit, a group, a seat, the duty chief or a wall, with a receipt from each. No JavaFX. */
@NullMarked
package wanglou.push;

import org.jspecify.annotations.NullMarked;
