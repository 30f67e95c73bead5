package wanglou.evidence;

import java.util.List;

import wanglou.audit.JournalEntry;

/** @param more whether the journal holds more than {@link #MOST} entries about it */
public record Custody(List<JournalEntry> entries, boolean more) {

    public static final int MOST = 5_000;

    public Custody {
        entries = List.copyOf(entries);
    }
}
