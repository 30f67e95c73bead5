/** The replay page: where units were, and the whole picture of a past moment, in a frame that cannot be taken for now. */
@NullMarked
package wanglou.console.replay;

import org.jspecify.annotations.NullMarked;
