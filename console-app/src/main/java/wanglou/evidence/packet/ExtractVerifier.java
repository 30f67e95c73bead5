package wanglou.evidence.packet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.audit.Chain;
import wanglou.audit.EventCodec;
import wanglou.audit.JournalEntry;
import wanglou.evidence.ChainLink;
import wanglou.evidence.EvidenceEvent;
import wanglou.evidence.PieceId;
import wanglou.incidents.Timeline;

/**
 * Home: one thread. Computes the journal extract anew and compares what the manifest says with it: times, hashes, gaps, the approval. So that
 * even whoever holds the centre's key cannot leave out a gap without leaving out, or rewriting, an entry of the journal.
 */
final class ExtractVerifier {

    private static final EventCodec CODEC = EventCodec.of(Map.of("evidence", EvidenceEvent.class));

    private final Manifest manifest;
    private final ChainExtract extract;
    private final List<Finding> findings;
    private final Map<Long, JournalEntry> bySeq = new TreeMap<>();
    private final ObjectMapper json = new ObjectMapper();

    ExtractVerifier(Manifest manifest, ChainExtract extract, List<Finding> findings) {
        this.manifest = manifest;
        this.extract = extract;
        this.findings = findings;
    }

    void verify() {
        entries();
        pieces();
        approval();
    }

    private void entries() {
        if (!ChainExtract.FORMAT.equals(extract.format())) {
            wrong(Check.FORM, PacketWriter.CHAIN, extract.format());
        }
        JournalEntry before = null;
        for (JournalEntry entry : extract.entries()) {
            if (!Chain.hash(entry).equals(entry.hash())) {
                wrong(Check.ENTRY_EDITED, PacketWriter.CHAIN, entry.seq());
            }
            if (before != null && entry.seq() <= before.seq()) {
                wrong(Check.ENTRY_ORDER, PacketWriter.CHAIN, entry.seq());
            } else if (before != null && entry.seq() == before.seq() + 1 && !entry.previousHash().equals(before.hash())) {
                wrong(Check.CHAIN_BROKEN, PacketWriter.CHAIN, before.seq(), entry.seq());
            }
            bySeq.put(entry.seq(), entry);
            before = entry;
        }
        Manifest.Journal told = manifest.journal();
        JournalEntry last = before;
        if (last == null || extract.entries().size() != told.entries() || extract.entries().getFirst().seq() != told.first() || last.seq() != told.last()
                || told.headSeq() < last.seq() || told.headSeq() == last.seq() && !told.headHash().equals(last.hash())) {
            wrong(Check.JOURNAL, PacketWriter.MANIFEST, told.first(), told.last(), told.entries());
        }
    }

