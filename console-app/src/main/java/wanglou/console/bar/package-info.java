/** The command bar: its grammar, verbs, completion and dry run. Pure: no JavaFX, no texts of its own beyond the names of things. */
@NullMarked
package wanglou.console.bar;

import org.jspecify.annotations.NullMarked;
