package wanglou.console.shell;

/**
 * How a person keeps one panel.
 *
 * @param share of its column's height against the other panels, above 0
 * @param floating in a window of its own
 */
public record PanelPlace(double share, boolean collapsed, boolean floating) {

    public static final PanelPlace DEFAULT = new PanelPlace(1, false, false);

    public PanelPlace {
        if (!(share > 0) || Double.isInfinite(share)) {
            share = 1;
        }
    }

    PanelPlace withShare(double newShare) {
        return new PanelPlace(newShare, collapsed, floating);
    }

    PanelPlace withCollapsed(boolean now) {
        return new PanelPlace(share, now, floating);
    }

    PanelPlace withFloating(boolean now) {
        return new PanelPlace(share, collapsed, now);
    }
}