    private void pieces() {
        List<Manifest.NoPicture> gaps = new ArrayList<>();
        for (Manifest.Item item : manifest.pieces()) {
            PieceFacts facts = facts(item);
            if (facts == null) {
                wrong(Check.PIECE_UNPROVED, PacketWriter.CHAIN, item.piece());
                continue;
            }
            if (!facts.item(item.file()).equals(item)) {
                wrong(Check.PIECE_DIFFERS, PacketWriter.MANIFEST, item.piece(), differing(facts.item(item.file()), item));
            }
            ChainLink link = facts.sealed().link();
            if (!ChainLink.hash(link.previous(), facts.begun().id(), facts.sealed().sha256()).equals(link.hash())) {
                wrong(Check.PIECE_LINK, PacketWriter.CHAIN, item.piece());
            }
            gaps.addAll(PacketWriter.noPicture(facts));
        }
        gaps.stream().filter(gap -> !manifest.gaps().contains(gap))
                .forEach(gap -> wrong(Check.GAP, PacketWriter.MANIFEST, gap.before(), gap.from(), gap.seconds()));
        manifest.gaps().stream().filter(gap -> !gaps.contains(gap))
                .forEach(gap -> wrong(Check.GAP, PacketWriter.MANIFEST, gap.before(), gap.from(), gap.seconds()));
        List<Manifest.Item> inOrder = manifest.pieces().stream().sorted(Comparator.comparingLong(item -> item.link().number())).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            ChainLink one = inOrder.get(i - 1).link();
            ChainLink next = inOrder.get(i).link();
            if (next.number() == one.number() || next.number() == one.number() + 1 && !next.previous().equals(one.hash())) {
                wrong(Check.PIECE_CHAIN, PacketWriter.MANIFEST, inOrder.get(i - 1).piece(), inOrder.get(i).piece());
            }
        }
    }

    private @org.jspecify.annotations.Nullable PieceFacts facts(Manifest.Item item) {
        List<JournalEntry> entries = item.entries().stream().map(bySeq::get).filter(java.util.Objects::nonNull).toList();
        if (entries.size() != item.entries().size()) {
            return null;
        }
        try {
            return PieceFacts.of(new PieceId(item.piece()), entries, CODEC);
        } catch (PacketFailed | IllegalArgumentException | wanglou.audit.UnknownEventException unproved) {
            return null;
        }
    }

    private static String differing(Manifest.Item journal, Manifest.Item told) {
        List<String> fields = new ArrayList<>();
        for (var field : Manifest.Item.class.getRecordComponents()) {
            try {
                if (!java.util.Objects.equals(field.getAccessor().invoke(journal), field.getAccessor().invoke(told))) {
                    fields.add(field.getName());
                }
            } catch (ReflectiveOperationException hidden) {
                fields.add(field.getName());
            }
        }
        return String.join(", ", fields);
    }

    /** The last request or change must be the requester's, the last approval another person's, and what was approved must be what is here. */
    private void approval() {
        JournalEntry asked = null;
        JournalEntry approved = null;
        for (JournalEntry entry : extract.entries()) {
            if (entry.type().equals("exports.requested") || entry.type().equals("exports.changed")) {
                if (ofThisPacket(entry)) {
                    asked = entry;
                    approved = null;
                }
            } else if (entry.type().equals("exports.approved") && ofThisPacket(entry)) {
                approved = entry;
            }
        }
        Manifest.Request told = manifest.request();
        if (asked == null || approved == null || !asked.person().equals(told.requestedBy()) || !approved.person().equals(told.approvedBy())
                || approved.person().equals(asked.person()) || !approved.at().equals(told.approvedAt()) || !sameWish(asked)) {
            wrong(Check.APPROVAL, PacketWriter.MANIFEST, told.requestedBy(), told.approvedBy());
        }
    }

    private boolean ofThisPacket(JournalEntry entry) {
        return tree(entry).path("export").asText().equals(manifest.packet());
    }

    private boolean sameWish(JournalEntry asked) {
        JsonNode wish = tree(asked).path("wish");
        List<String> pieces = new ArrayList<>();
        wish.path("pieces").forEach(piece -> pieces.add(piece.asText()));
        Manifest.Request told = manifest.request();
        return pieces.equals(manifest.pieces().stream().map(Manifest.Item::piece).toList()) && wish.path("incident").asText().equals(told.incident())
                && wish.path("purpose").asText().equals(told.purpose()) && wish.path("recipient").asText().equals(told.recipient())
                && wish.path("caseNumber").asText().equals(told.caseNumber());
    }

    private JsonNode tree(JournalEntry entry) {
        try {
            return json.readTree(entry.payload());
        } catch (JacksonException noJson) {
            return json.nullNode();
        }
    }

    /** Every line of the timeline is an entry of the extract. */
    void verify(Timeline timeline) {
        for (Timeline.Entry line : timeline.entries()) {
            JournalEntry entry = bySeq.get(line.seq());
            if (entry == null || !entry.at().equals(line.at()) || !entry.person().equals(line.person().value()) || !entry.seat().equals(line.seat().value())
                    || !entry.type().equals(line.type()) || !entry.payload().equals(line.payload())) {
                wrong(Check.TIMELINE, PacketWriter.TIMELINE, line.seq());
            }
        }
        if (timeline.entries().size() != manifest.timeline().entries()) {
            wrong(Check.TIMELINE, PacketWriter.TIMELINE, timeline.entries().size() + " / " + manifest.timeline().entries());
        }
    }

    private void wrong(Check check, String file, Object... said) {
        findings.add(Finding.of(check, file, said));
    }
}
