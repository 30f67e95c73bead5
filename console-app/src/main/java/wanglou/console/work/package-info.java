/** The incident work page and the recommendation on the incident card: whom to send, why, and what then. */
@NullMarked
package wanglou.console.work;

import org.jspecify.annotations.NullMarked;
