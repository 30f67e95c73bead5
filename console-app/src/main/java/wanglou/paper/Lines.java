package wanglou.paper;

import java.util.ArrayList;
import java.util.List;

/** Home: any. Breaks words into lines that fit: at spaces in Latin, anywhere in Chinese, inside a word only where it alone is too long. */
final class Lines {

    private Lines() {
    }

    static List<String> of(PaperFonts fonts, String text, boolean strong, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : fonts.readable(text).split("\\R", -1)) {
            lines.addAll(paragraph(fonts, paragraph.replace('\t', ' '), strong, size, width));
        }
        return lines;
    }

    private static List<String> paragraph(PaperFonts fonts, String text, boolean strong, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double taken = 0;
        int breakAt = -1;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            String sign = Character.toString(c);
            double wide = fonts.width(sign, strong, size);
            if (taken + wide > width && !line.isEmpty()) {
                String rest = "";
                if (breakAt > 0 && breakAt < line.length() && c != ' ') {
                    rest = line.substring(breakAt);
                    line.setLength(breakAt);
                }
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(rest.stripLeading());
                taken = fonts.width(line.toString(), strong, size);
                breakAt = -1;
            }
            line.append(sign);
            taken += wide;
            if (c == ' ' || Character.isIdeographic(c) || c == '-' || c == '·') {
                breakAt = line.length();
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
