/** The wire format of Protocol Buffers, read from a byte array: OSM extracts and vector tiles are written in it. */
@NullMarked
package wanglou.map.proto;

import org.jspecify.annotations.NullMarked;
