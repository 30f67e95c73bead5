/** Plays a UI script on the running console and keeps numbered pictures and timings. */
@NullMarked
package wanglou.console.tour;

import org.jspecify.annotations.NullMarked;
