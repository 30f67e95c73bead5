package wanglou.console.links;

import wanglou.console.text.Texts;
import wanglou.console.ui.SignView;
import wanglou.field.LinkHealth;

/** Home: FX. What is said of a link: its name by kind, its state, the reasons of its refusals. What nobody named is said as it is. */
record LinkTexts(Texts texts) {

    String name(LinkHealth link) {
        return texts.orElse("links.kind." + link.kind(), link.kind());
    }

    String state(LinkHealth.State state) {
        return texts.get("links.state." + state);
    }

    String refusal(String code) {
        return texts.orElse("links.refused." + code, code);
    }

    /** The colour class of a state. */
    static String tint(LinkHealth.State state) {
        return switch (state) {
            case OK -> "ok";
            case UNAVAILABLE -> "warn";
            case DISABLED -> "text-3";
            case FAILED -> "act";
        };
    }

    static SignView.Sign sign(LinkHealth.State state) {
        return switch (state) {
            case OK -> SignView.Sign.OK;
            case UNAVAILABLE -> SignView.Sign.PARTIAL;
            case DISABLED -> SignView.Sign.OFF;
            case FAILED -> SignView.Sign.LOST;
        };
    }
}
