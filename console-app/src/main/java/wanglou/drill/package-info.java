/** A simulated city at the far end of the wire: it speaks only the field protocols, so a drill cannot cheat. No JavaFX. */
@NullMarked
package wanglou.drill;

import org.jspecify.annotations.NullMarked;
