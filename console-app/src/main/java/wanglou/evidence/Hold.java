package wanglou.evidence;

import java.time.Instant;

import wanglou.core.PersonId;

/** Somebody's order that a piece must not be deleted, whatever its class says. */
public record Hold(PersonId by, String reason, Instant since) {
}
