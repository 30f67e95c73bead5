/** Calls: who asked for help, from where, in which words, and what became of it. Many calls may belong to one incident. No JavaFX. */
@NullMarked
package wanglou.calls;

import org.jspecify.annotations.NullMarked;
