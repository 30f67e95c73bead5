/** What is recorded and kept: recordings and why they run, their pieces, holds and retention, who looked at them. No JavaFX. */
@NullMarked
package wanglou.evidence;

import org.jspecify.annotations.NullMarked;
