package wanglou.map.pack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Home: import process. {@code wanglou import CITY.osm.pbf}: builds a city pack and tells a person how far it is and, if it fails, why. */
public final class PackImport {

    private static final Logger LOG = LoggerFactory.getLogger(PackImport.class);

    /** What the process ends with; 2 is left for a command line that is not understood. */
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int BAD_INPUT = 3;
    public static final int DISK_FULL = 4;

    private final List<PackPart> parts;
    private final InstantSource clock;
    private final PackText text;
    private final PrintStream out;
    private final boolean terminal;

    /**
     * @param parts what the pack is made of, in the order of building
     * @param out for the person, e.g. standard output in UTF-8
     * @param terminal whether a line may be drawn over itself there
     */
    public PackImport(List<PackPart> parts, InstantSource clock, Locale locale, PrintStream out, boolean terminal) {
        this.parts = List.copyOf(parts);
        this.clock = clock;
        this.text = new PackText(out.charset().newEncoder().canEncode("瓦片") ? locale : Locale.ENGLISH);
        this.out = out;
        this.terminal = terminal;
    }

    /** @return the exit code */
    public int run(Path osmPbf, Path pack) {
        long start = clock.millis();
        try {
            if (Files.isRegularFile(osmPbf)) {
                out.println(text.say("pack.import.start", osmPbf.getFileName(), Files.size(osmPbf) / 1e6, pack));
            }
            CityPack built = new PackBuilder(parts, clock).build(osmPbf, pack, new ProgressBar(out, text, terminal));
            PackInfo info = built.info();
            long bytes = info.parts().stream().mapToLong(PackInfo.Part::bytes).sum();
            out.println(text.say("pack.import.done", info.name(), info.source().nodes(), info.source().ways(),
                    bytes / 1e6, (clock.millis() - start) / 1000, built.folder()));
            return DONE;
        } catch (IOException e) {
            LOG.warn("import of {} failed", osmPbf, e);
            out.println((terminal ? "\n" : "") + text.say("pack.import.failed", text.explain(e)));
            return switch (e) {
                case UnreadablePbf u -> BAD_INPUT;
                case DiskFull d -> DISK_FULL;
                default -> FAILED;
            };
        }
    }
}
