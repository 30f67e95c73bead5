package wanglou.console.work;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;

/** Home: FX. One thing that several pages of the same signed-in person share; the next person gets a new one. */
public final class PerDesk<T extends AutoCloseable> {

    private final Function<Desk, T> make;
    private @Nullable Desk desk;
    private @Nullable T made;

    public PerDesk(Function<Desk, T> make) {
        this.make = make;
    }

    public T of(Desk asking) {
        T known = made;
        if (known != null && asking.equals(desk)) {
            return known;
        }
        if (known != null) {
            Closing.all(java.util.List.of(known));
        }
        T fresh = make.apply(asking);
        desk = asking;
        made = fresh;
        return fresh;
    }
}
