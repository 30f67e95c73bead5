package wanglou.field;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A self-signed certificate for 127.0.0.1, made by the JDK's own keytool, as PKCS#12 and as PEM files. */
public record TestTls(Path keyStore, Path passwordFile, Path certificatePem, Path keyPem) {

    private static final String PASSWORD = "invented-1";

    public static TestTls make(Path folder, String name) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
                "a", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1,dns:localhost", "-validity", "2",
                "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile()).start();
        assertEquals(true, keytool.waitFor(60, TimeUnit.SECONDS) && keytool.exitValue() == 0, "keytool");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return new TestTls(store, Files.writeString(folder.resolve(name + ".password"), PASSWORD + "\n"),
                pem(folder.resolve(name + ".crt"), "CERTIFICATE", keys.getCertificate("a").getEncoded()),
                pem(folder.resolve(name + ".key"), "PRIVATE KEY", keys.getKey("a", PASSWORD.toCharArray()).getEncoded()));
    }

    /** Our own key, trusting the other's certificate. */
    public FieldTls trusting(TestTls other) {
        return new FieldTls(other.certificatePem(), keyStore, passwordFile);
    }

    private static Path pem(Path file, String what, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
    }
}
