/** Positions that a Traccar server forwards. No JavaFX. */
@NullMarked
package wanglou.field.traccar;

import org.jspecify.annotations.NullMarked;
