package wanglou.store;

import java.io.IOException;
import java.io.Serial;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;

/** JSON knows no NaN, and a tracker that did not say must not be read as zero: NaN is null, null or absent is NaN. */
final class NanModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    NanModule() {
        super("wanglou-nan");
        addSerializer(double.class, new Out<>(Double.class));
        addSerializer(Double.class, new Out<>(Double.class));
        addSerializer(float.class, new Out<>(Float.class));
        addSerializer(Float.class, new Out<>(Float.class));
        addDeserializer(double.class, new In<>(double.class, Double.NaN));
        addDeserializer(float.class, new In<>(float.class, Float.NaN));
    }

    private static final class Out<N extends Number> extends StdScalarSerializer<N> {

        @Serial
        private static final long serialVersionUID = 1L;

        Out(Class<N> type) {
            super(type);
        }

        @Override
        public void serialize(N number, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (Double.isNaN(number.doubleValue())) {
                out.writeNull();
            } else if (number instanceof Float f) {
                out.writeNumber(f);
            } else {
                out.writeNumber(number.doubleValue());
            }
        }
    }

    private static final class In<N extends Number> extends StdScalarDeserializer<N> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final N unknown;

        In(Class<N> primitive, N unknown) {
            super(primitive);
            this.unknown = unknown;
        }

        @Override
        @SuppressWarnings("unchecked") // N is what the constant says it is
        public N deserialize(JsonParser in, DeserializationContext context) throws IOException {
            double value = _parseDoublePrimitive(in, context);
            return (N) (unknown instanceof Float ? (Number) (float) value : (Number) value);
        }

        @Override
        public N getNullValue(DeserializationContext context) {
            return unknown;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return unknown;
        }
    }
}
