package wanglou.field;

/** Home: field I/O. One way in for one protocol. Its state and counters stand in its {@link LinkMeter}. */
public interface FieldAdapter extends AutoCloseable {

    /** Stable id of the link, e.g. {@code owntracks-mqtt}. */
    String link();

    /** Opens it. Returns at once; a broker that does not answer is retried and shown, never thrown. */
    void start();

    /** Tries at once instead of waiting for the next try. */
    void reconnect();

    /** Closes it and waits for its threads. */
    @Override
    void close();
}
