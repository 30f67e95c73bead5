/** The journal: every act in one gap-free, hash-chained order; and its verifier. No JavaFX. */
@NullMarked
package wanglou.audit;

import org.jspecify.annotations.NullMarked;
