/** Walls on screens: the video page of a desk, its further windows, and a wall seat. */
@NullMarked
package wanglou.walls.ui;

import org.jspecify.annotations.NullMarked;
