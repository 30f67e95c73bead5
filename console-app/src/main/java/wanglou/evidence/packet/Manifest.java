package wanglou.evidence.packet;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.evidence.ChainLink;

/**
 * Home: any (immutable). {@code manifest.json}: what is in a packet, what is not, for whom and by whose word. Signed; docs/evidence-packet.md says
 * what each field means.
 *
 * @param packet number of the packet, the export's
 * @param gaps stretches without picture in the recordings of these pieces
 * @param leftOut the incident's other pieces, each with why it is not here
 * @param files every file of the packet but the manifest, its signature and the list of sums
 */
public record Manifest(String format, String packet, Instant made, Centre centre, Signer signer, Request request, List<Item> pieces, List<NoPicture> gaps,
        List<LeftOut> leftOut, Journal journal, TimelinePart timeline, List<FileEntry> files) {

    public static final String FORMAT = "wanglou.evidence-packet.1";

    public Manifest {
        pieces = List.copyOf(pieces);
        gaps = List.copyOf(gaps);
        leftOut = List.copyOf(leftOut);
        files = List.copyOf(files);
    }

    Manifest with(List<FileEntry> all) {
        return new Manifest(format, packet, made, centre, signer, request, pieces, gaps, leftOut, journal, timeline, all);
    }

    /** Where it was made. @param zone in which people there read their clocks @param product name and version of the program */
    public record Centre(String name, String hub, String zone, String product) {
    }

    /** @param fingerprint SHA-256 of the public key's SubjectPublicKeyInfo, hex */
    public record Signer(String algorithm, String fingerprint) {
    }

    /** Why it was made, and by whose word. */
    public record Request(String incident, String purpose, String recipient, String caseNumber, String requestedBy, Instant requestedAt,
            String approvedBy, Instant approvedAt) {
    }

    /**
     * One piece of evidence that is in the packet.
     *
     * @param file its name in the packet
     * @param unit who carried the camera, empty for a fixed one
     * @param from arrival of its first picture, by the hub's clock
     * @param recovered whether a later start of the hub had to finish the file
     * @param link its place in the chain of all pieces of that hub
     * @param entries numbers of the journal's entries about it, all in {@code chain.json}
     */
    public record Item(String piece, String file, String kind, String camera, String cameraName, String unit, List<String> incidents, Instant from,
            Instant to, String format, long bytes, String sha256, boolean recovered, ChainLink link, List<Long> entries) {

        public Item {
            incidents = List.copyOf(incidents);
            entries = List.copyOf(entries);
        }
    }

    /** @param before the piece that begins when the picture is back @param reason code, see docs/evidence-packet.md */
    public record NoPicture(String before, String camera, Instant from, Instant to, double seconds, String reason) {
    }

    /** @param why {@code not-asked-for}, {@code growing}, {@code missing} or {@code deleted} */
    public record LeftOut(String piece, String camera, String cameraName, Instant from, Instant to, @Nullable String sha256, String why) {
    }

    /** @param entries how many are in {@code chain.json}, of those between the first and the last @param headHash of the journal when the packet was made */
    public record Journal(long first, long last, int entries, long headSeq, String headHash) {
    }

    /** @param complete false where the incident's oldest entries were too many to be included */
    public record TimelinePart(int entries, boolean complete) {
    }

    public record FileEntry(String name, long bytes, String sha256) {
    }
}
