package wanglou.store;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;

import wanglou.core.PlainText;

/** Every text that is read is made plain, see {@link PlainText}. */
final class PlainTextModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    PlainTextModule() {
        super("plain-text");
        addDeserializer(String.class, new Plain());
    }

    private static final class Plain extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        Plain() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return text == null ? null : PlainText.of(text);
        }
    }
}
