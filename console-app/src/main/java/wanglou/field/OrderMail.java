package wanglou.field;

import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). An order as a link without a page of its own can carry it: a named place with words.
 *
 * @param id of the response; the same id again replaces what it carried before
 * @param version of the order
 * @param title number and kind of the incident, in Chinese
 * @param text what to know, a line each
 */
public record OrderMail(String id, int version, GeoPoint place, String title, String text) {

    /** Home: hub thread, which it never holds up. Carries orders to devices of its link; one that is not there gets nothing. */
    @FunctionalInterface
    public interface Carrier {

        void carry(wanglou.core.DeviceId device, OrderMail mail);
    }
}
