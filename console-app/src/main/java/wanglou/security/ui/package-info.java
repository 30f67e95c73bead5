/** Accounts as a person sees them: who there is, what each may do, and the acts of the security administrator. */
@NullMarked
package wanglou.security.ui;

import org.jspecify.annotations.NullMarked;
