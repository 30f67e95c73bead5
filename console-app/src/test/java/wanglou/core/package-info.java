@NullMarked
package wanglou.core;

import org.jspecify.annotations.NullMarked;
