/** The database, H2 or PostgreSQL, behind one SQL; its migrations and its key. No JavaFX.
 * To add tables: a new {@code resources/wanglou/store/migration/V<n>__<what>.sql}, never a change to one that was released. */
@NullMarked
package wanglou.store;

import org.jspecify.annotations.NullMarked;
