/** The call form, what is near while one types, and the calls on an incident's card. */
@NullMarked
package wanglou.calls.ui;

import org.jspecify.annotations.NullMarked;
