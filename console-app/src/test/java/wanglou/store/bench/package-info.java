/** Measures store, journal and password hashes. */
@NullMarked
package wanglou.store.bench;

import org.jspecify.annotations.NullMarked;
