package wanglou.console.bar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Home: FX. All verbs of this console. No two share a name. */
public final class Verbs {

    private final List<Verb> all = new ArrayList<>();
    private final Map<String, String> owners = new TreeMap<>();

    public Verbs add(Verb verb) {
        for (String name : verb.names()) {
            String owner = owners.put(name.toLowerCase(Locale.ROOT), verb.id());
            if (owner != null && !owner.equals(verb.id())) {
                throw new IllegalArgumentException("“" + name + "” means both " + owner + " and " + verb.id());
            }
        }
        all.add(verb);
        return this;
    }

    public List<Verb> all() {
        return Collections.unmodifiableList(all);
    }
}
