package wanglou.store;

import java.io.IOException;
import java.io.Serial;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import org.jspecify.annotations.Nullable;

import wanglou.core.TextId;

/** Typed ids travel as their text. */
final class TextIdModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    TextIdModule() {
        super("wanglou-text-ids");
        addSerializer(TextId.class, new AsText());
        addKeySerializer(TextId.class, new AsName());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Values());
        context.addKeyDeserializers(new Keys());
    }

    private static boolean isId(JavaType type) {
        return type.getRawClass().isRecord() && TextId.class.isAssignableFrom(type.getRawClass());
    }

    /** The record's own constructor, so that what it refuses is refused here too. */
    private record Maker(MethodHandle constructor) {

        static Maker of(Class<?> type) {
            try {
                return new Maker(MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class, String.class))
                        .asType(MethodType.methodType(Object.class, String.class)));
            } catch (NoSuchMethodException | IllegalAccessException e) {
                throw new IllegalArgumentException(type + " must be a public record of one String", e);
            }
        }

        Object make(String text, DeserializationContext context, Class<?> type) throws IOException {
            try {
                return constructor.invokeExact(text);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(text, type, String.valueOf(e.getMessage()));
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IOException(e);
            }
        }
    }

    private static final class AsText extends StdSerializer<TextId> {

        @Serial
        private static final long serialVersionUID = 1L;

        AsText() {
            super(TextId.class);
        }

        @Override
        public void serialize(TextId id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.value());
        }
    }

    private static final class AsName extends JsonSerializer<TextId> {

        @Override
        public void serialize(TextId id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(id.value());
        }
    }

    private static final class Values extends Deserializers.Base {

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config, BeanDescription description) {
            if (!isId(type)) {
                return null;
            }
            Class<?> raw = type.getRawClass();
            Maker maker = Maker.of(raw);
            return new JsonDeserializer<Object>() {
                @Override
                public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
                    return maker.make(in.getValueAsString(""), context, raw);
                }
            };
        }
    }

    private static final class Keys implements KeyDeserializers {

        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(JavaType type, DeserializationConfig config, BeanDescription description) {
            if (!isId(type)) {
                return null;
            }
            Class<?> raw = type.getRawClass();
            Maker maker = Maker.of(raw);
            return new KeyDeserializer() {
                @Override
                public Object deserializeKey(String name, DeserializationContext context) throws IOException {
                    return maker.make(name, context, raw);
                }
            };
        }
    }
}
