package wanglou.console.theme;

/** Home: any. The two grounds the console is drawn on; night is home. */
public enum Theme {
    NIGHT("wl-night"), DAY("wl-day");

    private final String styleClass;

    Theme(String styleClass) {
        this.styleClass = styleClass;
    }

    /** The style class the root of every scene carries, popups included. */
    public String styleClass() {
        return styleClass;
    }

    public Theme other() {
        return this == NIGHT ? DAY : NIGHT;
    }
}
