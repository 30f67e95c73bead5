package wanglou.console.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.field.LinkHealth;
import wanglou.link.LinkState;

/** Home: FX. Puts into the list behind the bell what happens to links: the hub lost and back, a field link that fails or recovers. */
final class LinkNotices {

    private final Desk desk;
    private final Map<String, LinkHealth.State> states = new HashMap<>();
    private @Nullable Instant lostAt;

    LinkNotices(Desk desk) {
        this.desk = desk;
        desk.link().stateProperty().addListener((o, was, is) -> hub(is));
        desk.mirrors().links().onChange(keys -> keys.forEach(this::field));
    }

    private void hub(LinkState state) {
        if (state instanceof LinkState.Lost lost && lostAt == null) {
            lostAt = lost.lastPicture();
            add(Notice.Level.ACT, desk.texts().get("console.notice.hub.lost"),
                    desk.texts().get("console.lost.picture", desk.texts().formats().time(lost.lastPicture())));
        } else if (state instanceof LinkState.Live && lostAt != null) {
            add(Notice.Level.INFO, desk.texts().get("console.notice.hub.back"), desk.texts().get("console.notice.hub.back.after",
                    desk.texts().formats().spoken(Duration.between(lostAt, desk.clock().now()))));
            lostAt = null;
        }
    }

    private void field(String id) {
        LinkHealth link = desk.mirrors().links().get(id);
        if (link == null) {
            states.remove(id);
            return;
        }
        LinkHealth.State before = states.put(id, link.state());
        if (before == null || before == link.state()) {
            return;
        }
        String name = desk.texts().orElse("link.kind." + link.kind(), link.kind());
        String reason = link.reason() == null ? link.address() : desk.texts().problem(link.reason());
        switch (link.state()) {
            case OK -> add(Notice.Level.INFO, desk.texts().get("console.notice.link.ok", name), link.address());
            case UNAVAILABLE -> add(Notice.Level.WARNING, desk.texts().get("console.notice.link.unavailable", name), reason);
            case FAILED -> add(Notice.Level.ACT, desk.texts().get("console.notice.link.failed", name), reason);
            case DISABLED -> add(Notice.Level.INFO, desk.texts().get("console.notice.link.disabled", name), reason);
        }
    }

    private void add(Notice.Level level, String fact, String detail) {
        desk.notices().add(new Notice(desk.clock().now(), level, fact, detail, Optional.of(() -> desk.navigation().go("links"))));
    }
}
