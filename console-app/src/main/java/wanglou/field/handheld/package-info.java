/** The officer's handheld: a page the hub serves, orders to it, receipts and reports from it. No JavaFX. */
@NullMarked
package wanglou.field.handheld;

import org.jspecify.annotations.NullMarked;
