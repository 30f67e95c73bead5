package wanglou.video.vlc;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Pointer;

/** Home: the player worker. Makes methods of ours callable by libvlc without JNA in between, whose every call costs some 50 µs. */
final class NativeCall {

    private NativeCall() {}

    /** {@code method} of {@code target} as a C function, in the guise in which vlcj takes one; it lives as long as {@code calls}. */
    @SuppressWarnings("restricted") // The C function's shape is libvlc's.
    static <C extends Callback> C of(Class<C> guise, MethodHandles.Lookup lookup, Object target, String method, MethodType type, FunctionDescriptor shape, Arena calls) {
        try {
            MethodHandle handle = lookup.bind(target, method, type);
            return guise.cast(CallbackReference.getCallback(guise, new Pointer(Linker.nativeLinker().upcallStub(handle, shape, calls).address())));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method, e);
        }
    }
}
