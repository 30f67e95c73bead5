package wanglou.field;

import org.jspecify.annotations.Nullable;

/** Home: any; {@link #turn} hub thread. A link over HTTP that answers 503 while it is off: a phone keeps its report and sends it again later. */
final class HttpGear implements FieldHttp, LinkGear {

    private final LinkMeter meter;
    private final FieldHttp handler;
    private volatile @Nullable LinkOff off;

    HttpGear(LinkMeter meter, FieldHttp handler) {
        this.meter = meter;
        this.handler = handler;
    }

    @Override
    public String link() {
        return meter.id();
    }

    @Override
    public FieldResponse handle(FieldRequest request) {
        if (off == null) {
            return handler.handle(request);
        }
        meter.refused(FieldRefusal.SWITCHED_OFF.code());
        return FieldResponse.json(503, "[]");
    }

    @Override
    public void turn(@Nullable LinkOff now) {
        boolean wasOff = off != null;
        off = now;
        if (now != null) {
            meter.off(now);
        } else if (wasOff) {
            meter.on();
            meter.ok();
        }
    }

    @Override
    public boolean dials() {
        return false;
    }

    @Override
    public void reconnect() {
        // There is nothing to connect: devices come by themselves.
    }
}
