/** What one shift tells the next. No JavaFX. */
@NullMarked
package wanglou.handover;

import org.jspecify.annotations.NullMarked;
