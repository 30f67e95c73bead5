package wanglou.console.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.console.text.Texts;
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
            add(Notice.Level.ACT, t -> t.get("console.notice.hub.lost"),
                    t -> t.get("console.lost.picture", t.formats().time(lost.lastPicture())));
        } else if (state instanceof LinkState.Live && lostAt != null) {
            Duration gone = Duration.between(lostAt, desk.clock().now());
            add(Notice.Level.INFO, t -> t.get("console.notice.hub.back"), t -> t.get("console.notice.hub.back.after", t.formats().spoken(gone)));
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
        Function<Texts, String> name = t -> t.orElse("link.kind." + link.kind(), link.kind());
        Function<Texts, String> reason = t -> link.reason() == null ? link.address() : t.problem(link.reason());
        switch (link.state()) {
            case OK -> add(Notice.Level.INFO, t -> t.get("console.notice.link.ok", name.apply(t)), t -> link.address());
            case UNAVAILABLE -> add(Notice.Level.WARNING, t -> t.get("console.notice.link.unavailable", name.apply(t)), reason);
            case FAILED -> add(Notice.Level.ACT, t -> t.get("console.notice.link.failed", name.apply(t)), reason);
            case DISABLED -> add(Notice.Level.INFO, t -> t.get("console.notice.link.disabled", name.apply(t)), reason);
        }
    }

    private void add(Notice.Level level, Function<Texts, String> fact, Function<Texts, String> detail) {
        desk.notices().add(new Notice(desk.clock().now(), level, fact, detail, Optional.of(() -> desk.navigation().go("links"))));
    }
}
