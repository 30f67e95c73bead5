/** Main: the role by the first argument, and the configuration. */
@NullMarked
package wanglou.app;

import org.jspecify.annotations.NullMarked;
