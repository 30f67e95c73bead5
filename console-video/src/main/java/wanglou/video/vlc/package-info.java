/** Pictures decoded by libvlc into the exact size of their tile. The only importer of vlcj; all of it runs on one player thread. */
@NullMarked
package wanglou.video.vlc;

import org.jspecify.annotations.NullMarked;
