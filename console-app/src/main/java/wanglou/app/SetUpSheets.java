package wanglou.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import wanglou.security.FirstAdmins;
import wanglou.store.PrivateFiles;
import wanglou.store.Texts;

/**
 * The codes of the three first administrators where the hub has no terminal: in a file that only its owner can read, never in a log. It is
 * to be deleted by whoever handed the codes over.
 */
record SetUpSheets(Path file) {

    static SetUpSheets in(Path data) {
        return new SetUpSheets(data.resolve("set-up-sheets.txt"));
    }

    /** Writes them in place of older ones; nothing where there are none. */
    void write(List<FirstAdmins.Sheet> sheets, Locale locale) throws IOException {
        if (sheets.isEmpty()) {
            return;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(text, false, StandardCharsets.UTF_8);
        FirstAdmins.print(sheets, print, locale);
        print.println(words(locale).say("security.first.delete"));
        print.flush();
        PrivateFiles.write(file, text.toString(StandardCharsets.UTF_8));
    }

    /** Says where the codes lie, if they do. @return whether there was something to say */
    boolean tell(PrintStream out, Locale locale) {
        boolean there = Files.exists(file);
        if (there) {
            out.println(words(locale).say("security.first.file", file.toAbsolutePath()));
        }
        return there;
    }

    private static Texts words(Locale locale) {
        return new Texts("wanglou.security.security", locale);
    }
}
