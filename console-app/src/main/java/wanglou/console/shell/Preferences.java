package wanglou.console.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: FX. What one person chose, kept in {@code <folder>/<person>.json} and written at each change. A file that cannot be read is set
 * aside and the defaults stand in; a file that cannot be written is reported once and costs nothing but the memory.
 */
public final class Preferences {

    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final @Nullable Path file;
    private Choices choices;
    private boolean reported;

    private Preferences(@Nullable Path file, Choices choices) {
        this.file = file;
        this.choices = choices;
    }

    /** @param person becomes the file's name; anything but letters, digits, dot and dash is replaced */
    public static Preferences open(Path folder, String person, Choices defaults) {
        Path file = folder.resolve(person.replaceAll("[^A-Za-z0-9.-]", "_") + ".json");
        try {
            return new Preferences(file, JSON.readValue(Files.readAllBytes(file), Choices.class));
        } catch (NoSuchFileException e) {
            return new Preferences(file, defaults);
        } catch (JacksonException e) {
            setAside(file, e);
            return new Preferences(file, defaults);
        } catch (IOException e) {
            LOG.warn("preferences {} cannot be read, defaults stand in: {}", file, e.toString());
            return new Preferences(file, defaults);
        }
    }

    /** Kept only as long as the process lives: tests and tours. */
    public static Preferences inMemory(Choices choices) {
        return new Preferences(null, choices);
    }

    public Choices get() {
        return choices;
    }

    public void change(UnaryOperator<Choices> change) {
        Choices next = change.apply(choices);
        if (!next.equals(choices)) {
            choices = next;
            write();
        }
    }

    public PanelPlace panel(String id) {
        return choices.panels().getOrDefault(id, PanelPlace.DEFAULT);
    }

    public void keepPanel(String id, PanelPlace place) {
        change(c -> c.withPanels(with(c.panels(), id, place)));
    }

    public double width(String id, double otherwise) {
        return choices.widths().getOrDefault(id, otherwise);
    }

    public void keepWidth(String id, double px) {
        change(c -> c.withWidths(with(c.widths(), id, px)));
    }

    public @Nullable WindowPlace window(String id) {
        return choices.windows().get(id);
    }

    public void keepWindow(String id, WindowPlace place) {
        change(c -> c.withWindows(with(c.windows(), id, place)));
    }

    /** What this person said to the command bar of a seat, the newest last. */
    public List<String> said(String seat) {
        return choices.said().getOrDefault(seat, List.of());
    }

    public void keepSaid(String seat, List<String> lines) {
        change(c -> c.withSaid(with(c.said(), seat, List.copyOf(lines))));
    }

    /** Where this person last kept something of that kind. */
    public Optional<String> folder(String what) {
        return Optional.ofNullable(choices.folders().get(what));
    }

    public void keepFolder(String what, String folder) {
        change(c -> c.withFolders(with(c.folders(), what, folder)));
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> next = new HashMap<>(map);
        next.put(key, value);
        return next;
    }

    private void write() {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, JSON.writeValueAsBytes(choices));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!reported) {
                reported = true;
                LOG.warn("preferences {} cannot be kept: {}", file, e.toString());
            }
        }
    }

    private static void setAside(Path file, JacksonException cause) {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("preferences {} are not valid ({}), set aside as {}", file, cause.getOriginalMessage(), aside.getFileName());
        } catch (IOException e) {
            LOG.warn("preferences {} are not valid and cannot be set aside: {}", file, e.toString());
        }
    }
}
