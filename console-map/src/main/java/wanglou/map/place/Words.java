package wanglou.map.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Cuts names and questions into words, both in the same way: Chinese as Lucene's CJK analyzer does, in overlapping pairs, here with the single
 * characters too so that one typed character already finds; Latin without accents, case and elided articles.
 */
final class Words {

    private static final CharArraySet ARTICLES = new CharArraySet(List.of("l", "d", "m", "t", "qu", "n", "s", "j", "c"), true);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new ElisionFilter(new LowerCaseFilter(new CJKWidthFilter(source)), ARTICLES);
            return new TokenStreamComponents(source, new CJKBigramFilter(new ASCIIFoldingFilter(words), CJKBigramFilter.HAN, true));
        }
    };

    Analyzer analyzer() {
        return analyzer;
    }

    /** Lower case, without accents, anything but letters and digits made one space. */
    static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string", e);
        }
        return words;
    }
}
