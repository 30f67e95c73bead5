/** Which seat looks at which incident, and which is changing it. No JavaFX. */
@NullMarked
package wanglou.attention;

import org.jspecify.annotations.NullMarked;
