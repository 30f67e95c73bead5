package wanglou.dispatch;

/** What a unit can say about its order from the device it carries. */
public enum DeviceAct {
    DELIVERED, SIGN, EN_ROUTE, ARRIVE, CLEAR, REFUSE
}
