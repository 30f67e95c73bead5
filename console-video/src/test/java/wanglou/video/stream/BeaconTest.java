package wanglou.video.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BeaconTest {

    private static final Instant SENT = Instant.parse("2026-03-14T13:48:00Z");

    private static FeedReport report(CameraState state) {
        return new FeedReport(state, 3, SENT.minusMillis(66), Duration.ofMillis(66), Duration.ofMillis(120), 480_000, 0.031, new FeedReport.Shape(1920, 1080));
    }

    @Test
    void everyStateSurvivesThePacket() {
        for (CameraState state : new CameraState[] {new CameraState.Idle(), new CameraState.Opening(SENT, 2), new CameraState.Open(SENT.minusSeconds(9)),
                new CameraState.Down(LossCause.NOT_AUTHORISED, SENT.plusSeconds(60), 1)}) {
            Beacon beacon = new Beacon(SENT, report(state));
            byte[] packet = beacon.toPacket();
            assertEquals(Ts.PACKET, packet.length);
            assertEquals(Optional.of(beacon), Beacon.read(packet, 0));
        }
    }

    @Test
    void aDamagedPacketIsNoBeacon() {
        byte[] packet = new Beacon(SENT, report(new CameraState.Idle())).toPacket();
        packet[40] ^= 1;
        assertEquals(Optional.empty(), Beacon.read(packet, 0));
    }

    @Test
    void agesAreKeptWhenTheClocksDiffer() {
        Instant here = Instant.parse("2026-03-14T15:00:00Z");
        FeedReport moved = new Beacon(SENT, report(new CameraState.Down(LossCause.SILENT, SENT.plusSeconds(4), 1))).onClockOf(here);
        assertEquals(here.minusMillis(66), moved.lastPacket());
        assertEquals(new CameraState.Down(LossCause.SILENT, here.plusSeconds(4), 1), moved.state());
    }
}
