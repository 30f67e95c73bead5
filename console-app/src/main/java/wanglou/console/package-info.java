/** The console process: composition root, mirrors of the hub's boards, the pulse that feeds them to JavaFX. */
@NullMarked
package wanglou.console;

import org.jspecify.annotations.NullMarked;
