package wanglou.evidence.vault;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.pqc.crypto.mlkem.MLKEMParameters;
import org.bouncycastle.pqc.crypto.mlkem.MLKEMPrivateKeyParameters;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The hybrid envelope: it opens with another implementation than ours too, and with both of its halves only. */
class HybridWrapTest {

    private final SecureRandom random = new SecureRandom();
    private final byte[] privateKey = HybridWrap.newKey(random);
    private final HybridWrap wrap = HybridWrap.ofPrivate(privateKey);
    private final byte[] fileKey = LocalWrap.newKey(random);

    @Test
    void theJdkOpensWhatBouncyCastleWrapped() throws Exception {
        byte[] wrapped = wrap.wrap(fileKey).wrapped();
        byte[] quantum = KEM.getInstance("ML-KEM").newDecapsulator(mlkem()).decapsulate(Arrays.copyOf(wrapped, 1088)).getEncoded();
        byte[] share = Arrays.copyOfRange(wrapped, 1088, 1120);
        KeyFactory curve = KeyFactory.getInstance("X25519");
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(curve.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, Arrays.copyOfRange(privateKey, 64, 96))));
        agreement.doPhase(curve.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, littleEndian(share))), true);
        MessageDigest sha3 = MessageDigest.getInstance("SHA3-256");
        sha3.update(quantum);
        sha3.update(agreement.generateSecret());
        sha3.update(share);
        sha3.update(wrap.publicKey(), 1184, 32);
        sha3.update(new byte[] {0x5c, 0x2e, 0x2f, 0x2f, 0x5e, 0x5c});
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(sha3.digest(), "AES"), new GCMParameterSpec(128, new byte[12]));
        cipher.updateAAD(Gcm.label(HybridWrap.ALGORITHM, wrap.keyId()));
        assertArrayEquals(fileKey, cipher.doFinal(wrapped, 1120, wrapped.length - 1120));
    }

    /** ML-KEM as the JDK takes it: PKCS#8 around the expanded key. */
    private PrivateKey mlkem() throws GeneralSecurityException {
        byte[] expanded = new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, Arrays.copyOf(privateKey, 64)).getEncoded();
        byte[] head = java.util.HexFormat.of().parseHex("30820978020100300b0609608648016503040402048209640482" + "0960");
        byte[] pkcs8 = Arrays.copyOf(head, head.length + expanded.length);
        assertEquals(2400, expanded.length);
        System.arraycopy(expanded, 0, pkcs8, head.length, expanded.length);
        return KeyFactory.getInstance("ML-KEM").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    private static BigInteger littleEndian(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, turned);
    }

    @Test
    void bothHalvesAreNeededAndEveryByteCounts() throws Exception {
        Envelope envelope = wrap.wrap(fileKey);
        assertArrayEquals(fileKey, wrap.unwrap(envelope));
        assertFalse(Arrays.equals(envelope.wrapped(), wrap.wrap(fileKey).wrapped()));
        for (int at : new int[] {0, 500, 1087, 1088, 1110, 1120, 1151, 1167}) {
            byte[] bad = envelope.wrapped();
            bad[at] ^= 1;
            assertThrows(GeneralSecurityException.class, () -> wrap.unwrap(new Envelope(HybridWrap.ALGORITHM, wrap.keyId(), bad)), "byte " + at);
        }
        for (int at : new int[] {3, 20, 70}) {
            byte[] other = privateKey.clone();
            other[at] ^= 2;
            assertThrows(GeneralSecurityException.class, () -> HybridWrap.ofPrivate(other).unwrap(envelope), "private byte " + at);
        }
        assertThrows(GeneralSecurityException.class, () -> wrap.unwrap(new Envelope(HybridWrap.ALGORITHM, wrap.keyId(), new byte[7])));
        assertThrows(GeneralSecurityException.class, () -> HybridWrap.ofPublic(wrap.publicKey()).unwrap(envelope));
        assertArrayEquals(fileKey, wrap.unwrap(HybridWrap.ofPublic(wrap.publicKey()).wrap(fileKey)), "the public half seals");
    }
}
