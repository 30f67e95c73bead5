package wanglou.evidence.ui;

import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.CameraId;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.evidence.PieceId;
import wanglou.video.Hearing;
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
    private final Hearing hearing = new Hearing();
    private List<Shown> shown = List.of();
    private @Nullable SyncedPlayback playback;
    private @Nullable VideoTile clicked;

    Playing(Desk desk, EvidenceModel model, EvidenceMeans means) {
        this.desk = desk;
        this.model = model;
        this.means = means;
        wall.setId("evidence-wall");
    }

    /** A source on the screen, and its number among all of the incident. */
    private record Shown(int number, Source source) {

        /** What makes another playback of it; that somebody looked at a piece, or checked it, does not. */
        Object played() {
            return List.of(number, source.camera(), source.name(), source.playable());
        }
    }

    static PictureText words(Desk desk) {
        return new PictureText(desk.texts().language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, desk.texts().zone());
    }

    Region node() {
        return wall;
    }

    /**
     * Plays these from now on; the moment stays where it can. The same ones again change nothing.
     *
     * @param which places in {@code all}, {@link #MOST} at most
     */
    void show(List<Source> all, List<Integer> which, Instant from, Instant to) {
        List<Shown> next = which.stream().limit(MOST).map(i -> new Shown(i + 1, all.get(i))).toList();
        boolean same = playback != null && next.stream().map(Shown::played).toList().equals(shown.stream().map(Shown::played).toList());
        if (same) {
            shown = next;
            notes();
            return;
        }
        Instant at = playback == null ? null : playback.at();
        boolean ran = playing();
        double speed = playback == null ? 1 : playback.speed();
        Optional<CameraId> heard = heard();
        stop();
        shown = next;
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            int place = i;
            tracks.add(new Track(next.get(i).source().name(), next.get(i).source().playable(), moment -> why(place, moment)));
        }
        SyncedPlayback opened = new SyncedPlayback(means.door(), tracks, this::open, from, to, means.clock());
        playback = opened;
        opened.speed(speed);
        opened.seek(at == null || at.isBefore(from) || at.isAfter(to) ? first(next, from) : at);
        divide(next.size());
        for (int i = 0; i < next.size(); i++) {
            VideoTile tile = new VideoTile(words(desk), means.clock());
            tile.setName(String.valueOf(next.get(i).number()), next.get(i).source().name());
            tile.setPicture(opened.picture(i));
            tile.focusedProperty().subscribe(has -> {
                if (has) {
                    clicked = tile;
                }
            });
            tiles.add(tile);
            wall.add(tile, i % 2, i / 2);
            if (heard.isPresent() && heard.get().equals(next.get(i).source().camera())) {
                hearing.toggle(tile);
            }
        }
        notes();
        if (ran) {
            opened.play();
        }
    }

    /** Each name line says how far the source's clock is off, and what was done about it. */
    private void notes() {
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).setNote(ClockWords.of(desk.texts(), shown.get(i).source().clock()));
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

    private Optional<CameraId> heard() {
        return IntStream.range(0, tiles.size()).filter(i -> hearing.hears(tiles.get(i))).mapToObj(i -> shown.get(i).source().camera()).findFirst();
    }

    /** Lets the picture clicked last be heard, and no other; the one that is heard, no more. */
    void hear() {
        if (!tiles.isEmpty()) {
            hearing.toggle(tiles.get(chosen()));
        }
    }

    /** The picture a person has clicked last; none is the first. */
    private int chosen() {
        return Math.max(0, tiles.indexOf(clicked));
    }

    private static Instant first(List<Shown> some, Instant from) {
        return some.stream().flatMap(s -> s.source().playable().stream()).map(Track.Piece::from).min(Instant::compareTo).orElse(from);
    }

    /** Why there is no picture of a source at a moment: with the seconds missing where one should be there. */
    private String why(int place, Instant at) {
        return place >= shown.size() ? "" : shown.get(place).source().stretches(model.from(), model.to()).stream().filter(s -> s.covers(at)).findFirst().map(s -> s.kind() == Stretch.Kind.MISSING
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
        return shown.size();
    }

    /** What is on the screen. */
    List<Source> sources() {
        return shown.stream().map(Shown::source).toList();
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
        tiles.forEach(tile -> tile.setText(words(desk)));
        notes();
    }

    /** Lets go of the pictures: nothing of another incident stays on screen. */
    void stop() {
        hearing.silence();
        tiles.forEach(tile -> tile.setPicture(null));
        wall.getChildren().clear();
        tiles.clear();
        shown = List.of();
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
