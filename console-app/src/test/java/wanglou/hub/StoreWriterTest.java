package wanglou.hub;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.app.Vocabulary;
import wanglou.audit.CommandLog;
import wanglou.audit.EventCodec;
import wanglou.audit.Journal;
import wanglou.cameras.CameraEvent;
import wanglou.cameras.CameraId;
import wanglou.core.Actor;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.store.Database;
import wanglou.store.Projection;
import wanglou.store.StoreConfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class StoreWriterTest {

    /** Without an answer the hub thread would wait for this batch for ever, and decide nothing more. */
    @Test
    void aBatchThatMeetsAnErrorIsAnsweredAndLeavesNothing(@TempDir Path folder) throws Exception {
        Journal journal = new Journal(EventCodec.of(Vocabulary.events()));
        Projection broken = new Projection() {
            @Override
            public Class<? extends Event> events() {
                return CameraEvent.class;
            }

            @Override
            public void write(Connection connection, long seq, Fact fact) {
                throw new NoClassDefFoundError("as when a library is gone");
            }

            @Override
            public void restore(Connection connection) {
                // Nothing is ever in it.
            }
        };
        try (Database database = Database.open(new StoreConfig.H2(folder)); ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Batch batch = new Batch();
            batch.add(new Fact(Instant.EPOCH, Actor.HUB, new CameraEvent.Watched(new CameraId("c1"))));
            CompletableFuture<BatchWriter.Result> answer = new CompletableFuture<>();
            new StoreWriter(database, journal, new CommandLog(), List.of(broken), thread).write(batch, answer::complete);
            assertInstanceOf(BatchWriter.Result.Failed.class, answer.get(10, TimeUnit.SECONDS));
            long before = database.read(journal::lastSeq);
            CompletableFuture<BatchWriter.Result> next = new CompletableFuture<>();
            new StoreWriter(database, journal, new CommandLog(), List.of(), thread).write(batch, next::complete);
            assertEquals(new BatchWriter.Result.Committed(before + 1), next.get(10, TimeUnit.SECONDS));
        }
    }
}
