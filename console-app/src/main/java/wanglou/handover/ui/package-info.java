/** The page of handovers. */
@NullMarked
package wanglou.handover.ui;

import org.jspecify.annotations.NullMarked;
