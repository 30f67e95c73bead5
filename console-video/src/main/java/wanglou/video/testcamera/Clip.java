package wanglou.video.testcamera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Home: any (immutable). A loop of H.264 pictures as they lie in an Annex B byte stream (ITU-T H.264, annex B), cut into pictures and NAL units. */
public final class Clip {

    private static final int SLICE = 1;
    private static final int KEY_SLICE = 5;
    private static final int SPS = 7;
    private static final int PPS = 8;
    private static final int DELIMITER = 9;

    /** One picture: its NAL units without start codes, parameter sets in front of a key picture. */
    record Picture(List<byte[]> units, boolean key) {}

    private final List<Picture> pictures;
    private final byte[] sps;
    private final byte[] pps;
    private final int fps;

    private Clip(List<Picture> pictures, byte[] sps, byte[] pps, int fps) {
        this.pictures = pictures;
        this.sps = sps;
        this.pps = pps;
        this.fps = fps;
    }

    /** Reads an {@code .h264} file that is meant to be shown at {@code fps}; it must begin with a key picture. */
    public static Clip read(Path file, int fps) throws IOException {
        return parse(Files.readAllBytes(file), fps);
    }

    static Clip parse(byte[] stream, int fps) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        List<byte[]> open = new ArrayList<>();
        byte @Nullable [] sps = null;
        byte @Nullable [] pps = null;
        boolean sliced = false;
        for (byte[] unit : units(stream)) {
            int type = unit[0] & 0x1f;
            boolean slice = type == SLICE || type == KEY_SLICE;
            boolean firstSlice = slice && (unit[1] & 0x80) != 0;
            if (sliced && (firstSlice || !slice)) {
                pictures.add(picture(open));
                open = new ArrayList<>();
                sliced = false;
            }
            switch (type) {
                case SPS -> sps = unit;
                case PPS -> pps = unit;
                default -> { }
            }
            if (type != DELIMITER) {
                open.add(unit);
            }
            sliced |= slice;
        }
        if (sliced) {
            pictures.add(picture(open));
        }
        if (sps == null || pps == null || pictures.isEmpty() || !pictures.getFirst().key()) {
            throw new IOException("no H.264 loop: it needs parameter sets and a key picture at the start");
        }
        return new Clip(List.copyOf(pictures), sps, pps, fps);
    }

    private static Picture picture(List<byte[]> units) {
        return new Picture(List.copyOf(units), units.stream().anyMatch(u -> (u[0] & 0x1f) == KEY_SLICE));
    }

    private static List<byte[]> units(byte[] s) {
        List<byte[]> units = new ArrayList<>();
        int start = -1;
        for (int i = 0; i + 2 < s.length; i++) {
            if (s[i] == 0 && s[i + 1] == 0 && s[i + 2] == 1) {
                add(units, s, start, i);
                start = i + 3;
                i += 2;
            }
        }
        add(units, s, start, s.length);
        return units;
    }

    private static void add(List<byte[]> units, byte[] s, int from, int to) {
        int end = to;
        while (end > from && from >= 0 && s[end - 1] == 0) {
            end--;
        }
        if (from >= 0 && end > from + 1) {
            units.add(Arrays.copyOfRange(s, from, end));
        }
    }

    public int fps() {
        return fps;
    }

    /** How many pictures until the loop begins again. */
    public int length() {
        return pictures.size();
    }

    Picture picture(int index) {
        return pictures.get(Math.floorMod(index, pictures.size()));
    }

    /** The first key picture at or after {@code index}, counted on beyond the loop's end. */
    int keyFrom(int index) {
        int i = index;
        while (!picture(i).key()) {
            i++;
        }
        return i;
    }

    byte[] sps() {
        return sps;
    }

    byte[] pps() {
        return pps;
    }
}
