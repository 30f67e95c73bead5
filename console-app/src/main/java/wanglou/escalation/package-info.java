/** What has taken too long, who was told, and who answered for it. No JavaFX. */
@NullMarked
package wanglou.escalation;

import org.jspecify.annotations.NullMarked;
