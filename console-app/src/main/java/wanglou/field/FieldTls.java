package wanglou.field;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). What TLS of a field link is made of.
 *
 * @param trust PEM file with the authorities to trust; null trusts those of the Java runtime
 * @param keyStore PKCS#12 file with our own key and certificate; null has none
 * @param passwordFile first line is the password of {@code keyStore}; null where there is no key store
 */
public record FieldTls(@Nullable Path trust, @Nullable Path keyStore, @Nullable Path passwordFile) {

    /** @throws IOException when a file cannot be read or does not hold what it should; the message names it */
    public SSLContext context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(), trustFactory().getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS of " + this + ": " + e.getMessage(), e);
        }
    }

    public TrustManagerFactory trustFactory() throws IOException {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trust == null ? null : authorities(trust));
            return factory;
        } catch (GeneralSecurityException e) {
            throw new IOException(trust + ": " + e.getMessage(), e);
        }
    }

    private KeyManager @Nullable [] keys() throws IOException, GeneralSecurityException {
        if (keyStore == null) {
            return null;
        }
        char[] password = passwordFile == null ? new char[0] : firstLine(passwordFile).toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            store.load(in, password);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }

    private static KeyStore authorities(Path pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> all = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (all.isEmpty()) {
                throw new IOException(pem + ": no certificate in it");
            }
            for (Certificate one : all) {
                store.setCertificateEntry("ca-" + store.size(), one);
            }
        }
        return store;
    }

    /** The first line of a secret's file. */
    public static String firstLine(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("").strip();
    }
}
