package wanglou.video.playback;

import java.util.concurrent.CompletableFuture;

import wanglou.video.stream.PieceBytes;

/** Home: any. Where recorded pieces are opened. */
@FunctionalInterface
public interface PieceStore {

    /** Opens a piece; a failure's message is shown to the person who looks, so it is in their language. */
    CompletableFuture<PieceBytes> open(String piece);
}
