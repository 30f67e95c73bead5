package wanglou.store;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import org.jspecify.annotations.Nullable;

import wanglou.core.TextId;

/** Lets a sealed interface be read back: its records are known, so their names suffice and nothing from the wire is ever taken for a class name. */
final class SealedNames extends JacksonAnnotationIntrospector {

    @Serial
    private static final long serialVersionUID = 1L;
    private static final JsonTypeInfo.Value IS = JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false,
            Boolean.TRUE);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass && sealed(annotated.getRawType()) ? IS : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        if (!sealed(annotated.getRawType())) {
            return super.findSubtypes(annotated);
        }
        List<NamedType> names = new ArrayList<>();
        records(annotated.getRawType(), names);
        return names;
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass annotated) {
        return annotated.getRawType().isRecord() ? Json.kebab(annotated.getRawType().getSimpleName()) : super.findTypeName(annotated);
    }

    private static void records(Class<?> type, List<NamedType> names) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                records(permitted, names);
            } else {
                names.add(new NamedType(permitted, Json.kebab(permitted.getSimpleName())));
            }
        }
    }

    private static boolean sealed(Class<?> type) {
        return type.isInterface() && type.isSealed() && !TextId.class.isAssignableFrom(type);
    }
}
