package wanglou.map.pack;

import java.io.IOException;
import java.nio.file.Path;

/** The .osm.pbf is missing, empty, cut off, damaged or something else altogether. The message says what to do about it. */
public final class UnreadablePbf extends IOException {

    private static final long serialVersionUID = 1;

    /** What is wrong; the text a person sees is chosen by it. */
    public enum Fault { MISSING, EMPTY, NOT_PBF, TRUNCATED, CORRUPT, NO_MAP_DATA, UNSUPPORTED }

    private final Fault fault;
    private final String file;

    public UnreadablePbf(Path file, Fault fault, String detail) {
        super(file.getFileName() + ": " + detail + " " + advice(fault));
        this.fault = fault;
        this.file = String.valueOf(file.getFileName());
    }

    public Fault fault() {
        return fault;
    }

    /** Its name without folders. */
    public String file() {
        return file;
    }

    private static String advice(Fault fault) {
        return switch (fault) {
            case MISSING -> "Check the path.";
            case EMPTY, TRUNCATED -> "The download was probably cut off: fetch the file again and compare its size or MD5 with the server's.";
            case NOT_PBF -> "Give an OpenStreetMap extract in .osm.pbf form, e.g. from download.geofabrik.de.";
            case CORRUPT -> "The file is damaged: fetch it again and compare its MD5 with the server's.";
            case NO_MAP_DATA -> "Give an extract that covers the city with its roads and buildings.";
            case UNSUPPORTED -> "Rewrite it with: osmium cat IN.osm.pbf -o OUT.osm.pbf";
        };
    }
}
