/** Evidence that leaves the house: asked for, approved by somebody else, built into a packet, fetched by whoever asked. No JavaFX. */
@NullMarked
package wanglou.exports;

import org.jspecify.annotations.NullMarked;
