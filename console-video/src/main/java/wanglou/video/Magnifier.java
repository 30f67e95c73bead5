package wanglou.video;

/**
 * Home: any (immutable). Digital zoom: which part of the picture is shown. All in shares of the picture, 0..1; {@code zoom} 1 shows all of it.
 */
public record Magnifier(double zoom, double centreX, double centreY) {

    public static final double MOST = 8;
    public static final Magnifier OFF = new Magnifier(1, 0.5, 0.5);

    public Magnifier {
        zoom = Math.clamp(zoom, 1, MOST);
        double half = 0.5 / zoom;
        centreX = Math.clamp(centreX, half, 1 - half);
        centreY = Math.clamp(centreY, half, 1 - half);
    }

    public boolean isOn() {
        return zoom > 1;
    }

    /** Left edge of the shown part. */
    public double left() {
        return centreX - 0.5 / zoom;
    }

    /** Upper edge of the shown part. */
    public double top() {
        return centreY - 0.5 / zoom;
    }

    /** Zooms by {@code factor} so that the point at ({@code x}, {@code y}) of the tile, 0..1, keeps its place. */
    public Magnifier zoomAt(double factor, double x, double y) {
        double next = Math.clamp(zoom * factor, 1, MOST);
        double pictureX = left() + x / zoom;
        double pictureY = top() + y / zoom;
        return new Magnifier(next, pictureX - (x - 0.5) / next, pictureY - (y - 0.5) / next);
    }

    /** Moves the shown part by a share of the tile: a drag to the right moves the view to the left. */
    public Magnifier pan(double dx, double dy) {
        return new Magnifier(zoom, centreX - dx / zoom, centreY - dy / zoom);
    }
}
