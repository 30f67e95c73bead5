/** What happened, where, how urgent, and who deals with it. No JavaFX. */
@NullMarked
package wanglou.incidents;

import org.jspecify.annotations.NullMarked;
