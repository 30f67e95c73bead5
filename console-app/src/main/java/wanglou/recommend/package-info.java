/** Which units to send, and why: candidates with their reasons, what-if, what stays covered. Pure: no clock, no screen, no roads of its own. */
@NullMarked
package wanglou.recommend;

import org.jspecify.annotations.NullMarked;
