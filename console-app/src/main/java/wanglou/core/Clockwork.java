package wanglou.core;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Home: any; one thread of its own. Runs tasks in order, at once, later or again and again. Java's own swallows what a task throws and never runs a
 * periodic one again; here it is said and the next turn comes ({@link Guard}).
 */
public final class Clockwork extends ScheduledThreadPoolExecutor {

    private final String name;

    /** @param daemon whether the process may end while it runs */
    public Clockwork(String name, boolean daemon) {
        super(1, Thread.ofPlatform().name(name).daemon(daemon).factory());
        this.name = name;
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void execute(Runnable task) {
        super.execute(guarded(task));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return super.schedule(guarded(task), delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        return super.scheduleAtFixedRate(guarded(task), first, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long pause, TimeUnit unit) {
        return super.scheduleWithFixedDelay(guarded(task), first, pause, unit);
    }

    private Runnable guarded(Runnable task) {
        return Guard.around("a task of " + name, task);
    }
}
