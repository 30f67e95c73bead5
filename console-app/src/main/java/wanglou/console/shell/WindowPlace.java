package wanglou.console.shell;

/** Where a window stands, in px of the virtual screen. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
}
