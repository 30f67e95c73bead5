package wanglou.exports;

import wanglou.link.Query;

/**
 * Asks for a ticket to fetch a packet. Only whoever asked for the export gets one; that, and every refusal, is journaled. Problem codes:
 * {@code exports.unknown} (export), {@code exports.not-yours} (export), {@code exports.not-ready} (export).
 */
public record FetchQuery(ExportId export) implements Query<FetchTicket> {

    @Override
    public Class<FetchTicket> answerType() {
        return FetchTicket.class;
    }
}
