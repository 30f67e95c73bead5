package wanglou.console.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). What came of a tour; lies as {@code tour.json} beside its pictures.
 *
 * @param figures what the console measured meanwhile, by name with unit, e.g. {@code start.first-picture ms}
 */
public record TourReport(String script, Instant startedAt, long millis, int passed, int failed, List<Step> steps,
        Map<String, Double> figures) {

    /**
     * @param shot file name of the picture, null where the step takes none
     * @param problem null when it went well
     */
    public record Step(int line, String text, long millis, boolean ok, @Nullable String shot, @Nullable String problem) {
    }

    public TourReport {
        steps = List.copyOf(steps);
        figures = Map.copyOf(figures);
    }

    public boolean ok() {
        return failed == 0;
    }

    public void write(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule()).enable(SerializationFeature.INDENT_OUTPUT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        Files.createDirectories(folder);
        json.writeValue(folder.resolve("tour.json").toFile(), this);
    }
}
