/** Officers, vehicles and posts: who they are, what they do, where they were last seen. No JavaFX. */
@NullMarked
package wanglou.units;

import org.jspecify.annotations.NullMarked;
