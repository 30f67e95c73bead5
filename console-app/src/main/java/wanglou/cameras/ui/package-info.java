/** Cameras on the console: opening their pictures, the list of them, the wall. */
@NullMarked
package wanglou.cameras.ui;

import org.jspecify.annotations.NullMarked;
