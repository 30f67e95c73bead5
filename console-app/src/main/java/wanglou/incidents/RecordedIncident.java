package wanglou.incidents;

import org.jspecify.annotations.Nullable;

/** @param incident as the record has it, null where there is none of that number */
public record RecordedIncident(@Nullable Incident incident) {
}
