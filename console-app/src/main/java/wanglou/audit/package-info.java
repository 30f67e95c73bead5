/** The journal: every act in one gap-free, hash-chained order; its verifier; the outcomes of commands. No JavaFX. */
@NullMarked
package wanglou.audit;

import org.jspecify.annotations.NullMarked;
