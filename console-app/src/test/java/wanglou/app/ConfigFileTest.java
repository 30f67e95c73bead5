package wanglou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConfigFileTest {

    @TempDir
    Path folder;

    private String complaint(String text) throws IOException {
        Files.writeString(folder.resolve("wanglou.conf"), text);
        return assertThrows(BadConfig.class, () -> HubSettings.read(folder, Optional.empty(), false)).getMessage();
    }

    private void names(String complaint, String place, String key) {
        assertTrue(complaint.contains("wanglou.conf" + place) && complaint.contains(key), complaint);
    }

    @Test
    void anAbsentFileMeansDefaults() throws IOException {
        assertEquals(8443, HubSettings.read(folder, Optional.empty(), false).port());
        assertTrue(HubSettings.read(folder, Optional.empty(), false).loopback());
    }

    @Test
    void aValueThatCannotBeIsNamedWithFileLineAndKey() throws IOException {
        names(complaint("# ports\n\nhub.port = eighty"), ":3", "hub.port");
        names(complaint("hub.port = 70000"), ":1", "hub.port");
        names(complaint("centre.zone = Mars/Olympus"), ":1", "centre.zone");
        names(complaint("field.cot.port = x"), ":1", "field.cot.port");
        names(complaint("store.url = mysql://x"), ":1", "store.url");
    }

    @Test
    void aKeyNobodyKnowsIsRefusedNotIgnored() throws IOException {
        names(complaint("hub.name = a\nhub.prot = 8443"), ":2", "hub.prot");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() throws IOException {
        names(complaint("hub.name = a\nhub.name = b"), ":2", "hub.name");
    }

    @Test
    void aLineThatIsNoPairIsRefused() throws IOException {
        names(complaint("hub.name a"), ":1", "hub.name a");
    }

    @Test
    void offLoopbackWithoutTlsIsRefused() throws IOException {
        names(complaint("hub.bind = 0.0.0.0"), ":1", "hub.tls.keystore");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        names(complaint("hub.tls.keystore = no.p12"), ":1", "hub.tls.keystore");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(folder.resolve("wanglou.conf"), new byte[] {(byte) 0xC3, 0x28, 0x0A});
        assertThrows(BadConfig.class, () -> HubSettings.read(folder, Optional.empty(), false));
    }
}
