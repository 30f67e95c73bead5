package wanglou.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.audit.Verification.Broken;
import wanglou.audit.Verification.Fault;
import wanglou.audit.Verification.Whole;
import wanglou.store.Database;
import wanglou.store.StoreConfig;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JournalTest {

    private final Journal journal = TestEvent.journal();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    private Database open(Stores kind) {
        return Database.open(kind.fresh(temp));
    }

    private Database filled(Stores kind, int entries) {
        Database database = open(kind);
        database.inTransaction(c -> journal.append(c, IntStream.rangeClosed(1, entries).mapToObj(i -> TestEvent.fact("n" + i)).toList()));
        return database;
    }

    private Verification verify(Database database) {
        return database.read(journal::verify);
    }

    private static int change(Database database, String sql) {
        return database.inTransaction(c -> {
            try (Statement statement = c.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private List<JournalEntry> all(Database database) {
        List<JournalEntry> entries = new ArrayList<>();
        database.read(c -> {
            journal.read(c, 1, Integer.MAX_VALUE, entries::add);
            return entries;
        });
        return entries;
    }

    @ParameterizedTest
    @EnumSource
    void what_was_appended_reads_back_and_is_whole(Stores kind) {
        try (Database database = open(kind)) {
            assertEquals(new Whole(0, "0".repeat(64)), verify(database));
            List<JournalEntry> written = database.inTransaction(c -> journal.append(c, List.of(TestEvent.fact("一"), TestEvent.fact("b"))));
            assertEquals(written, all(database));
            assertEquals(Instant.parse("2026-03-02T07:00:00.123456Z"), written.getFirst().at());
            assertEquals("test.noted", written.getFirst().type());
            assertEquals("{\"text\":\"一\"}", written.getFirst().payload());
            assertEquals(new TestEvent.Noted("一"), journal.fact(written.getFirst()).event());
            assertEquals(new Whole(2, written.getLast().hash()), verify(database));
            long last = database.read(journal::lastSeq);
            assertEquals(2, last);
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbers_have_no_gap_though_many_append_and_some_roll_back(Stores kind) {
        try (Database database = open(kind)) {
            List<CompletableFuture<Void>> writers = IntStream.range(0, 4).mapToObj(w -> CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 25; i++) {
                    boolean fails = i % 5 == 4;
                    try {
                        database.inTransaction(c -> {
                            journal.append(c, List.of(TestEvent.fact("x"), TestEvent.fact("y")));
                            if (fails) {
                                throw new IllegalStateException("rolled back");
                            }
                            return 0;
                        });
                    } catch (IllegalStateException e) {
                        assertTrue(fails);
                    }
                }
            })).toList();
            writers.forEach(CompletableFuture::join);
            assertEquals(LongStream.rangeClosed(1, 160).boxed().toList(), all(database).stream().map(JournalEntry::seq).toList());
            assertInstanceOf(Whole.class, verify(database));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_edited_entry_is_found_whichever_field_was_touched(Stores kind) {
        try (Database database = filled(kind, 6)) {
            for (String edit : List.of("payload = '{\"text\":\"no\"}'", "person = 'x'", "seat = 'x'", "event_type = 'test.counted'",
                    "decided_at = timestamp with time zone '2026-03-02 08:00:00+00'", "previous_hash = 'x'", "hash = 'x'")) {
                JournalEntry before = all(database).get(3);
                change(database, "update journal set " + edit + " where seq = 4");
                assertEquals(new Broken(4, Fault.EDITED), verify(database), edit);
                restore(database, before);
            }
            assertInstanceOf(Whole.class, verify(database));
        }
    }

    private static void restore(Database database, JournalEntry entry) {
        change(database, "update journal set payload = '" + entry.payload() + "', person = '" + entry.person() + "', seat = '" + entry.seat()
                + "', event_type = '" + entry.type() + "', decided_at = timestamp with time zone '" + entry.at().toString().replace('T', ' ').replace("Z", "+00")
                + "', previous_hash = '" + entry.previousHash() + "', hash = '" + entry.hash() + "' where seq = " + entry.seq());
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_edited_together_with_its_hash_is_found(Stores kind) {
        try (Database database = filled(kind, 6)) {
            JournalEntry old = all(database).get(3);
            String forged = Chain.hash(4, old.at(), old.person(), old.seat(), old.type(), "{}", old.previousHash());
            change(database, "update journal set payload = '{}', hash = '" + forged + "' where seq = 4");
            assertEquals(new Broken(4, Fault.EDITED), verify(database));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_entry_is_found_in_the_middle_and_at_both_ends(Stores kind) {
        for (int gone : new int[] {1, 3, 6}) {
            try (Database database = filled(kind, 6)) {
                change(database, "delete from journal where seq = " + gone);
                assertEquals(new Broken(gone, Fault.MISSING), verify(database));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_that_was_cut_off_is_found_by_the_head(Stores kind) {
        try (Database database = filled(kind, 6)) {
            change(database, "delete from journal where seq > 3");
            assertEquals(new Broken(4, Fault.MISSING), verify(database));
        }
        try (Database database = filled(kind, 6)) {
            change(database, "delete from journal");
            assertEquals(new Broken(1, Fault.MISSING), verify(database));
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_entries_that_changed_places_are_found(Stores kind) {
        try (Database database = filled(kind, 6)) {
            change(database, "update journal set seq = 99 where seq = 3");
            change(database, "update journal set seq = 3 where seq = 4");
            change(database, "update journal set seq = 4 where seq = 99");
            assertEquals(new Broken(3, Fault.REORDERED), verify(database));
        }
    }

    @ParameterizedTest
    @EnumSource
    void entries_beyond_the_head_and_a_changed_head_are_found(Stores kind) {
        try (Database database = filled(kind, 6)) {
            change(database, "update journal_head set hash = 'x'");
            assertEquals(new Broken(6, Fault.HEAD_MISMATCH), verify(database));
        }
        try (Database database = filled(kind, 6)) {
            change(database, "update journal_head set seq = 5, hash = (select hash from journal where seq = 5)");
            assertEquals(new Broken(6, Fault.HEAD_MISMATCH), verify(database));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_cut_off_together_with_the_head_is_found_by_a_noted_head(Stores kind) {
        try (Database database = filled(kind, 6)) {
            Journal.Head noted = ((Whole) verify(database)).head();
            change(database, "delete from journal where seq > 3");
            change(database, "update journal_head set seq = 3, hash = (select hash from journal where seq = 3)");
            assertInstanceOf(Whole.class, verify(database), "the chain alone cannot know");
            assertEquals(new Broken(6, Fault.MISSING), database.read(c -> journal.verify(c, noted)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_check_can_go_on_from_where_the_last_one_ended(Stores kind) {
        try (Database database = filled(kind, 6)) {
            Journal.Head known = ((Whole) verify(database)).head();
            database.inTransaction(c -> journal.append(c, List.of(TestEvent.fact("more"))));
            assertEquals(7, assertInstanceOf(Whole.class, database.read(c -> journal.verify(c, known))).count());
            change(database, "update journal set payload = '{}' where seq = 7");
            assertEquals(new Broken(7, Fault.EDITED), database.read(c -> journal.verify(c, known)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_command_line_says_what_it_found_in_both_languages(Stores kind) {
        try (Database database = filled(kind, 3)) {
            assertEquals(VerifyJournal.WHOLE, run(database, Locale.ENGLISH, "The journal is whole: 3 entries"));
            change(database, "delete from journal where seq = 2");
            assertEquals(VerifyJournal.BROKEN, run(database, Locale.SIMPLIFIED_CHINESE, "第 2 条不在"));
        }
    }

    private static int run(Database database, Locale locale, String expected) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = VerifyJournal.run(database, new PrintStream(bytes, true, StandardCharsets.UTF_8), locale);
        assertTrue(bytes.toString(StandardCharsets.UTF_8).contains(expected), bytes.toString(StandardCharsets.UTF_8));
        return code;
    }

    @ParameterizedTest
    @EnumSource
    void the_chain_goes_on_after_a_restart(Stores kind) {
        StoreConfig config = kind.fresh(temp);
        for (int i = 1; i <= 3; i++) {
            try (Database database = Database.open(config)) {
                database.inTransaction((Connection c) -> journal.append(c, List.of(TestEvent.fact("x"))));
                assertEquals(i, assertInstanceOf(Whole.class, verify(database)).count());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_its_head_nothing_is_appended(Stores kind) throws SQLException {
        try (Database database = filled(kind, 1)) {
            change(database, "delete from journal_head");
            assertThrows(JournalBrokenException.class, () -> database.inTransaction(c -> journal.append(c, List.of(TestEvent.fact("x")))));
            assertEquals(new Broken(0, Fault.HEAD_MISMATCH), verify(database));
        }
    }
}
