package wanglou.evidence.packet;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import wanglou.paper.Sheet;
import wanglou.store.Texts;

/** Home: worker, one packet. The cover: all that a prosecutor or judge asks first, in Chinese and English beside each other. */
final class Cover {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Manifest manifest;
    private final ZoneId zone;
    private final Texts zh = new Texts("wanglou.evidence.packet.packet", Locale.SIMPLIFIED_CHINESE);
    private final Texts en = new Texts("wanglou.evidence.packet.packet", Locale.ENGLISH);

    Cover(Manifest manifest) {
        this.manifest = manifest;
        this.zone = ZoneId.of(manifest.centre().zone());
    }

    Sheet sheet() {
        Manifest.Request request = manifest.request();
        List<Sheet.Block> blocks = new ArrayList<>();
        blocks.add(Sheet.Table.of(List.of(), List.of(2.2, 5.0), List.of(
                row("incident", request.incident()), row("purpose", request.purpose()), row("recipient", request.recipient()),
                row("case", request.caseNumber().isBlank() ? "—" : request.caseNumber()),
                row("requested", request.requestedBy() + " · " + when(request.requestedAt())),
                row("approved", request.approvedBy() + " · " + when(request.approvedAt())),
                row("made", when(manifest.made()) + " · " + manifest.centre().hub() + " · " + manifest.centre().product()))));
        blocks.add(new Sheet.Heading(both("pieces", manifest.pieces().size())));
        for (Manifest.Item item : manifest.pieces()) {
            blocks.add(new Sheet.Words(item.file()));
            blocks.add(Sheet.Table.of(List.of(), List.of(2.2, 5.0), List.of(
                    row("camera", item.cameraName() + " (" + item.camera() + ")" + (item.unit().isEmpty() ? "" : " · " + item.unit())),
                    row("time", when(item.from()) + " — " + when(item.to())),
                    row("bytes", item.bytes() + (item.recovered() ? " · " + both("recovered") : "")),
                    List.of("SHA-256", item.sha256()))));
        }
        blocks.add(new Sheet.Heading(both("gaps", manifest.gaps().size())));
        if (manifest.gaps().isEmpty()) {
            blocks.add(new Sheet.Words(both("gaps.none")));
        } else {
            blocks.add(Sheet.Table.of(List.of(both("camera"), both("time"), both("seconds"), both("why")), List.of(2.0, 4.2, 1.2, 2.2),
                    manifest.gaps().stream().map(gap -> List.of(gap.camera(), when(gap.from()) + "\n" + when(gap.to()),
                            "%.1f".formatted(gap.seconds()), reason("gap.", gap.reason()))).toList()));
        }
        blocks.add(new Sheet.Heading(both("left-out", manifest.leftOut().size())));
        if (manifest.leftOut().isEmpty()) {
            blocks.add(new Sheet.Words(both("left-out.none")));
        } else {
            blocks.add(Sheet.Table.of(List.of(both("piece"), both("time"), both("why")), List.of(3.2, 3.6, 2.4), manifest.leftOut().stream()
                    .map(out -> List.of(out.piece(), when(out.from()) + "\n" + when(out.to()), reason("left-out.", out.why()))).toList()));
        }
        blocks.add(new Sheet.Heading(both("proof")));
        blocks.add(Sheet.Table.of(List.of(), List.of(2.2, 5.0), List.of(
                row("journal", manifest.journal().first() + "–" + manifest.journal().last() + " · " + manifest.journal().entries()),
                row("head", manifest.journal().headSeq() + "\n" + manifest.journal().headHash()),
                row("fingerprint", spaced(manifest.signer().fingerprint())))));
        blocks.add(new Sheet.Words(zh.say("packet.cover.how")));
        blocks.add(new Sheet.Words(en.say("packet.cover.how")));
        String centre = manifest.centre().name().isBlank() ? manifest.centre().hub() : manifest.centre().name();
        return new Sheet(both("title") + " " + manifest.packet(), List.of(centre + " · " + when(manifest.made())), "",
                new Sheet.Foot("%1$d / %2$d", both("replaced").replace("{0}", "%1$d").replace("{1}", "%2$s"), both("no-chinese")), blocks);
    }

    private List<String> row(String key, String value) {
        return List.of(both(key), value);
    }

    private String both(String key, Object... arguments) {
        String full = "packet.cover." + key;
        return zh.say(full, arguments) + " " + en.say(full, arguments);
    }

    private String reason(String group, String code) {
        String key = "packet.cover." + group + code;
        return zh.has(key) ? both(group + code) : code;
    }

    private String when(Instant at) {
        return WHEN.format(at.atZone(zone));
    }

    /** In groups of four, as people read it out. */
    private static String spaced(String hex) {
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
