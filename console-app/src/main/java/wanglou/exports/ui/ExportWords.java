package wanglou.exports.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.core.PersonId;
import wanglou.evidence.Piece;
import wanglou.exports.Export;
import wanglou.exports.ExportState;
import wanglou.security.SeatPresence;

/** Home: FX. What is said of an export. */
final class ExportWords {

    private final Desk desk;

    ExportWords(Desk desk) {
        this.desk = desk;
    }

    String state(ExportState state) {
        return desk.texts().get("exports.state." + key(state));
    }

    private static String key(ExportState state) {
        return switch (state) {
            case ExportState.Requested s -> "requested";
            case ExportState.Approved s -> "approved";
            case ExportState.Building s -> "building";
            case ExportState.Ready s -> "ready";
            case ExportState.Refused s -> "refused";
            case ExportState.Withdrawn s -> "withdrawn";
            case ExportState.Failed s -> "failed";
            case ExportState.Expired s -> "expired";
        };
    }

    Badge.Tone tone(ExportState state) {
        return switch (state) {
            case ExportState.Requested s -> Badge.Tone.WARN;
            case ExportState.Approved s -> Badge.Tone.ACCENT;
            case ExportState.Building s -> Badge.Tone.ACCENT;
            case ExportState.Ready s -> Badge.Tone.OK;
            case ExportState.Refused s -> Badge.Tone.WARN;
            case ExportState.Withdrawn s -> Badge.Tone.OUTLINE;
            case ExportState.Failed s -> Badge.Tone.WARN;
            case ExportState.Expired s -> Badge.Tone.OUTLINE;
        };
    }

    /** How the last one ended, over the form for a new one. */
    String ended(Export export) {
        Texts texts = desk.texts();
        return switch (export.state()) {
            case ExportState.Refused(PersonId by, String why, var at) -> texts.get("exports.ended.refused", export.id(), name(by), why);
            case ExportState.Withdrawn(PersonId by, String why, var at) -> texts.get("exports.ended.withdrawn", export.id(), name(by), why);
            default -> texts.get("exports.ended.expired", export.id());
        };
    }

    String ready(ExportState.Ready ready) {
        Texts texts = desk.texts();
        return texts.get("exports.ready", texts.formats().bytes(ready.bytes()), ready.sha256().substring(0, 12), ready.signer().substring(0, Math.min(12, ready.signer().length())),
                texts.formats().when(ready.until(), desk.clock().now()));
    }

    /** {@code E1 – E7、E9} */
    String labels(List<Piece> some, List<Piece> all) {
        List<Integer> numbers = some.stream().map(p -> all.indexOf(p) + 1).sorted().toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < numbers.size();) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            runs.add(last == i ? "E" + numbers.get(i) : last == i + 1 ? "E" + numbers.get(i) + " · E" + numbers.get(last) : "E" + numbers.get(i) + " – E" + numbers.get(last));
            i = last + 1;
        }
        return String.join(" · ", runs);
    }

    /** Each with why it stays out. */
    String leftOut(List<Piece> some, List<Piece> all) {
        Texts texts = desk.texts();
        return some.stream().map(p -> "E" + (all.indexOf(p) + 1) + " " + texts.get(p.state().whole() ? "exports.out.unticked" : "exports.out.not-whole"))
                .collect(Collectors.joining(" · "));
    }

    /** The two who let it go, with where each stands. */
    List<Node> rule(@Nullable Export export) {
        Texts texts = desk.texts();
        if (export == null) {
            return List.of(line(Icon.PEN, "text-3", texts.get("exports.rule.request", desk.displayName()), ""),
                    line(Icon.SHIELD, "text-3", texts.get("exports.rule.other"), ""), note("exports.rule.note"));
        }
        Export.Approval approval = export.approval();
        Node second = approval != null
                ? line(Icon.CHECK, "ok", texts.get("exports.rule.approved", name(approval.by())), texts.formats().time(approval.at()))
                : line(Icon.CLOCK, "warn", texts.get("exports.rule.waiting"), texts.formats().timer(java.time.Duration.between(export.requestedAt(), desk.clock().now())));
        List<Node> lines = new ArrayList<>();
        lines.add(line(Icon.CHECK, "ok", texts.get("exports.rule.requested", name(export.requestedBy()), export.revision()), texts.formats().time(export.requestedAt())));
        Export.Approval voided = export.voided();
        if (voided != null) {
            lines.add(line(Icon.WARN, "warn", texts.get("exports.rule.voided", name(voided.by())), texts.formats().time(voided.at())));
        }
        lines.addAll(List.of(second, note("exports.rule.note"), line(Icon.SHIELD, "text-3", texts.get("exports.rule.verify"), "")));
        return lines;
    }

    private Label note(String key) {
        Label label = Labels.of(desk.texts().bind(key), "caption", "text-3");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node line(Icon icon, String tone, String words, String right) {
        Label said = Labels.of(words, tone.equals("text-3") ? "text-2" : "text-1");
        Label when = Labels.of(right, "caption", "digits", tone.equals("warn") ? "warn" : "text-3");
        when.setMinWidth(Region.USE_PREF_SIZE);
        return Labels.row(8, new IconView(icon).tinted(tone), said, Labels.gap(), when);
    }

    String name(PersonId person) {
        if (person.equals(desk.actor().person())) {
            return desk.displayName();
        }
        return desk.mirrors().seats().values().stream().filter(s -> s.person().equals(person)).map(SeatPresence::displayName).findFirst().orElse(person.value());
    }
}
