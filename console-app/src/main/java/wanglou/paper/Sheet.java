package wanglou.paper;

import java.awt.Color;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.map.Glyph;

/**
 * Home: any (immutable). What goes on paper, before anything is laid out.
 *
 * @param stamps who printed it when, and what it reflects; on every page
 * @param warning in a frame at the top of every page, empty for none
 */
public record Sheet(String title, List<String> stamps, String warning, Foot foot, List<Block> blocks) {

    /**
     * Words that need a number, with {@code %d} for it.
     *
     * @param page its number and how many there are
     * @param replaced how many characters no font has, and the sign that stands for them
     * @param noChinese that there is no font for Chinese
     */
    public record Foot(String page, String replaced, String noChinese) {
    }

    public Sheet {
        stamps = List.copyOf(stamps);
        blocks = List.copyOf(blocks);
    }

    /** One piece of it. */
    public sealed interface Block {
    }

    public record Heading(String text) implements Block {
    }

    /** Words that may be long; line breaks are kept. */
    public record Words(String text) implements Block {
    }

    /**
     * A shape with a letter, as on the screen.
     *
     * @param ink its colour
     */
    public record Sign(Glyph shape, String letter, Color ink) {
    }

    /** @param sign before the first line; null for none */
    public record Cell(String text, @Nullable Sign sign) {

        public static Cell of(String text) {
            return new Cell(text, null);
        }
    }

    /**
     * Rows in columns; the head comes again on each page.
     *
     * @param head empty for a table without one
     * @param widths shares of the width, one per column
     */
    public record Table(List<String> head, List<Double> widths, List<List<Cell>> rows) implements Block {

        public Table {
            head = List.copyOf(head);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = widths.size();
            if (rows.stream().anyMatch(row -> row.size() != columns) || !head.isEmpty() && head.size() != columns) {
                throw new IllegalArgumentException("a row does not have " + columns + " columns");
            }
        }

        /** One of words alone. */
        public static Table of(List<String> head, List<Double> widths, List<List<String>> rows) {
            return new Table(head, widths, rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList());
        }
    }
}
