/** What to do for each kind of incident, on what legal basis, and what of it is done. No JavaFX. */
@NullMarked
package wanglou.guidance;

import org.jspecify.annotations.NullMarked;
