/** The evidence page: an incident's pictures and pieces, and what is handed on of them. */
@NullMarked
package wanglou.console.evidence;

import org.jspecify.annotations.NullMarked;
