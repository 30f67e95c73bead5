package wanglou.hub;

import java.util.List;

import wanglou.dispatch.Order;
import wanglou.dispatch.OrderSheets;
import wanglou.guidance.Guidance;
import wanglou.incidents.IncidentKind;

/** Home: any (immutable). What goes with an order, from the centre's guidance: one file says what is done at the desk and what at the place. */
record FieldSheets(Guidance guidance) implements OrderSheets {

    @Override
    public Sheet of(IncidentKind kind) {
        return guidance.field(kind.value()).map(sheet -> new Sheet(
                sheet.field().stream().map(step -> new Order.Words(step.zh(), step.en(), step.code())).toList(),
                sheet.care().stream().map(line -> new Order.Words(line.zh(), line.en())).toList()))
                .orElseGet(() -> new Sheet(List.of(), List.of()));
    }
}
