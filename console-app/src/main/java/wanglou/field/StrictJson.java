package wanglou.field;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

import wanglou.core.PlainText;

/** Home: any thread. JSON from strangers: bounded depth, texts and numbers, nothing after the end. */
public final class StrictJson {

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxNumberLength(40)
                    .maxNameLength(256)
                    .maxStringLength(FieldRequest.MAX_BODY)
                    .build())
            .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .setNodeFactory(new PlainNodes());

    private static final class PlainNodes extends JsonNodeFactory {
        private static final long serialVersionUID = 1;

        @Override
        public TextNode textNode(String text) {
            return super.textNode(PlainText.of(text));
        }
    }

    private StrictJson() {
    }

    /** The tree, or null when it is not JSON within the bounds; why it is not helps nobody but the sender. */
    public static @Nullable JsonNode read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node.isMissingNode() ? null : node;
        } catch (IOException malformed) {
            return null;
        }
    }

    /** A number as double; NaN where it is absent or not a number. */
    public static double number(JsonNode object, String name) {
        JsonNode node = object.path(name);
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }

    /** A number as float; NaN where it is absent, not a number, or negative (trackers say −1 for unknown). */
    public static float measure(JsonNode object, String name) {
        double value = number(object, name);
        return value >= 0 ? (float) value : Float.NaN;
    }
}
