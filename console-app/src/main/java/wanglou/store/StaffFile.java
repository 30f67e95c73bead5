package wanglou.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Home: any (immutable). A list of JSON objects that comes with the product and that staff may replace by a file of the same name. What
 * cannot be understood is told with file, entry and reason, never skipped.
 *
 * @param home beside which class the product's own lies
 */
public record StaffFile<T>(Class<?> home, String name, Class<T> entry) {

    private static final ObjectMapper JSON = Json.newMapper();

    /** What comes with the product. */
    public List<T> standard() {
        try (InputStream in = home.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return read(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * @param folder where staff may have put their own; without one, the product's
     * @throws IOException with file, entry or line, when it cannot be understood
     */
    public List<T> read(Path folder) throws IOException {
        Path own = folder.resolve(name);
        return Files.exists(own) ? read(own.toString(), Files.readAllBytes(own)) : standard();
    }

    private List<T> read(String where, byte[] json) throws IOException {
        List<T> entries = new ArrayList<>();
        try {
            JsonNode all = JSON.readTree(json);
            if (!all.isArray() || all.isEmpty()) {
                throw new IOException(where + ": a list with at least one entry is wanted, [{...}, ...]");
            }
            for (JsonNode each : all) {
                entries.add(JSON.treeToValue(each, entry));
            }
            return List.copyOf(entries);
        } catch (JacksonException unfit) {
            String at = entries.isEmpty() && unfit.getLocation() != null && unfit.getLocation().getLineNr() > 0
                    ? ", line " + unfit.getLocation().getLineNr() : ", entry " + (entries.size() + 1);
            throw new IOException(where + at + ": " + unfit.getOriginalMessage(), unfit);
        }
    }
}
