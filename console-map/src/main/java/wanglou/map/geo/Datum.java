package wanglou.map.geo;

/** What a coordinate or a tile was measured against. Everything is stored in WGS-84; other datums exist only at the edges. */
public enum Datum {
    WGS84, GCJ02
}
