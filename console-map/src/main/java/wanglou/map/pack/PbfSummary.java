package wanglou.map.pack;

import java.time.Instant;
import java.util.Optional;

import wanglou.map.geo.GeoBox;

/**
 * What stands in an .osm.pbf, found by reading all of it once.
 *
 * @param bounds the box its header claims, else the box of its nodes
 * @param dataDate when the extract was cut, if its header says so
 * @param bytes size of the file
 * @param crc CRC-32 of the file: tells one extract from the next
 */
public record PbfSummary(GeoBox bounds, long nodes, long ways, long relations, Optional<Instant> dataDate, long bytes, long crc) {
}
