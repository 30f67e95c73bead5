package wanglou.walls;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;

/**
 * A rule that stands at work: each rule once, with what set it off last.
 *
 * @param about the incident's, the unit's or the call's id
 * @param until when it ends by itself; null: with what set it off
 */
public record RuleAct(RuleId rule, Rule.On event, String about, Instant at, @Nullable Instant until) {

    public static final BoardName<RuleId, RuleAct> BOARD = new BoardName<>("wall-acts", RuleId.class, RuleAct.class);
}
