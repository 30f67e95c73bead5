/** OwnTracks phones, over HTTP and over an MQTT broker. No JavaFX. */
@NullMarked
package wanglou.field.owntracks;

import org.jspecify.annotations.NullMarked;
