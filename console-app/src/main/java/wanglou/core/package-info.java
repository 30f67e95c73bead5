/** The words hub and console share: ids, boards, commands, outcomes, problems. No JavaFX, no SQL, no network. */
@NullMarked
package wanglou.core;

import org.jspecify.annotations.NullMarked;
