package wanglou.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.cameras.CameraCommand;
import wanglou.console.HubAccess;
import wanglou.console.Mirrors;
import wanglou.core.Outcome;
import wanglou.core.SeatId;
import wanglou.drill.DrillCameras;
import wanglou.drill.DrillOptions;
import wanglou.link.HubLink;
import wanglou.link.LinkState;
import wanglou.security.DrillAccounts;

/**
 * Home: a thread of its own. Opens the drill's cameras, has them registered by the drill's system administrator, over the link as anybody would, and lets befall
 * them what the leader of the drill orders ({@link CameraFaults}).
 */
final class DrillCity implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(DrillCity.class);
    private static final long PATIENCE_S = 20;
    private static final int TRIES = 10;
    private static final long REST_MS = 3_000;
    private static final long LOOK_MS = 500;

    private final HubAccess access;
    private final DrillOptions options;
    private final Path data;

    DrillCity(HubAccess access, DrillOptions options, Path data) {
        this.access = access;
        this.options = options;
        this.data = data;
    }

    @Override
    public void run() {
        try {
            // The process ends by a signal; its sockets end with it.
            DrillCameras cameras = new DrillCameras(data.resolve("clips"), Math.min(options.units(), 200), options.pack(), options.seed());
            Thread.ofPlatform().daemon().name("drill-camera-faults").start(() -> befall(cameras));
            // What is painted is registered at once: the first cameras are there long before the last.
            for (List<CameraCommand.Register> hung = cameras.hang(); !hung.isEmpty(); hung = cameras.hang()) {
                for (int tries = 1; tries <= TRIES && !register(hung, tries); tries++) {
                    Thread.sleep(REST_MS);
                }
            }
        } catch (IOException e) {
            LOG.warn("the drill has no more cameras: {}", e.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Home: a thread of its own. An order for a camera that is not hung yet waits for it. */
    private void befall(DrillCameras cameras) {
        Map<String, String> done = new HashMap<>();
        try {
            for (;; Thread.sleep(LOOK_MS)) {
                CameraFaults.read(data).forEach((camera, fault) -> {
                    if (!fault.equals(done.get(camera)) && cameras.fault(camera, fault)) {
                        done.put(camera, fault);
                    }
                });
            }
        } catch (IOException e) {
            LOG.warn("nothing befalls the drill's cameras any more: {}", e.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is no more to be done: a hub that starts on a busy machine is slow to answer, and is asked again. */
    private boolean register(List<CameraCommand.Register> commands, int tries) throws InterruptedException {
        try {
            switch (access.signIn("fang.yan", DrillAccounts.PASSWORD, new SeatId("drill-cameras"), Mirrors.empty()).get(PATIENCE_S, TimeUnit.SECONDS)) {
                case HubAccess.SignIn.In in -> register(in, commands);
                case HubAccess.SignIn.Refused no -> LOG.warn("cameras are not registered: {}", no.problem().code());
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("try {} of {} to register the drill's cameras: {}", tries, TRIES, e.toString());
            return false;
        }
    }

    private static void register(HubAccess.SignIn.In in, List<CameraCommand.Register> commands)
            throws InterruptedException, ExecutionException, TimeoutException {
        HubLink link = in.link();
        CompletableFuture<LinkState> live = new CompletableFuture<>();
        link.onState(state -> {
            if (state instanceof LinkState.Live) {
                live.complete(state);
            }
        });
        live.get(PATIENCE_S, TimeUnit.SECONDS);
        int registered = 0;
        for (CameraCommand.Register command : commands) {
            Outcome outcome = link.send(command).get(PATIENCE_S, TimeUnit.SECONDS);
            if (outcome instanceof Outcome.Refused) {
                // There since the last drill: its port is another one today.
                outcome = link.send(new CameraCommand.Edit(command.camera(), command.streams())).get(PATIENCE_S, TimeUnit.SECONDS);
            }
            registered += outcome instanceof Outcome.Done ? 1 : 0;
        }
        LOG.info("drill: {} of {} cameras registered", registered, commands.size());
        in.presence().signOut();
        link.close();
    }
}
