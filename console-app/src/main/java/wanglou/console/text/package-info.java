/** The console's words in Chinese and English, switchable while running, and how times and ages are written. */
@NullMarked
package wanglou.console.text;

import org.jspecify.annotations.NullMarked;
