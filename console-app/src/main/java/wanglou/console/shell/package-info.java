/** The frame around all pages: window, top bar, status line, docking, sign-in, notifications, settings. */
@NullMarked
package wanglou.console.shell;

import org.jspecify.annotations.NullMarked;
