package wanglou.exports;

import wanglou.core.TextId;

/** One export, by the number people say: {@code EX-20260301-001}. It is the number on the packet's cover too. */
public record ExportId(String value) implements TextId {

    public ExportId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
