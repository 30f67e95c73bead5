/** The hub process: its single thread, its store writer, and the composition root that wires them. No JavaFX. */
@NullMarked
package wanglou.hub;

import org.jspecify.annotations.NullMarked;
