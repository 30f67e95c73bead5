/** Evidence on the console: what was recorded of an incident, played back, and who has dealt with it. */
@NullMarked
package wanglou.evidence.ui;

import org.jspecify.annotations.NullMarked;
