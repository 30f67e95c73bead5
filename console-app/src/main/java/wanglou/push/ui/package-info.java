/** Pushing at a seat: the panel that throws an incident, the cards that arrive, and what came of each. */
@NullMarked
package wanglou.push.ui;

import org.jspecify.annotations.NullMarked;
