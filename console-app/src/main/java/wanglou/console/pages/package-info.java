/** The pages of the console, composed of the features' views. */
@NullMarked
package wanglou.console.pages;

import org.jspecify.annotations.NullMarked;
