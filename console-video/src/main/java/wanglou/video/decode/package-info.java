/** The pictures of a recorded file, one by one and to the picture exact. */
@NullMarked
package wanglou.video.decode;

import org.jspecify.annotations.NullMarked;
