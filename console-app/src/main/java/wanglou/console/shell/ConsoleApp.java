package wanglou.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.console.DeskClock;
import wanglou.console.HubAccess;
import wanglou.console.LinkView;
import wanglou.console.Mirrors;
import wanglou.console.Presence;
import wanglou.console.Pulse;
import wanglou.console.Selection;
import wanglou.console.bar.Verbs;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.theme.Look;
import wanglou.console.theme.Theme;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Toasts;
import wanglou.core.Actor;
import wanglou.core.PersonId;
import wanglou.link.HubLink;
import wanglou.link.LinkState;

/**
 * Home: FX. The console from sign-in to sign-out and back: one window, first with the card, then with the desk. The composition root
 * makes it on the FX thread and calls {@link #start}.
 */
public final class ConsoleApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApp.class);
    private static final String MAIN = "main";
    /** The hub's answer to a right set-up code: a password of one's own comes first. */
    private static final String CODE_ONLY = "security.password-first";

    private final ConsoleSetup setup;
    private final Texts texts;
    private final Look look;
    private final Pulse pulse = new Pulse();
    private final DeskClock clock;
    private final Preferences deskPreferences;
    private final StackPane root = new StackPane();
    private final Sounds sounds = new Sounds();
    private final Stage stage;
    private @Nullable Session session;
    private @Nullable SignInView signIn;
    private @Nullable WallScreen wallScreen;

    /** One person's time at this desk. */
    private record Session(Desk desk, Runnable closeWindow, Pulse pulse, Optional<ScreenLock> lock, Presence presence) {
    }

    public ConsoleApp(ConsoleSetup setup, Stage stage) {
        this.setup = setup;
        this.stage = stage;
        List<String> bundles = new ArrayList<>(List.of("wanglou/console/text/console", "wanglou/console/text/bar", "wanglou/security/security",
                "wanglou/store/store"));
        bundles.addAll(setup.bundles());
        texts = new Texts(setup.zone(), bundles, setup.catalogues()::words);
        look = new Look(setup.sheets());
        clock = new DeskClock(setup.clock());
        // A wall beside a desk, in the same folder, leaves the desk's window and choices alone.
        deskPreferences = Preferences.open(setup.folder(), setup.wall().isPresent() ? setup.seat().value() : "desk", Choices.DEFAULT);
    }

    /** Shows the window with the sign-in card. */
    public void start() {
        look.start();
        texts.languageProperty().set(setup.language().orElse(deskPreferences.get().language()));
        look.themeProperty().set(setup.theme().orElse(deskPreferences.get().theme()));
        root.getStyleClass().add("ground");
        Scene scene = new Scene(root, 1920, 1080);
        look.dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(texts.bind("console.name"));
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.getIcons().setAll(icon(16), icon(32), icon(64));
        new Windows(look, deskPreferences).place(stage, MAIN, 1920, 1080);
        pulse.everyFrame(clock::look);
        pulse.start();
        stage.setOnHiding(e -> close());
        showSignIn("");
        stage.show();
        setup.wall().filter(wall -> wall.screen() >= 0).ifPresent(wall -> wallScreen = new WallScreen(stage, wall.screen()));
        setup.account().ifPresent(this::signInAs);
    }

    public Stage stage() {
        return stage;
    }

    public Texts texts() {
        return texts;
    }

    public Look look() {
        return look;
    }

    /** The desk of the person signed in, null before and after. */
    public @Nullable Desk desk() {
        return session == null ? null : session.desk();
    }

    /** The steps of a tour that have no button: {@code lang}, {@code theme}, {@code page}; anything else is for the composition root. */
    public @Nullable String act(String name, List<String> args) {
        String word = args.isEmpty() ? "" : args.getFirst();
        switch (name) {
            case "lang" -> texts.languageProperty().set(word.equals("en") ? Language.EN : Language.ZH);
            case "theme" -> look.themeProperty().set(word.equals("day") ? Theme.DAY : Theme.NIGHT);
            case "page" -> {
                Desk desk = desk();
                if (desk == null) {
                    return "nobody is signed in";
                }
                return desk.navigation().go(word) ? null : "there is no page " + word;
            }
            default -> {
                return "nobody knows how to do " + name;
            }
        }
        return null;
    }

    private void showSignIn(String reason) {
        SignInView view = new SignInView(texts, setup.seat().value(), new SignInView.Acts() {
            @Override
            public void signIn(String name, String password) {
                ConsoleApp.this.signIn(name, password);
            }

            @Override
            public void choosePassword(String name, String old, String chosen) {
                Mirrors mirrors = Mirrors.empty();
                answered(setup.access().changePassword(name, old, chosen, setup.seat(), mirrors), mirrors);
            }

            @Override
            public void mapOnly() {
                open(new HubAccess.SignIn.In(new MapOnlyLink(clock.now()),
                        new Actor(new PersonId("guest"), setup.seat(), Set.of()), texts.get("console.signin.guest")), Mirrors.empty());
            }
        });
        signIn = view;
        root.getChildren().setAll(view);
        if (!reason.isEmpty()) {
            view.say(reason);
        }
        view.focus();
        greet(view);
    }

    /** Asks the hub who it is, again and again while the card stands and there is no answer. */
    private void greet(SignInView view) {
        setup.access().greet().whenComplete((greeting, error) -> pulse.later(() -> {
            if (signIn != view) {
                return;
            }
            view.greeted(error == null ? greeting : null);
            after(error == null ? 10 : 2, () -> {
                if (signIn == view) {
                    greet(view);
                }
            });
        }));
    }

    /** Signs in by itself as soon as the hub answers: it may still be starting. */
    private void signInAs(ConsoleSetup.Account account) {
        setup.access().greet().whenComplete((greeting, error) -> pulse.later(() -> {
            if (error == null) {
                signIn(account.name(), account.password());
            } else {
                after(1, () -> signInAs(account));
            }
        }));
    }

    private static void after(double seconds, Runnable work) {
        PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
        pause.setOnFinished(e -> work.run());
        pause.play();
    }

    private void signIn(String name, String password) {
        Mirrors mirrors = Mirrors.empty();
        answered(setup.access().signIn(name, password, setup.seat(), mirrors), mirrors);
    }

    private void answered(CompletableFuture<HubAccess.SignIn> answer, Mirrors mirrors) {
        answer.whenComplete((result, error) -> pulse.later(() -> {
            if (error != null) {
                LOG.info("sign-in did not reach the hub: {}", error.toString());
                setup.account().ifPresent(account -> after(2, () -> {
                    if (session == null) {
                        signInAs(account);
                    }
                }));
                refused(texts.problem(Orders.problemOf(error)));
                return;
            }
            switch (result) {
                case HubAccess.SignIn.In in -> open(in, mirrors);
                case HubAccess.SignIn.Refused no when signIn != null && no.problem().code().equals(CODE_ONLY) -> signIn.choose();
                case HubAccess.SignIn.Refused no -> refused(texts.problem(no.problem())
                        + (no.triesLeft() < 0 ? "" : " · " + texts.get("console.signin.left", no.triesLeft())));
            }
        }));
    }

    private void refused(String reason) {
        if (signIn != null) {
            signIn.failed(reason);
        }
    }

    private void open(HubAccess.SignIn.In in, Mirrors mirrors) {
        // Somebody else signed in over a locked screen.
        endSession();
        Preferences preferences = Preferences.open(setup.folder(), "person-" + in.actor().person().value(), Choices.of(texts.language(),
                look.theme(), look.reduceMotionProperty().get()));
        texts.languageProperty().set(setup.language().orElse(preferences.get().language()));
        look.themeProperty().set(setup.theme().orElse(preferences.get().theme()));
        look.reduceMotionProperty().set(preferences.get().reduceMotion());
        Pulse fed = new Pulse();
        mirrors.all().forEach(fed::add);
        // What lives as long as the session listens to things that end with it.
        Texts words = texts.forSession();
        Look dress = look.forSession();
        DeskClock seconds = new DeskClock(setup.clock());
        fed.everyFrame(seconds::look);
        LinkView link = new LinkView(fed);
        Toasts toasts = new Toasts();
        Verbs verbs = new Verbs();
        Desk desk = new Desk(in.actor(), in.displayName(), in.link(), mirrors, link, seconds, fed, words, dress,
                new SimpleObjectProperty<>(Selection.NONE), new Orders(in.link(), fed, words, toasts), verbs, new MapPort(), setup.catalogues().lexicon(),
                new Notices(), toasts, new Windows(dress, preferences), preferences, new Navigation(pages()), setup.catalogues().marks(), in.codes());
        link.attach(in.link());
        link.show(in.link().state());
        setup.verbs().forEach(more -> more.apply(desk).forEach(verbs::add));
        Node window = setup.wall().isPresent() ? wall(setup.wall().get(), desk, in, fed) : desk(desk, in, fed);
        signIn = null;
        fed.start();
        root.getChildren().setAll(window);
        window.requestFocus();
        link.stateProperty().addListener((o, was, is) -> {
            if (is instanceof LinkState.Ended ended) {
                if (signIn == null) {
                    leave(texts.problem(ended.reason()));
                } else {
                    // Somebody else is signing in over the lock: the card stays.
                    endSession();
                }
            }
        });
        remember(desk);
    }

    private Node desk(Desk desk, HubAccess.SignIn.In in, Pulse fed) {
        new NoticeSources(desk, sounds);
        ConsoleWindow window = new ConsoleWindow(desk, new ConsoleWindow.Acts(this::signOut, this::lock, stage, setup.places(),
                setup.floats().stream().map(each -> each.apply(desk)).toList()));
        ScreenLock lock = new ScreenLock(desk, in.presence(), stage, root, window, this::showSignInOverLock);
        session = new Session(desk, window::close, fed, Optional.of(lock), in.presence());
        return window;
    }

    /** A wall has no bar, makes no sound and does not lock: there is nothing to be done at it. */
    private Node wall(ConsoleSetup.WallSeat wall, Desk desk, HubAccess.SignIn.In in, Pulse fed) {
        Page page = wall.view().apply(desk);
        session = new Session(desk, page::close, fed, Optional.empty(), in.presence());
        return page.view();
    }

    private List<PageSpec> pages() {
        return setup.pages().isEmpty() ? List.of(EmptyPage.video(), EmptyPage.notices()) : setup.pages();
    }

    /** What the person changes from now on is kept: for the person, and for the card of this desk. */
    private void remember(Desk desk) {
        Preferences preferences = desk.preferences();
        Runnable keep = () -> {
            if (session != null && session.desk().equals(desk)) {
                keep(preferences);
                keep(deskPreferences);
            }
        };
        desk.texts().languageProperty().addListener((o, was, is) -> keep.run());
        desk.look().themeProperty().addListener((o, was, is) -> keep.run());
        desk.look().reduceMotionProperty().addListener((o, was, is) -> keep.run());
    }

    private void keep(Preferences preferences) {
        preferences.change(c -> c.withLook(texts.language(), look.theme(), look.reduceMotionProperty().get()));
    }

    private void signOut() {
        if (session != null) {
            session.presence().signOut();
        }
        leave("");
    }

    private void lock() {
        if (session != null) {
            session.lock().ifPresent(ScreenLock::lock);
        }
    }

    /** The card for somebody else, with a way back to the lock; the session goes on until they are in. */
    private void showSignInOverLock() {
        showSignIn(texts.get("console.lock.other.how"));
        SignInView card = signIn;
        Hyperlink back = Buttons.link("lock-back", texts.bind("console.lock.back"), () -> {
            if (signIn == card && session != null) {
                signIn = null;
                session.lock().ifPresent(ScreenLock::show);
            }
        });
        StackPane.setAlignment(back, Pos.BOTTOM_CENTER);
        StackPane.setMargin(back, new Insets(0, 0, 32, 0));
        root.getChildren().add(back);
    }

    /** Ends the session and shows the card again, with the reason where there is one. */
    private void leave(String reason) {
        endSession();
        showSignIn(reason);
        if (setup.wall().isPresent()) {
            // Nobody stands before a wall to type a password that it knows.
            setup.account().ifPresent(this::signInAs);
        }
    }

    private void endSession() {
        Session ending = session;
        session = null;
        if (ending != null) {
            ending.lock().ifPresent(ScreenLock::close);
            ending.desk().windows().close();
            ending.closeWindow().run();
            ending.pulse().close();
            close(ending.desk().hub());
        }
    }

    private static void close(HubLink hub) {
        hub.close();
    }

    private static Image icon(int size) {
        return new Image(String.valueOf(ConsoleApp.class.getResource("/wanglou/console/theme/icon-" + size + ".png")));
    }

    @Override
    public void close() {
        if (wallScreen == null) {
            new Windows(look, deskPreferences).remember(stage, MAIN);
        } else {
            wallScreen.close();
        }
        endSession();
        sounds.close();
        pulse.close();
        look.close();
    }
}
