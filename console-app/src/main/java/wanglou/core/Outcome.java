package wanglou.core;

/** The answer to a command. A repeat of the same {@link CommandId} gets the same outcome again, never a second effect. */
public sealed interface Outcome {

    /**
     * Done and on disk.
     *
     * @param seq the journal's number of the last event of this act
     * @param subject the id of what was made or changed, empty where there is none
     */
    record Done(long seq, String subject) implements Outcome {
    }

    /** Not done, nothing changed. */
    record Refused(Problem problem) implements Outcome {
    }
}
