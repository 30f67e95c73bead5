package wanglou.console;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import wanglou.security.Passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LostHubProofTest {

    private final LostHubProof proof = new LostHubProof(new Passwords(new Passwords.Cost(64, 1, 1)), "the right one", Runnable::run);

    private String answer(String typed) {
        return proof.check(typed).map(r -> r.problem().code()).orElse("open");
    }

    @Test
    void onlyThePasswordOfTheSignInOpens() {
        assertEquals("security.wrong", answer("another"));
        assertEquals(Optional.empty(), proof.check("the right one"));
    }

    @Test
    void afterFiveWrongOnesOnlyTheHubCanOpen() {
        for (int i = 0; i < 5; i++) {
            assertEquals("security.wrong", answer("guess " + i));
        }
        assertEquals("security.wait-for-hub", answer("the right one"), "not even the right one");
        proof.hubAnswered();
        assertEquals("open", answer("the right one"));
    }

    @Test
    void aRightOneForgivesTheWrongOnesBefore() {
        for (int i = 0; i < 12; i++) {
            assertEquals("security.wrong", answer("guess"));
            assertEquals("open", answer("the right one"));
        }
    }
}
