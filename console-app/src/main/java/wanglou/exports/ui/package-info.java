/** Handing evidence on, on the console: what goes into a packet, who lets it go, fetching it. */
@NullMarked
package wanglou.exports.ui;

import org.jspecify.annotations.NullMarked;
