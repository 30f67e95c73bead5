package wanglou.cameras;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Home: any. What spreadsheets call CSV: text in some encoding, in lines of cells (RFC 4180). A cell in quotation marks ends in its own line; so a mark too many
 * spoils one line and not the rest of the file.
 */
final class CsvLines {

    /** What a Chinese Excel writes unless told otherwise; it holds GBK and GB 2312. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private CsvLines() {
    }

    /**
     * @param number from 1
     * @param text as it stands there
     */
    record Line(int number, String text) {
    }

    /** @param charset it was read in */
    record Decoded(String text, Charset charset) {

        boolean chinese() {
            return charset.equals(CHINESE);
        }
    }

    /** UTF-16 where its mark stands first, else UTF-8, else GB 18030; empty where it is none of these, or no text. */
    static Optional<Decoded> decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return strict(bytes, StandardCharsets.UTF_16);
        }
        return strict(bytes, StandardCharsets.UTF_8).or(() -> strict(bytes, CHINESE)).filter(decoded -> decoded.text().indexOf('\0') < 0);
    }

    private static Optional<Decoded> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(new Decoded(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString(), charset));
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Lines that hold something; a sheet's empty rows are commas alone. */
    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.replace("\uFEFF", "").split("\r\n|\n|\r", -1)) {
            number++;
            if (!line.chars().allMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';')) {
                lines.add(new Line(number, line));
            }
        }
        return lines;
    }

    /** Without the blanks around them; empty where a quotation mark is opened and not closed. */
    static Optional<List<String>> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == delimiter) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return quoted ? Optional.empty() : Optional.of(cells);
    }
}
