package wanglou.video;

import java.util.Arrays;
import javafx.application.Application;

/** Starts a demo from a class path, {@code DemoMain class arguments…}: an Application as main class would ask for modules. */
public final class DemoMain {

    private DemoMain() {}

    public static void main(String[] args) throws ClassNotFoundException {
        Application.launch(Class.forName(args[0]).asSubclass(Application.class), Arrays.copyOfRange(args, 1, args.length));
    }
}
