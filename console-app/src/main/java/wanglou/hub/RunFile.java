package wanglou.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The file by which a workstation's console finds the hub it, or the console before it, has started: {@code hub.run} in the data folder,
 * readable by its owner only. Three lines: address, process id, stop key.
 *
 * @param address {@code http://127.0.0.1:port}
 * @param pid the hub's process
 * @param stopKey lets whoever can read this file ask the hub to stop
 */
public record RunFile(URI address, long pid, String stopKey) {

    private static final String NAME = "hub.run";

    /** Empty where there is none, or where the process it names is gone. */
    public static Optional<RunFile> find(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(NAME));
            if (lines.size() < 3) {
                return Optional.empty();
            }
            RunFile file = new RunFile(URI.create(lines.get(0)), Long.parseLong(lines.get(1)), lines.get(2));
            return ProcessHandle.of(file.pid).filter(ProcessHandle::isAlive).map(alive -> file);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    void write(Path data) {
        try {
            Path fresh = data.resolve(NAME + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, List.of(address.toString(), Long.toString(pid), stopKey));
            Files.move(fresh, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + data.resolve(NAME), unwritable);
        }
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(data.resolve(NAME));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
