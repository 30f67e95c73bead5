package wanglou.link;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.units.Fix;

/** Home: link thread. Where a console's copy of the boards goes. */
public interface BoardSink {

    /** The whole board anew. */
    void snapshot(String board, Map<?, ?> values);

    /** One key; null when it is gone. */
    void change(String board, Object key, @Nullable Object value);

    void fixes(List<Fix> fixes);
}
