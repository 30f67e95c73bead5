/** The parts every screen is built of: icons, badges, marks, buttons, headers, empty states, toasts. */
@NullMarked
package wanglou.console.ui;

import org.jspecify.annotations.NullMarked;
