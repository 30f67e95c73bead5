package wanglou.core;

/** A value on a board that is not for everybody: the hub tells it to nobody else. */
public interface Personal {

    boolean isFor(PersonId person);
}
