package wanglou.cameras;

import wanglou.link.Query;

/** Asks for a ticket to look at one camera. Who asks, and what was answered, is journaled. */
public record WatchQuery(CameraId camera, boolean small) implements Query<WatchTicket> {

    @Override
    public Class<WatchTicket> answerType() {
        return WatchTicket.class;
    }
}
