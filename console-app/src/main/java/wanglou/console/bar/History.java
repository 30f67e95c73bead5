package wanglou.console.bar;

import java.util.ArrayList;
import java.util.List;

/**
 * Home: FX. What was said at this seat, the newest last. Walking back from a line half typed finds only what begins like it.
 */
final class History {

    private static final int REMEMBERED = 100;
    private final List<String> lines;
    private int at;
    private String draft = "";

    /** @param said earlier, the newest last */
    History(List<String> said) {
        lines = new ArrayList<>(said.subList(Math.max(0, said.size() - REMEMBERED), said.size()));
        at = lines.size();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void add(String line) {
        lines.remove(line);
        lines.add(line);
        if (lines.size() > REMEMBERED) {
            lines.removeFirst();
        }
    }

    /** The next walk begins at the end. */
    void rest() {
        at = lines.size();
        draft = "";
    }

    /** The line before that begins like what was being typed; {@code line} itself when there is none. */
    String older(String line) {
        if (at == lines.size()) {
            draft = line;
        }
        for (int i = at - 1; i >= 0; i--) {
            if (begins(lines.get(i))) {
                at = i;
                return lines.get(i);
            }
        }
        return line;
    }

    /** The line after that begins like it, at last what was being typed. */
    String newer(String line) {
        for (int i = at + 1; i < lines.size(); i++) {
            if (begins(lines.get(i))) {
                at = i;
                return lines.get(i);
            }
        }
        if (at == lines.size()) {
            return line;
        }
        at = lines.size();
        return draft;
    }

    private boolean begins(String said) {
        return Reader.folded(said).startsWith(Reader.folded(draft.stripTrailing()));
    }
}
