/** The protocol between hub and console: snapshot, deltas, commands, outcomes, queries. No JavaFX. */
@NullMarked
package wanglou.link;

import org.jspecify.annotations.NullMarked;
