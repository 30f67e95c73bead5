/** Adapters from the outside world: OwnTracks, Traccar, Cursor-on-Target, MQTT. Each has a link state and counters. No JavaFX. */
@NullMarked
package wanglou.field;

import org.jspecify.annotations.NullMarked;
