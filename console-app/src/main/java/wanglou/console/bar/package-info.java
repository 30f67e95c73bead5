/** The command bar's grammar: verbs, tokens, completion and dry run. Pure: no JavaFX. */
@NullMarked
package wanglou.console.bar;

import org.jspecify.annotations.NullMarked;
