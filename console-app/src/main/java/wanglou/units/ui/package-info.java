/** Units as a person sees them: marks on the map, list, card, replay of ways. */
@NullMarked
package wanglou.units.ui;

import org.jspecify.annotations.NullMarked;
