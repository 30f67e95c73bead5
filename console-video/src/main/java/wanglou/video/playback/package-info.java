/** Recorded pictures of several sources, played on one clock. */
@NullMarked
package wanglou.video.playback;

import org.jspecify.annotations.NullMarked;
