package wanglou.app;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One line an event on standard error: the hub's goes into its log file, a console's to its terminal. */
final class Logs {

    private Logs() {
    }

    static void toConsole() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$-7s %3$s: %5$s%6$s%n");
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.INFO);
        }
        for (String quiet : new String[] {"org.eclipse.jetty", "io.javalin", "org.flywaydb", "com.zaxxer", "com.graphhopper", "com.onthegomap"}) {
            Logger.getLogger(quiet).setLevel(Level.WARNING);
        }
    }
}
