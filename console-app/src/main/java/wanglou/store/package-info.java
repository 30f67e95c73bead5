/** The database, H2 or PostgreSQL, behind one SQL; its migrations and its key. No JavaFX. */
@NullMarked
package wanglou.store;

import org.jspecify.annotations.NullMarked;
