/** The command page: queue, units, map and everything a dispatcher does on it, the card of what is selected. */
@NullMarked
package wanglou.console.command;

import org.jspecify.annotations.NullMarked;
