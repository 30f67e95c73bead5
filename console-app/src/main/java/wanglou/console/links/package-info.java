/** The status page: field links, refusals, unknown devices, the hub's health, the seats. */
@NullMarked
package wanglou.console.links;

import org.jspecify.annotations.NullMarked;
