package wanglou.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.hub.RunFile;

/**
 * Home: worker thread. The hub of a one-workstation set-up: a process of its own that outlives the console. Found by its run file, started
 * where there is none, started again when it died.
 */
public final class HubProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    /** Enough for a busy machine; a console that lost its hub asks again anyway. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(4);
    private static final Logger LOG = LoggerFactory.getLogger(HubProcess.class);

    private final Path data;
    private final List<String> hubArguments;

    /** @param hubArguments what follows {@code wanglou hub} */
    public HubProcess(Path data, List<String> hubArguments) {
        this.data = data;
        this.hubArguments = List.copyOf(hubArguments);
    }

    /**
     * The address of a hub that answers; starts one when none does. Whoever asks while one is being started waits for that one.
     *
     * @throws IOException when it cannot be started; the message holds the last words of its log
     */
    public synchronized URI ensure() throws IOException, InterruptedException {
        Optional<RunFile> running = RunFile.find(data);
        if (running.isPresent()) {
            return awaitAnswer(running.get());
        }
        Files.createDirectories(data);
        Path log = data.resolve("hub.log");
        long logBefore = Files.exists(log) ? Files.size(log) : 0;
        LOG.info("starting a hub on {}", data);
        Process process = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null"))).start();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<RunFile> file = RunFile.find(data);
            if (file.isPresent() && answers(file.get().address())) {
                return file.get().address();
            }
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            if (!ended || file.isPresent()) {
                continue;
            }
            if (process.exitValue() != Main.IN_USE) {
                throw new IOException("the hub ended with code " + process.exitValue() + ": " + lastWords(log, logBefore));
            }
            // Another console started one in the same moment and was faster; that one is waited for.
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("the hub did not answer within " + START_LIMIT.toSeconds() + " s: " + lastWords(log, logBefore));
    }

    /** One that lives but does not answer is not replaced: a second hub on the same store would be refused, and must be. */
    private URI awaitAnswer(RunFile running) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + ANSWER_LIMIT.toNanos();
        while (!answers(running.address())) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the hub (process " + running.pid() + ") does not answer");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return running.address();
    }

    /**
     * Asks the hub to stop if no other console is on it; a hub that others use goes on. Asked a few times: our own seats have just left,
     * and the hub may not have noticed yet.
     */
    public void stopIfAlone() {
        Optional<RunFile> file = RunFile.find(data);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; file.isPresent() && i < 10; i++) {
                int status = http.send(HttpRequest.newBuilder(file.get().address().resolve("/api/stop-if-alone")).timeout(Duration.ofSeconds(3))
                        .header("Authorization", "Bearer " + file.get().stopKey()).POST(HttpRequest.BodyPublishers.noBody()).build(),
                        HttpResponse.BodyHandlers.discarding()).statusCode();
                if (status != 409) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (IOException gone) {
            LOG.info("the hub did not hear the wish to stop: {}", gone.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        // A session of its own where the system has one: a closed terminal or a killed console must not take the hub along.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(JavaCommand.of("1g"));
        command.add("hub");
        command.addAll(hubArguments);
        return command;
    }

    private static boolean answers(URI address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address.resolve("/api/health")).timeout(Duration.ofSeconds(2)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String lastWords(Path log, long from) {
        try {
            byte[] all = Files.readAllBytes(log);
            String text = new String(all, (int) Math.min(from, all.length), (int) (all.length - Math.min(from, all.length)),
                    java.nio.charset.StandardCharsets.UTF_8).strip();
            return text.substring(Math.max(0, text.length() - 600));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
