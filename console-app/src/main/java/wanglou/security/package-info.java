/** Accounts, sign-in, sessions, and who may do what. The hub decides; the console only asks. No JavaFX. */
@NullMarked
package wanglou.security;

import org.jspecify.annotations.NullMarked;
