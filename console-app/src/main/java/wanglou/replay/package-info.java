/** The past of the boards, folded from what the journal keeps: incidents, units and responses as they stood. No JavaFX. */
@NullMarked
package wanglou.replay;

import org.jspecify.annotations.NullMarked;
