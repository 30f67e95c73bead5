package wanglou.video.testcamera;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/** Home: any. Where a session's packets go: into its RTSP connection, or to two UDP ports. */
abstract sealed class RtpSink {

    /** Sends one packet: RTP on {@code channel} 0, RTCP on 1. */
    abstract void send(int channel, byte[] packet) throws IOException;

    /** Server ports as RTSP writes them. */
    String serverPorts() {
        return "0-0";
    }

    void close() {}

    /** Writes RTSP words so that they do not fall between the bytes of a packet. */
    final void words(OutputStream out, byte[] text) throws IOException {
        synchronized (this) {
            out.write(text);
        }
    }

    static RtpSink interleaved(OutputStream out) {
        return new Interleaved(out);
    }

    static RtpSink datagrams(Socket client, int rtpPort, int rtcpPort) throws IOException {
        return new Datagrams(new DatagramSocket(0, client.getLocalAddress()), new DatagramSocket(0, client.getLocalAddress()), client.getInetAddress(), rtpPort, rtcpPort);
    }

    private static final class Interleaved extends RtpSink {
        private final OutputStream out;

        Interleaved(OutputStream out) {
            this.out = out;
        }

        @Override
        void send(int channel, byte[] packet) throws IOException {
            byte[] framed = ByteBuffer.allocate(4 + packet.length).put((byte) '$').put((byte) channel).putShort((short) packet.length).put(packet).array();
            words(out, framed);
        }
    }

    private static final class Datagrams extends RtpSink {
        private final DatagramSocket rtp;
        private final DatagramSocket rtcp;
        private final InetAddress client;
        private final int rtpPort;
        private final int rtcpPort;

        Datagrams(DatagramSocket rtp, DatagramSocket rtcp, InetAddress client, int rtpPort, int rtcpPort) {
            this.rtp = rtp;
            this.rtcp = rtcp;
            this.client = client;
            this.rtpPort = rtpPort;
            this.rtcpPort = rtcpPort;
        }

        @Override
        void send(int channel, byte[] packet) throws IOException {
            (channel == 0 ? rtp : rtcp).send(new DatagramPacket(packet, packet.length, client, channel == 0 ? rtpPort : rtcpPort));
        }

        @Override
        String serverPorts() {
            return rtp.getLocalPort() + "-" + rtcp.getLocalPort();
        }

        @Override
        void close() {
            rtp.close();
            rtcp.close();
        }
    }
}
