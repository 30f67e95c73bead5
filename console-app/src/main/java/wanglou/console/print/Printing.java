package wanglou.console.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

import wanglou.console.shell.Desk;
import wanglou.console.shell.Orders;
import wanglou.console.text.Texts;
import wanglou.console.ui.Toasts;
import wanglou.core.IncidentId;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineQuery;
import wanglou.paper.PdfPaper;
import wanglou.paper.Sheet;

/**
 * Home: FX; laying out and writing on a thread of its own per job. Saves sheets as PDF or hands them to the system's printer, and tells
 * what became of it.
 */
public final class Printing {

    /** {@code lp} of CUPS: the printer is the system's, and so is its queue. */
    static final List<String> LP = List.of("lp");
    private static final Executor JOB = job -> Thread.ofPlatform().name("wl-print").daemon().start(job);

    private final Desk desk;
    private final Sheets sheets;
    private final Function<String, Optional<Path>> ask;
    private final List<String> printer;

    /** @param ask where to save a file of that name; empty when the person thought better of it */
    public Printing(Desk desk, Sheets sheets, Function<String, Optional<Path>> ask) {
        this(desk, sheets, ask, LP);
    }

    Printing(Desk desk, Sheets sheets, Function<String, Optional<Path>> ask, List<String> printer) {
        this.desk = desk;
        this.sheets = sheets;
        this.ask = ask;
        this.printer = printer;
    }

    /** The board of open incidents, as a file. */
    public CompletableFuture<Optional<Path>> saveBoard() {
        return save("wanglou-board-" + moment() + ".pdf", CompletableFuture.completedFuture(Optional.of(sheets.board())));
    }

    public CompletableFuture<Void> printBoard() {
        return print(CompletableFuture.completedFuture(Optional.of(sheets.board())));
    }

    public CompletableFuture<Optional<Path>> saveIncident(IncidentId id) {
        return save("wanglou-" + id.value().replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf", sheet(id));
    }

    public CompletableFuture<Void> printIncident(IncidentId id) {
        return print(sheet(id));
    }

    /** With the timeline where the hub can be asked; without it while it is lost. */
    private CompletableFuture<Optional<Sheet>> sheet(IncidentId id) {
        CompletableFuture<Optional<Timeline>> timeline = desk.link().live()
                ? desk.hub().ask(new TimelineQuery(id)).thenApply(Optional::of).exceptionally(e -> Optional.<Timeline>empty())
                : CompletableFuture.completedFuture(Optional.empty());
        CompletableFuture<Optional<Sheet>> made = new CompletableFuture<>();
        timeline.thenAccept(told -> desk.pulse().later(() -> made.complete(sheets.incident(id, told))));
        return made;
    }

    private CompletableFuture<Optional<Path>> save(String name, CompletableFuture<Optional<Sheet>> sheet) {
        Optional<Path> to = ask.apply(name);
        if (to.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Path file = to.get();
        return told(sheet.thenApplyAsync(made -> {
            made.ifPresent(s -> write(s, file));
            return made.map(s -> file);
        }, JOB), saved -> saved.ifPresent(path -> desk.toasts().show(Toasts.Kind.DONE, desk.texts().bind("print.saved"), Texts.same(path.toString()))));
    }

    private CompletableFuture<Void> print(CompletableFuture<Optional<Sheet>> sheet) {
        return told(sheet.thenApplyAsync(made -> made.map(this::spool).orElse(""), JOB), job ->
                desk.toasts().show(Toasts.Kind.DONE, desk.texts().bind("print.printed"), Texts.same(job))).thenApply(job -> null);
    }

    private <T> CompletableFuture<T> told(CompletableFuture<T> work, java.util.function.Consumer<T> done) {
        CompletableFuture<T> told = new CompletableFuture<>();
        work.whenComplete((result, error) -> desk.pulse().later(() -> {
            if (error == null) {
                done.accept(result);
                told.complete(result);
            } else {
                Throwable cause = error.getCause() == null ? error : error.getCause();
                ObservableValue<String> why = cause instanceof java.io.UncheckedIOException ? Texts.same(String.valueOf(cause.getMessage()))
                        : desk.texts().bindProblem(Orders.problemOf(error));
                desk.toasts().show(Toasts.Kind.REFUSED, desk.texts().bind("print.failed"), why);
                told.completeExceptionally(error);
            }
        }));
        return told;
    }

    /** A whole file or none: what was there before stays until the new one is complete. */
    private static void write(Sheet sheet, Path file) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".part");
            Files.write(fresh, PdfPaper.write(sheet));
            Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String spool(Sheet sheet) {
        try {
            Path file = Files.createTempFile("wanglou-", ".pdf");
            try {
                Files.write(file, PdfPaper.write(sheet));
                List<String> command = new java.util.ArrayList<>(printer);
                command.add(file.toString());
                Process lp = new ProcessBuilder(command).redirectErrorStream(true).start();
                lp.getOutputStream().close();
                String said = new String(lp.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
                if (!lp.waitFor(30, TimeUnit.SECONDS) || lp.exitValue() != 0) {
                    lp.destroy();
                    throw new IOException(said.isEmpty() ? String.join(" ", printer) : said);
                }
                return said;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("printing was interrupted", e);
        }
    }

    private String moment() {
        var formats = desk.texts().formats();
        return formats.date(desk.clock().now()) + "-" + formats.time(desk.clock().now()).replace(":", "");
    }
}
