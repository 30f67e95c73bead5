package wanglou.evidence.ui;

import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.evidence.PieceId;
import wanglou.video.PictureText;
import wanglou.video.VideoTile;
import wanglou.video.playback.SyncedPlayback;
import wanglou.video.playback.Track;
import wanglou.video.stream.PieceBytes;

/** Home: FX. Up to four sources beside each other on one clock. Every tile says that it is a playback, and of when. */
final class Playing implements AutoCloseable {

    static final int MOST = 4;

    private final Desk desk;
    private final EvidenceModel model;
    private final EvidenceMeans means;
    private final GridPane wall = new GridPane(4, 0);
    private final List<VideoTile> tiles = new ArrayList<>();
    private List<Source> sources = List.of();
    private @Nullable SyncedPlayback playback;

    Playing(Desk desk, EvidenceModel model, EvidenceMeans means) {
        this.desk = desk;
        this.model = model;
        this.means = means;
        wall.setId("evidence-wall");
    }

    static PictureText words(Desk desk) {
        return new PictureText(desk.texts().language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, desk.texts().zone());
    }

    Region node() {
        return wall;
    }

    /** Plays these from now on; the moment stays where it can. The same ones again change nothing. */
    void show(List<Source> some, Instant from, Instant to) {
        List<Source> next = some.stream().limit(MOST).toList();
        if (next.equals(sources) && playback != null) {
            return;
        }
        Instant at = playback == null ? null : playback.at();
        boolean ran = playing();
        double speed = playback == null ? 1 : playback.speed();
        stop();
        sources = next;
        List<Track> tracks = next.stream().map(s -> new Track(s.name(), s.playable(), moment -> why(s, moment))).toList();
        SyncedPlayback opened = new SyncedPlayback(means.door(), tracks, this::open, from, to, means.clock());
        playback = opened;
        opened.speed(speed);
        opened.seek(at == null || at.isBefore(from) || at.isAfter(to) ? first(next, from) : at);
        divide(next.size());
        for (int i = 0; i < next.size(); i++) {
            VideoTile tile = new VideoTile(words(desk), means.clock());
            tile.setName(String.valueOf(i + 1), next.get(i).name());
            tile.setNote(desk.texts().get("evidence.clock"));
            tile.setPicture(opened.picture(i));
            tiles.add(tile);
            wall.add(tile, i % 2, i / 2);
        }
        if (ran) {
            opened.play();
        }
    }

    /** One picture large, two side by side, more in two rows. */
    private void divide(int pictures) {
        wall.getColumnConstraints().clear();
        wall.getRowConstraints().clear();
        int across = Math.min(2, Math.max(1, pictures));
        int down = pictures > 2 ? 2 : 1;
        for (int i = 0; i < across; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / across);
            wall.getColumnConstraints().add(column);
        }
        for (int i = 0; i < down; i++) {
            RowConstraints row = new RowConstraints(0, 10, Double.MAX_VALUE);
            row.setPercentHeight(100.0 / down);
            row.setVgrow(Priority.ALWAYS);
            wall.getRowConstraints().add(row);
        }
    }

    /** The picture a person has clicked; none is the first. */
    private int chosen() {
        for (int i = 0; i < tiles.size(); i++) {
            if (tiles.get(i).isFocused()) {
                return i;
            }
        }
        return 0;
    }

    private static Instant first(List<Source> some, Instant from) {
        return some.stream().flatMap(s -> s.playable().stream()).map(Track.Piece::from).min(Instant::compareTo).orElse(from);
    }

    /** Why there is no picture of a source at a moment: with the seconds missing where one should be there. */
    private String why(Source source, Instant at) {
        return source.stretches(model.from(), model.to()).stream().filter(s -> s.covers(at)).findFirst().map(s -> s.kind() == Stretch.Kind.MISSING
                ? desk.texts().get("evidence.missing", "%.1f".formatted(s.length().toMillis() / 1000.0), desk.texts().get("evidence.why." + s.reason()))
                : s.reason().isEmpty() ? "" : desk.texts().get("evidence.why." + s.reason())).orElse("");
    }

    private CompletableFuture<PieceBytes> open(String piece) {
        return model.open(new PieceId(piece)).<PieceBytes>thenApply(ticket -> new RemotePiece(means.hub(), ticket)).exceptionallyCompose(error ->
                CompletableFuture.failedFuture(new AccessDeniedException(desk.texts().problem(EvidenceModel.problemOf(error)))));
    }

    Optional<Instant> at() {
        return Optional.ofNullable(playback).map(SyncedPlayback::at);
    }

    boolean playing() {
        return playback != null && playback.playing();
    }

    double speed() {
        return playback == null ? 1 : playback.speed();
    }

    Optional<Duration> spread() {
        return playback == null ? Optional.empty() : playback.spread();
    }

    int size() {
        return sources.size();
    }

    void playOrPause() {
        if (playback != null) {
            if (playback.playing()) {
                playback.pause();
            } else {
                playback.play();
            }
        }
    }

    void pause() {
        if (playing()) {
            playOrPause();
        }
    }

    void seek(Instant moment) {
        if (playback != null) {
            playback.seek(moment);
        }
    }

    void speed(double times) {
        if (playback != null) {
            playback.speed(times);
        }
    }

    void step(boolean forward) {
        if (playback != null) {
            playback.step(forward, chosen());
        }
    }

    /** Once a pulse. */
    void tick() {
        if (playback != null) {
            playback.tick();
        }
    }

    void renewWords() {
        tiles.forEach(tile -> {
            tile.setText(words(desk));
            tile.setNote(desk.texts().get("evidence.clock"));
        });
    }

    /** Lets go of the pictures: nothing of another incident stays on screen. */
    void stop() {
        tiles.forEach(tile -> tile.setPicture(null));
        wall.getChildren().clear();
        tiles.clear();
        sources = List.of();
        if (playback != null) {
            playback.close();
            playback = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
