/** What can be watched: the registry of cameras, who may look, and the tickets to look with. No JavaFX. */
@NullMarked
package wanglou.cameras;

import org.jspecify.annotations.NullMarked;
