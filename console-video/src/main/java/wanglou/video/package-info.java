/** Picture tiles and walls that never show an old picture as live. */
@NullMarked
package wanglou.video;

import org.jspecify.annotations.NullMarked;
