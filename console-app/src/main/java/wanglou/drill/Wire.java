package wanglou.drill;

/** Home: drill thread calls, its own threads send. A protocol by which the drill's trackers reach a hub. */
interface Wire extends AutoCloseable {

    /** Sends it without waiting; what cannot be sent is counted, never thrown. */
    void send(DrillFix fix);

    /** Reports that the other side took. */
    long sent();

    /** Reports that did not get there. */
    long failed();

    /** Waits a moment for what is under way, then closes. */
    @Override
    void close();
}
