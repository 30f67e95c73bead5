package wanglou.field;

import java.time.Instant;

import wanglou.core.PersonId;

/** A field link that a person has switched off. Board {@code links-off}, keyed by link; one that works is not on it. */
public record LinkOff(String link, PersonId by, Instant at, String reason) {
}
