/** Figures of hub, wire and start; run by packaging/bench. */
@NullMarked
package wanglou.hub.bench;

import org.jspecify.annotations.NullMarked;
