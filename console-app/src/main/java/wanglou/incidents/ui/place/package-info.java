/** Correcting the place of an incident: by dragging its pin, by an address, by pasted coordinates; the old place stays in sight. */
@NullMarked
package wanglou.incidents.ui.place;

import org.jspecify.annotations.NullMarked;
