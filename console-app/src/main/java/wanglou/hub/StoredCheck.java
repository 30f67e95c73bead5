package wanglou.hub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.audit.EventCodec;
import wanglou.audit.JournalEntry;
import wanglou.evidence.ChainLink;
import wanglou.evidence.CustodyQuery;
import wanglou.evidence.EvidenceEvent;
import wanglou.evidence.EvidenceReader;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.RecorderReport;
import wanglou.evidence.Verdict;
import wanglou.evidence.vault.VaultBroken;
import wanglou.store.Database;

/**
 * Home: a worker. Compares one stored piece with the journal: what its file decrypts to, chunk by chunk, with the hash that was journaled when it was
 * recorded; the store's row with the same entry; its link with the link before. The journal's own chain is another check's.
 */
final class StoredCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StoredCheck.class);
    private static final int PART = 256 * 1024;

    private final Database database;
    private final EvidenceFolder folder;
    private final EventCodec codec;

    StoredCheck(Database database, EvidenceFolder folder, EventCodec codec) {
        this.database = database;
        this.folder = folder;
        this.codec = codec;
    }

    /** What was found, before it is told to anybody. */
    private record Found(Verdict verdict, String what, long chunk) {

        static Found of(Verdict verdict, String what) {
            return new Found(verdict, what, -1);
        }
    }

    /**
     * @param check whom it is for
     * @return empty where there is nothing to compare: the piece grows, or was deleted
     * @throws CancellationException {@code unwanted} became true in the middle of a file
     */
    Optional<RecorderReport.Compared> compare(PieceId id, String check, BooleanSupplier unwanted) {
        Piece piece = database.read(connection -> new EvidenceReader(connection).piece(id)).orElse(null);
        ChainLink link = piece == null ? null : piece.link();
        if (piece == null || link == null || piece.state() instanceof wanglou.evidence.PieceState.Deleted) {
            return Optional.empty();
        }
        Found found = look(piece, link, unwanted);
        if (found.verdict() != Verdict.VERIFIED) {
            LOG.error("piece {} was checked: {} ({}), file {}", id, found.verdict(), found.what(), folder.name(piece));
        }
        return Optional.of(new RecorderReport.Compared(id, check, found.verdict(), found.what(), found.chunk(), folder.name(piece)));
    }

    private Found look(Piece piece, ChainLink link, BooleanSupplier unwanted) {
        EvidenceEvent.PieceSealed sealed = sealed(piece.id());
        if (sealed == null) {
            return Found.of(Verdict.CHAIN_GAP, "no-entry");
        }
        if (!sealed.sha256().equals(piece.sha256()) || sealed.bytes() != piece.bytes() || !sealed.link().equals(link)) {
            return Found.of(Verdict.ALTERED, "store");
        }
        Found file = file(piece, sealed, unwanted);
        return file.verdict() == Verdict.VERIFIED ? chain(piece, link) : file;
    }

    private EvidenceEvent.@Nullable PieceSealed sealed(PieceId id) {
        EvidenceEvent.PieceSealed sealed = null;
        for (JournalEntry entry : database.read(connection -> new EvidenceReader(connection).answer(new CustodyQuery(id, null))).entries()) {
            if (codec.decode(entry.type(), entry.payload()) instanceof EvidenceEvent.PieceSealed done && done.piece().equals(id)) {
                sealed = done;
            }
        }
        return sealed;
    }

    private Found file(Piece piece, EvidenceEvent.PieceSealed sealed, BooleanSupplier unwanted) {
        try (SeekableByteChannel bytes = folder.open(piece)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer part = ByteBuffer.allocate(PART);
            long length = 0;
            for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
                if (unwanted.getAsBoolean()) {
                    throw new CancellationException();
                }
                digest.update(part.array(), 0, part.position());
                length += part.position();
                part.clear();
            }
            return !HexFormat.of().formatHex(digest.digest()).equals(sealed.sha256()) ? Found.of(Verdict.ALTERED, "hash")
                    : length != sealed.bytes() ? Found.of(Verdict.ALTERED, "length") : Found.of(Verdict.VERIFIED, "");
        } catch (NoSuchFileException none) {
            return Found.of(Verdict.ABSENT, "no-file");
        } catch (VaultBroken broken) {
            return broken.fault() == VaultBroken.Fault.KEY_UNKNOWN ? Found.of(Verdict.UNREADABLE, "key")
                    : new Found(Verdict.ALTERED, broken.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'), broken.chunk());
        } catch (IOException unreadable) {
            LOG.warn("piece {} cannot be read", piece.id(), unreadable);
            return Found.of(Verdict.UNREADABLE, "disk");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Found chain(Piece piece, ChainLink link) {
        if (!link.hash().equals(ChainLink.hash(link.previous(), piece.id(), piece.sha256()))) {
            return Found.of(Verdict.CHAIN_GAP, "link");
        }
        String before = link.number() == 1 ? ChainLink.START
                : database.read(connection -> new EvidenceReader(connection).atLink(link.number() - 1)).map(Piece::link).map(ChainLink::hash).orElse("");
        return before.equals(link.previous()) ? Found.of(Verdict.VERIFIED, "") : Found.of(Verdict.CHAIN_GAP, "previous");
    }
}
