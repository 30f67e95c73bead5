package wanglou.map.place;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import wanglou.map.geo.GeoPoint;
import wanglou.map.place.CityPlaces.Entry;
import wanglou.map.place.CityPlaces.StreetLine;

/** {@code places.bin}: all places and street lines of a city, read into memory when the pack is opened. Degrees are kept as 1e-7 integers, as OSM does. */
final class PlaceFile {

    private static final int MAGIC = 0x574C_5031; // "WLP1"

    private PlaceFile() {
    }

    static void write(Path file, CityPlaces city) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(city.entries().size());
            for (Entry entry : city.entries()) {
                Place p = entry.place();
                out.writeUTF(p.kind().name());
                for (String text : List.of(p.name(), p.nameZh(), p.nameEn(), p.address(), p.category())) {
                    out.writeUTF(text);
                }
                point(out, p.at());
            }
            out.writeInt(city.streets().size());
            for (StreetLine street : city.streets()) {
                out.writeInt(street.place());
                out.writeInt(street.line().size());
                for (GeoPoint p : street.line()) {
                    point(out, p);
                }
            }
        }
    }

    /** Without the other names: they are only in the search index. */
    static CityPlaces read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " was written by another version: import the city again");
            }
            List<Entry> entries = new ArrayList<>();
            int count = in.readInt();
            for (int id = 0; id < count; id++) {
                PlaceKind kind = PlaceKind.valueOf(in.readUTF());
                String name = in.readUTF();
                String zh = in.readUTF();
                String en = in.readUTF();
                String address = in.readUTF();
                String category = in.readUTF().intern();
                entries.add(new Entry(new Place(id, kind, name, zh, en, address, point(in), category), List.of()));
            }
            List<StreetLine> streets = new ArrayList<>();
            int lines = in.readInt();
            for (int i = 0; i < lines; i++) {
                int place = in.readInt();
                int size = in.readInt();
                List<GeoPoint> line = new ArrayList<>(size);
                for (int k = 0; k < size; k++) {
                    line.add(point(in));
                }
                streets.add(new StreetLine(place, line));
            }
            return new CityPlaces(entries, streets);
        } catch (EOFException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged: import the city again", e);
        }
    }

    private static void point(DataOutputStream out, GeoPoint p) throws IOException {
        out.writeInt((int) Math.round(p.lat() * 1e7));
        out.writeInt((int) Math.round(p.lon() * 1e7));
    }

    private static GeoPoint point(DataInputStream in) throws IOException {
        return new GeoPoint(in.readInt() / 1e7, in.readInt() / 1e7);
    }
}
