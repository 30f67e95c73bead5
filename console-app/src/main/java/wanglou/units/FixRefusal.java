package wanglou.units;

/** Why a position was not taken. The code is what counters and the status page show under {@code links.refused.<code>}. */
public enum FixRefusal {

    UNKNOWN_DEVICE("unknown-device"),
    OUT_OF_RANGE("out-of-range"),
    NULL_ISLAND("null-island"),
    FUTURE("future"),
    TOO_OLD("too-old"),
    INACCURATE("inaccurate"),
    DUPLICATE("duplicate"),
    OUT_OF_ORDER("out-of-order"),
    TOO_FAST("too-fast");

    private final String code;

    FixRefusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
