package wanglou.link;

/** Home: the session's sender thread. One open socket to a console. Both sends block until the bytes are out. */
public interface Outlet {

    void send(String text) throws java.io.IOException;

    void send(byte[] binary) throws java.io.IOException;

    /** Ends it; a second call does nothing. */
    void close(String reason);
}
