/** Orders to units: who is sent where, how far each has come, what busy units may be taken. No JavaFX. */
@NullMarked
package wanglou.dispatch;

import org.jspecify.annotations.NullMarked;
