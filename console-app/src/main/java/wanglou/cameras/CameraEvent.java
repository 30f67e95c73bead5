package wanglou.cameras;

import wanglou.core.Event;

/** What has become true of cameras. */
public sealed interface CameraEvent extends Event {

    /** @param streams a name in {@link FreshStreams}: no address with a password is journaled */
    record Registered(Camera camera, String streams) implements CameraEvent {
    }

    /** @param streams empty where the addresses stay */
    record Edited(Camera camera, String streams) implements CameraEvent {
    }

    record Removed(CameraId camera, String reason) implements CameraEvent {
    }

    /** Somebody was given a ticket to look. */
    record Watched(CameraId camera) implements CameraEvent {
    }

    /** Somebody asked to look and was not allowed to. */
    record WatchRefused(CameraId camera, String reason) implements CameraEvent {
    }
}
