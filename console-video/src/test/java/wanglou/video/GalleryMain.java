package wanglou.video;

import javafx.application.Application;

/** Starts {@link TileGallery} from a class path: an Application as main class would ask for modules. */
public final class GalleryMain {

    private GalleryMain() {}

    public static void main(String[] args) {
        Application.launch(TileGallery.class, args);
    }
}
