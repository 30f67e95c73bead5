/** Printouts: an incident's sheet and the board of open incidents as PDF, from what this console shows. */
@NullMarked
package wanglou.console.print;

import org.jspecify.annotations.NullMarked;
