/** Cursor-on-Target events of ATAK devices and TAK servers, as XML over TCP. No JavaFX. */
@NullMarked
package wanglou.field.cot;

import org.jspecify.annotations.NullMarked;
