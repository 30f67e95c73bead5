/** The console's map: the city's ground in the theme of the moment, and what a person does on it. */
@NullMarked
package wanglou.console.map;

import org.jspecify.annotations.NullMarked;
