package wanglou.push.ui;

import wanglou.push.PushTarget;

/**
 * Home: any (immutable). One to whom the incident could be thrown.
 *
 * @param name as people say it
 * @param detail what they are doing now
 * @param there whether a push would arrive at once
 * @param sounds what a person may type to find it, lower case
 */
public record PushChoice(PushTarget target, String name, String detail, boolean there, String sounds) {

    /** The tabs. */
    public enum Tab {
        ALL, PEOPLE, GROUPS, SEATS, WALLS;

        boolean holds(PushTarget target) {
            return switch (this) {
                case ALL -> true;
                case PEOPLE -> target instanceof PushTarget.OfUnit || target instanceof PushTarget.DutyChief;
                case GROUPS -> target instanceof PushTarget.Group;
                case SEATS -> target instanceof PushTarget.OfSeat || target instanceof PushTarget.DutyChief;
                case WALLS -> target instanceof PushTarget.Wall;
            };
        }
    }
}
