package wanglou.core;

import java.time.Instant;

/** An event with who and when, as the journal keeps it and as boards and tables receive it. */
public record Fact(Instant at, Actor by, Event event) {
}
