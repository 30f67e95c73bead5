/** Cameras that are not there: the far end of a wire for tests and for the drill, with painted streets and faults on demand. No product code uses it. */
@NullMarked
package wanglou.video.testcamera;

import org.jspecify.annotations.NullMarked;
