/** The checklist on the incident's card. */
@NullMarked
package wanglou.guidance.ui;

import org.jspecify.annotations.NullMarked;
