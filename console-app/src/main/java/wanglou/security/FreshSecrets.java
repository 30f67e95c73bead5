package wanglou.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Home: any thread. Hashes on their way from the desk to the table of secrets. The journal must not hold a hash, and yet hash and journal entry must
 * come true in one transaction: so the event carries a random name, and the writer finds the hash here under it.
 */
public final class FreshSecrets {

    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** Returns the name. */
    String keep(String hash) {
        byte[] name = new byte[16];
        random.nextBytes(name);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(name);
        waiting.put(text, hash);
        return text;
    }

    /** Empty when the fact is not fresh: tables are being rebuilt from the journal, and the secret is not to be had. */
    Optional<String> find(String name) {
        return Optional.ofNullable(waiting.get(name));
    }

    void forget(String name) {
        waiting.remove(name);
    }
}
