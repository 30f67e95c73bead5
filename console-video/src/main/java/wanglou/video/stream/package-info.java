/** Camera streams on their way: states, bounded fan-out of MPEG-TS, beacons, tokens and a loopback door. No JavaFX, no native code. */
@NullMarked
package wanglou.video.stream;

import org.jspecify.annotations.NullMarked;
