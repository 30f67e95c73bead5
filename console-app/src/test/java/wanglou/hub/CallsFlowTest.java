package wanglou.hub;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.calls.Call;
import wanglou.calls.CallChannel;
import wanglou.calls.CallOutcome;
import wanglou.field.DeviceKeyFile;
import wanglou.field.exchange.ExchangeHttp;
import wanglou.field.exchange.ExchangeKeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The list of calls on a real hub and the whole console: a call taken alone, attached, raised to an incident, concluded; by mouse and by keys. */
class CallsFlowTest {

    @TempDir
    private Path folder;

    private static List<Call> calls(DayRig rig) {
        return rig.chief().board("calls").values().stream().map(Call.class::cast).sorted(Comparator.comparing(c -> c.id().value())).toList();
    }

    private static Optional<CallOutcome> outcome(DayRig rig, int number) {
        return Optional.of(calls(rig)).filter(all -> all.size() >= number).map(all -> all.get(number - 1).end()).map(Call.End::outcome);
    }

    @Test
    void aCallIsTakenThenConcludedByMouse() throws Exception {
        try (DayRig rig = new DayRig(folder)) {
            rig.play("""
                    wait #command-input visible 30s
                    click #incident-new
                    wait #incident-form visible 20s
                    click #call-channel-message
                    click #call-number
                    type "13912342086"
                    click #call-take
                    wait #incident-form gone 20s
                    click #page-calls
                    wait #call-table contains "0001" 20s
                    wait #call-table contains "短信" 20s
                    wait .call-row visible 20s
                    click .call-row
                    wait #call-card visible 20s
                    wait #call-caller contains "13912342086" 20s
                    click #call-conclude-other
                    wait #call-card contains "请写明处理结果" 20s
                    click #call-reason
                    type "问路"
                    click #call-conclude-other
                    wait #call-card contains "其他 · 问路" 20s
                    """);
            assertEquals(Optional.of(CallOutcome.OTHER), outcome(rig, 1));
            assertEquals(CallChannel.MESSAGE, calls(rig).getFirst().channel());
            rig.play("""
                    click #call-table-new
                    wait #incident-form visible 20s
                    click #call-number
                    type "13912342086"
                    click #call-take
                    wait #incident-form gone 20s
                    click #page-calls
                    wait #call-table contains "0002" 20s
                    wait .call-row visible 20s
                    click .call-row
                    wait #call-earlier-list contains "问路" 20s
                    click #incident-kind-fight
                    click #call-open-incident
                    wait #incident-card visible 20s
                    """);
            assertEquals(Optional.of(CallOutcome.OPENED), outcome(rig, 2));
            assertEquals(CallChannel.PHONE, calls(rig).get(1).channel(), "the channel starts again as the telephone");
            assertEquals(1, rig.incidents().size());
        }
    }

    @Test
    void callsAreAttachedRaisedAndConcludedFromTheBar() throws Exception {
        try (DayRig rig = new DayRig(folder)) {
            StringBuilder three = new StringBuilder("wait #command-input visible 30s\n");
            for (int i = 0; i < 3; i++) {
                three.append("""
                        key Insert
                        wait #incident-form visible 20s
                        type "码头"
                        key Ctrl+Enter
                        wait #incident-form gone 20s
                        """);
            }
            rig.play(three.toString());
            RunningHub.until("taken", () -> calls(rig).size() == 3);
            rig.play("""
                    key Ctrl+Space
                    type "来电 C0003"
                    wait #command-dry-run contains "今日来电" 20s
                    key Enter
                    wait #call-card contains "0003" 20s
                    key Ctrl+Space
                    type "了结 虚报"
                    wait #command-dry-run contains "C0003" 20s
                    key Enter
                    wait #toasts contains "了结 C0003" 20s
                    type "立案 C0001 打架"
                    wait #command-dry-run contains "由 C0001 立警情" 20s
                    key Enter
                    wait #toasts contains "立警情" 20s
                    type "归并 C0002 0001"
                    wait #command-dry-run contains "C0002 归并到 0001" 20s
                    key Enter
                    wait #toasts contains "归并到" 20s
                    type "了结 C0002 误拨"
                    wait #command-dry-run contains "已了结" 20s
                    key Esc
                    """);
            assertEquals(Optional.of(CallOutcome.HOAX), outcome(rig, 3));
            assertEquals(Optional.of(CallOutcome.OPENED), outcome(rig, 1));
            assertEquals(Optional.of(CallOutcome.ATTACHED), outcome(rig, 2));
            assertEquals(1, rig.incidents().size());
        }
    }

    @Test
    void whoCalledAnotherSystemIsMaskedUntilSomebodyTakesTheCall() throws Exception {
        String key = DeviceKeyFile.add(folder.resolve(ExchangeKeys.FILE), "fire-119", new SecureRandom());
        try (DayRig rig = new DayRig(folder)) {
            assertEquals(201, rig.hub().post(ExchangeHttp.OWN, "{\"id\": \"F-1\", \"kind\": \"fire\", \"caller\": {\"name\": \"王芳\","
                    + " \"number\": \"13912342086\"}}", "Authorization", "Bearer fire-119:" + key, "Content-Type", "application/json").statusCode());
            rig.play("""
                    wait #command-input visible 30s
                    click #page-calls
                    wait #call-table contains "139****2086" 20s
                    wait .call-row visible 20s
                    click .call-row
                    wait #call-caller contains "139****2086" 20s
                    click #call-claim
                    wait #call-caller contains "13912342086" 20s
                    wait #call-caller contains "王芳" 20s
                    """);
            assertTrue(calls(rig).getFirst().taken());
        }
    }
}
