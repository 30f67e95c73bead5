package wanglou.incidents;

/** How urgent: 1 act now, 2 urgent, 3 routine, 4 service. */
public record Grade(int value) implements Comparable<Grade> {

    public Grade {
        if (value < 1 || value > 9) {
            throw new IllegalArgumentException("no such grade: " + value);
        }
    }

    @Override
    public int compareTo(Grade other) {
        return Integer.compare(value, other.value);
    }
}
