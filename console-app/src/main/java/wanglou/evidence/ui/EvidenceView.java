package wanglou.evidence.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.cameras.CameraId;
import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Toasts;
import wanglou.core.UnitId;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.Piece;
import wanglou.evidence.Recording;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.ui.IncidentWords;
import wanglou.incidents.ui.TimelineWords;
import wanglou.units.Unit;

/**
 * Home: FX. An incident's evidence: its pictures on one clock over a map of the time, and beside it the pieces and who has dealt with them. What is to be
 * done with the pieces is another feature's.
 */
public final class EvidenceView implements AutoCloseable {

    private final Desk desk;
    private final EvidenceModel model;
    private final TimelineWords words;
    private final Playing playing;
    private final TimeMap time;
    private final Transport transport;
    private final PieceTable table;
    private final CustodyPane custody;
    private final CheckPane check;
    private final VBox keeping;
    private final EvidenceHead head;
    private final PurposeForm purpose;
    private final SourceChoice choice;
    private final StackPane stage = new StackPane();
    private final VBox left;
    private final Listening listening = new Listening();
    private Runnable also = () -> { };
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            beat();
        }
    };
    private boolean looking;

    public EvidenceView(Desk desk, EvidenceMeans means, IncidentWords incidents) {
        this.desk = desk;
        this.words = new TimelineWords(incidents, unit -> callSign(desk, unit));
        this.model = new EvidenceModel(desk.hub(), desk.pulse()::later, desk.mirrors().of(Piece.BOARD), this::recorded, () -> changed().run());
        this.playing = new Playing(desk, model, means);
        this.time = new TimeMap(desk, moment -> playing.seek(moment));
        this.transport = new Transport(desk, acts());
        this.purpose = new PurposeForm(desk, words -> {
            model.purpose(words);
            // Else the focus falls into the next field, and the keys of the page with it.
            time.requestFocus();
        });
        this.head = new EvidenceHead(desk, model, incidents);
        this.table = new PieceTable(desk, model, playing::seek);
        this.custody = new CustodyPane(desk, model, words);
        this.check = new CheckPane(desk, model);
        this.keeping = new VBox(custody, check);
        VBox.setVgrow(custody, Priority.ALWAYS);
        this.choice = new SourceChoice(desk, this::show);
        stage.getStyleClass().add("evidence-stage");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        left = new VBox(head, choice, stage, transport, time, legend());
        left.getStyleClass().add("panel");
        left.setMinWidth(0);
        listening.to(this::renew, desk.texts().languageProperty(), desk.look().themeProperty());
        listening.to(desk.mirrors().of(Recording.BOARD), cameras -> show());
        listening.to(this::linkTurned, desk.link().liveProperty());
        show();
    }

    private static String callSign(Desk desk, String unit) {
        Unit known = desk.mirrors().units().get(new UnitId(unit));
        return known == null ? unit : known.callSign();
    }

    private boolean recorded(CameraId camera) {
        Recording known = desk.mirrors().of(Recording.BOARD).get(camera);
        return known != null && known.active() && known.failed().isEmpty();
    }

    /** The model may tell while this is still being made. */
    private Runnable changed() {
        return this::show;
    }

    /** Is told whenever the model may be different. */
    public void alsoTell(Runnable listener) {
        also = listener;
    }

    public EvidenceModel model() {
        return model;
    }

    /** Pictures, transport and time. */
    public VBox pictures() {
        return left;
    }

    public Region pieces() {
        return table;
    }

    /** Who has dealt with the pieces, and whether they are what was recorded. */
    public Region custody() {
        return keeping;
    }

    /** For the page's keys, wherever its focus is. */
    public void listen(Node page) {
        page.addEventFilter(KeyEvent.KEY_PRESSED, transport::pressed);
        page.addEventFilter(KeyEvent.KEY_TYPED, transport::typed);
    }

    /** Whether anybody can see it: what nobody sees neither plays nor is fetched. */
    public void look(boolean on) {
        looking = on;
        if (on) {
            pulse.start();
            if (!model.purpose().isEmpty()) {
                time.requestFocus();
            } else {
                purpose.focus();
            }
        } else {
            playing.pause();
            pulse.stop();
        }
        show();
    }

    private Transport.Acts acts() {
        return new Transport.Acts() {
            @Override
            public void playOrPause() {
                playing.playOrPause();
            }

            @Override
            public void step(boolean forward) {
                playing.step(forward);
            }

            @Override
            public void jump(boolean forward) {
                EvidenceView.this.jump(forward);
            }

            @Override
            public void speed(double times) {
                playing.speed(times);
            }

            @Override
            public void mark() {
                EvidenceView.this.mark();
            }

            @Override
            public void zoom(double factor) {
                time.zoom(factor);
            }

            @Override
            public void still() {
                EvidenceView.this.still();
            }

            @Override
            public void source(int place) {
                choice.toggle(place);
            }

            @Override
            public void hear() {
                playing.hear();
            }
        };
    }

    private void jump(boolean forward) {
        Instant at = playing.at().orElse(Instant.EPOCH);
        List<Instant> moments = model.events().stream().map(e -> e.at()).filter(t -> !t.isBefore(model.from()) && !t.isAfter(model.to())).sorted().toList();
        Optional<Instant> next = forward ? moments.stream().filter(t -> t.isAfter(at.plusMillis(20))).findFirst()
                : moments.stream().filter(t -> t.isBefore(at.minusMillis(20))).max(Comparator.naturalOrder());
        next.ifPresent(playing::seek);
    }

    /** A mark is a note of the incident: everybody sees it, and it stands in the journal. */
    private void mark() {
        model.incident().ifPresent(incident -> playing.at().ifPresent(at -> desk.orders().send(
                new IncidentCommand.AddNote(incident, desk.texts().get("evidence.mark.note", desk.texts().formats().date(at), TimeMap.time(desk, at))),
                desk.texts().bind("evidence.marked", TimeMap.time(desk, at)), Optional.empty())));
    }

    /** Kept by the hub, out of its own files and as evidence: what is drawn here is scaled, and this machine could draw anything. */
    private void still() {
        Instant at = playing.at().orElse(Instant.EPOCH);
        if (playing.sources().stream().allMatch(s -> s.at(at).isEmpty())) {
            desk.toasts().show(Toasts.Kind.WARNING, desk.texts().bind("evidence.stills.none", TimeMap.time(desk, at)), desk.texts().bind("evidence.stills.none.how"));
        }
        for (Source source : playing.sources()) {
            source.at(at).ifPresent(piece -> desk.orders().send(new EvidenceCommand.KeepStill(piece.id(), source.arrival(at), model.purpose()),
                    desk.texts().bind("evidence.still.taken", source.name(), TimeMap.time(desk, at)), Optional.empty()));
        }
    }

    private void show() {
        List<Source> sources = model.sources();
        boolean ready = model.stand() == EvidenceModel.Stand.READY;
        boolean opened = ready && !model.purpose().isEmpty() && !sources.isEmpty();
        head.show();
        choice.show(opened ? sources : List.of());
        table.show();
        custody.show();
        check.show();
        if (opened && looking) {
            playing.show(sources, choice.onScreen(), model.from(), model.to());
        } else if (!opened) {
            playing.stop();
        }
        Node wanted = opened ? playing.node() : ready && model.purpose().isEmpty() ? purpose : empty(ready);
        if (stage.getChildren().isEmpty() || stage.getChildren().getFirst() != wanted) {
            stage.getChildren().setAll(wanted);
        }
        transport.setDisable(!opened);
        boolean timed = ready && !sources.isEmpty();
        time.setVisible(timed);
        time.setManaged(timed);
        if (timed) {
            time.show(sources, model.events().stream().map(e -> new TimeMap.Event(e.at(), words.of(e))).toList(), model.from(), model.to());
        }
        also.run();
    }

    private Node empty(boolean ready) {
        Texts texts = desk.texts();
        String key = switch (model.stand()) {
            case NO_INCIDENT -> "evidence.empty.none";
            case LOADING -> "evidence.empty.loading";
            case REFUSED -> "evidence.empty.refused";
            case NOTHING -> "evidence.empty.nothing";
            case READY -> ready ? "evidence.empty.pictures" : "evidence.empty.none";
        };
        var how = model.stand() == EvidenceModel.Stand.REFUSED && model.problem().isPresent()
                ? javafx.beans.binding.Bindings.createStringBinding(() -> model.problem().map(texts::problem).orElse(""), texts.languageProperty())
                : texts.bind(key + ".how");
        EmptyState state = new EmptyState(Icon.VIDEO, texts.bind(key), how);
        if (model.stand() == EvidenceModel.Stand.NOTHING) {
            state.buttons(Buttons.plain("evidence-to-video", texts.bind("evidence.empty.to-video"), () -> desk.navigation().go("video")));
        } else if (model.stand() == EvidenceModel.Stand.NO_INCIDENT) {
            state.buttons(Buttons.plain("evidence-to-incidents", texts.bind("evidence.empty.to-incidents"), () -> desk.navigation().go("incidents")));
        } else if (model.stand() == EvidenceModel.Stand.REFUSED) {
            state.buttons(Buttons.plain("evidence-again", texts.bind("evidence.empty.again"), model::reload));
        }
        return state;
    }

    private HBox legend() {
        Texts texts = desk.texts();
        HBox legend = Labels.row(16);
        for (String each : List.of("recorded", "missing", "never")) {
            Region sign = new Region();
            sign.getStyleClass().addAll("legend-sign", each);
            legend.getChildren().add(Labels.row(6, sign, Labels.of(texts.bind("evidence.legend." + each), "caption", "text-2")));
        }
        Label said = Labels.of(texts.bind("evidence.legend.said"), "caption", "text-3");
        legend.getChildren().addAll(Labels.gap(), said);
        legend.getStyleClass().add("legend");
        return legend;
    }

    private void renew() {
        playing.renewWords();
        time.draw();
        show();
    }

    /** Nothing is fetched from a hub that is lost; afterwards everything is asked for anew. */
    private void linkTurned() {
        if (desk.link().live()) {
            playing.stop();
            model.reload();
        } else {
            playing.pause();
        }
        show();
    }

    private void beat() {
        playing.tick();
        playing.at().ifPresent(time::moved);
        transport.show(playing.playing(), playing.size(), playing.spread());
    }

    @Override
    public void close() {
        pulse.stop();
        listening.close();
        check.close();
        model.close();
        playing.close();
    }
}
