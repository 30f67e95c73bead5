package wanglou.field;

/** Home: any thread. A field adapter that is spoken to over HTTP; the hub mounts it at its path. */
@FunctionalInterface
public interface FieldHttp {

    FieldResponse handle(FieldRequest request);
}
