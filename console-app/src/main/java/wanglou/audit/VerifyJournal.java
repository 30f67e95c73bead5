package wanglou.audit;

import java.io.PrintStream;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import wanglou.store.Database;
import wanglou.store.StoreException;
import wanglou.store.Texts;

/** {@code wanglou verify-journal}: checks the whole chain and says what it found. */
public final class VerifyJournal {

    /** Every entry stands as it was written. */
    public static final int WHOLE = 0;
    /** An entry was edited, taken out or moved. */
    public static final int BROKEN = 1;
    /** The store could not be read, so nothing is known. */
    public static final int UNREADABLE = 2;

    private VerifyJournal() {
    }

    /** Prints to {@code out} and returns the exit code. */
    public static int run(Database database, PrintStream out, Locale locale) {
        return run(database, out, locale, null);
    }

    /**
     * @param noted a head that was printed by an earlier run and kept elsewhere: the one thing that shows when somebody with the key has written
     *     the whole chain anew
     */
    public static int run(Database database, PrintStream out, Locale locale, Journal.@Nullable Head noted) {
        Texts texts = new Texts("wanglou.audit.audit", locale);
        try {
            Verification found = database.read(connection -> {
                Verification whole = new Verifier(connection).from(Journal.Head.START);
                return whole instanceof Verification.Whole && noted != null ? new Verifier(connection).from(noted) : whole;
            });
            return switch (found) {
                case Verification.Whole(long count, String headHash) -> {
                    out.println(texts.say("audit.verify.whole", count));
                    out.println(texts.say("audit.verify.head", count, headHash));
                    yield WHOLE;
                }
                case Verification.Broken(long seq, Verification.Fault fault) -> {
                    out.println(texts.say("audit.verify." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'), seq));
                    yield BROKEN;
                }
            };
        } catch (StoreException e) {
            out.println(new Texts("wanglou.store.store", locale).say(e.problem()));
            return UNREADABLE;
        }
    }
}
