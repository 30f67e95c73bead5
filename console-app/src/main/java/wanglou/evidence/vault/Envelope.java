package wanglou.evidence.vault;

/**
 * A wrapped file key, as it stands in the head of a sealed file.
 *
 * @param algorithm by which it was wrapped: {@link KeyWrap#algorithm()}
 * @param keyId of the key that opens it: {@link KeyWrap#keyId()}
 * @param wrapped what the algorithm made; its form is the algorithm's own
 */
public record Envelope(String algorithm, String keyId, byte[] wrapped) {

    private static final int MOST = 4_096;

    public Envelope {
        if (!algorithm.matches("[A-Za-z0-9+.-]{1,40}") || !keyId.matches("[0-9a-f]{16}") || wrapped.length > MOST) {
            throw new IllegalArgumentException("no envelope");
        }
        wrapped = wrapped.clone();
    }

    @Override
    public byte[] wrapped() {
        return wrapped.clone();
    }
}
