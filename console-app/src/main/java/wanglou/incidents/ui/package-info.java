/** Incidents as a person sees them: queue, pins, card, table, the form that opens one. */
@NullMarked
package wanglou.incidents.ui;

import org.jspecify.annotations.NullMarked;
