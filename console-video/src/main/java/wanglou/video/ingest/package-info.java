/** One network connection per camera, remuxed without re-encoding, fanned out and recorded. The only importer of ffmpeg; no JavaFX. */
@NullMarked
package wanglou.video.ingest;

import org.jspecify.annotations.NullMarked;
