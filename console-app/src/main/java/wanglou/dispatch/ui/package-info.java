/** Responses on cards, in the queue and on the map; sending units with a dry run. */
@NullMarked
package wanglou.dispatch.ui;

import org.jspecify.annotations.NullMarked;
