/** Night and day: colour tokens, fonts and style sheets. Feature style sheets use the token names only. */
@NullMarked
package wanglou.console.theme;

import org.jspecify.annotations.NullMarked;
