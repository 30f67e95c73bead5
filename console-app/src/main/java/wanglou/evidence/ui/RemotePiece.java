package wanglou.evidence.ui;

import java.io.IOException;
import java.io.InterruptedIOException;

import wanglou.evidence.EvidenceTicket;
import wanglou.video.stream.PieceBytes;

/** Home: one thread at a time. A piece of evidence as it lies in the hub; what is fetched stays in memory and is never written here. */
record RemotePiece(EvidenceMeans.Hub hub, EvidenceTicket ticket) implements PieceBytes {

    @Override
    public long size() {
        return ticket.bytes();
    }

    @Override
    public byte[] range(long from, int length) throws IOException {
        try {
            return hub.range(ticket.path(), from, length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("no longer wanted");
        }
    }
}
