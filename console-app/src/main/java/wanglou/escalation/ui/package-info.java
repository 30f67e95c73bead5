/** What is overdue, on the incident's card and among the notices. */
@NullMarked
package wanglou.escalation.ui;

import org.jspecify.annotations.NullMarked;
