package wanglou.core;

/** A person who can sign in: the sign-in name, lower case. */
public record PersonId(String value) implements TextId {

    public PersonId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
