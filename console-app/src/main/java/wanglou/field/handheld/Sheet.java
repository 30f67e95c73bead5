package wanglou.field.handheld;

import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.dispatch.Order;

/**
 * Home: any (immutable). What a handheld shows, as JSON on its wire.
 *
 * @param v changes with whatever the officer must see; the device says which one it has
 * @param now the hub's clock in milliseconds since 1970
 * @param unit who the device is
 */
record Sheet(String v, long now, Who unit, List<Task> orders, List<Thrown> pushes) {

    record Who(String callSign, String name, String status) {
    }

    /**
     * One order.
     *
     * @param version of the order; receipts and signatures name it
     * @param state as the hub has it, lower case
     * @param kindZh the kind in Chinese; its code where nobody named it
     * @param lat null while nobody knows the place
     * @param reason why it was called off
     */
    record Task(String incident, String no, int version, String state, String kindZh, String kindEn, int grade, String address,
            @Nullable Double lat, @Nullable Double lon, String note, List<Step> steps, List<Order.Words> precautions,
            boolean delivered, boolean signed, String reason, @Nullable Way way) {
    }

    /**
     * What to do at the place.
     *
     * @param code empty where it cannot be ticked at the hub
     * @param done when it was ticked, milliseconds since 1970; null while it is not
     * @param desk whether a seat ticked it, after what it heard over the radio
     */
    record Step(String code, String zh, String en, @Nullable Long done, boolean desk) {
    }

    /**
     * An incident that was pushed to the unit: to know of, not to go to.
     *
     * @param id of the push
     * @param tries how often it was sent
     * @param address empty where the place does not go along
     * @param risk a warning, empty for none
     * @param more whether something goes along that no handheld shows: a picture, or who called
     * @param at when it was sent, milliseconds since 1970
     * @param state {@code queued}, {@code delivered}, {@code shown} or {@code signed}
     */
    record Thrown(String id, String no, String kindZh, String kindEn, int grade, String address, @Nullable Double lat, @Nullable Double lon,
            String note, String risk, boolean more, String from, long at, int tries, String state) {
    }

    /** @param by {@code road}, {@code straight} or {@code foot} */
    record Way(long metres, long seconds, String by, long at) {
    }

    /**
     * What the device reports.
     *
     * @param id made by the device; the same again has no second effect
     * @param act {@code delivered}, {@code sign}, {@code en-route}, {@code arrive}, {@code clear}, {@code refuse}, {@code emergency}, {@code tick} or {@code untick}; of
     *            a push {@code push-delivered}, {@code push-shown}, {@code push-signed} or {@code push-refused}
     * @param order the version it speaks of
     * @param push of which it speaks
     * @param step code of the step that is ticked
     */
    record Report(String id, String act, @Nullable String incident, int order, @Nullable String reason, @Nullable String push, @Nullable String step) {
    }

    /** @param code why not; empty when done */
    record Answer(boolean done, String code) {
    }
}
