package wanglou.console.ui;

import wanglou.incidents.Grade;
import wanglou.map.Glyph;

/**
 * Home: any (immutable). One grade of incidents as it is said and drawn.
 *
 * @param zh Chinese name, e.g. {@code 一级}
 * @param en English name, e.g. {@code Grade 1}
 * @param zhWord what it asks for in Chinese, may be empty
 * @param enWord what it asks for in English, may be empty
 * @param letter one or two characters inside the shape
 * @param token colour token and style class, e.g. {@code grade-1}
 */
public record GradeLook(Grade grade, String zh, String en, String zhWord, String enWord, String letter, Glyph shape, String token) {

    /** Of its name among the texts; its word stands under {@code .word}. */
    public String textKey() {
        return "incident.grade." + grade.value();
    }
}
