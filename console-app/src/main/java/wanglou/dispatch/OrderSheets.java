package wanglou.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;

import wanglou.incidents.Incident;
import wanglou.incidents.Place;
import wanglou.store.Json;

/** Home: any (immutable). What goes with an order to such a kind of incident: data, {@code sheets.json}; {@code *} is for every kind. */
public record OrderSheets(Map<String, Sheet> kinds) {

    private static final TypeReference<Map<String, Sheet>> SHEETS = new TypeReference<>() {
    };

    /**
     * @param steps what to do there, in order
     * @param precautions what to beware of
     */
    public record Sheet(List<Order.Words> steps, List<Order.Words> precautions) {

        public Sheet {
            steps = List.copyOf(steps);
            precautions = List.copyOf(precautions);
        }
    }

    public OrderSheets {
        kinds = Map.copyOf(kinds);
    }

    /** Those that come with the product. */
    public static OrderSheets standard() {
        try (InputStream in = OrderSheets.class.getResourceAsStream("sheets.json")) {
            if (in == null) {
                throw new IllegalStateException("sheets.json is missing");
            }
            return new OrderSheets(Json.newMapper().readValue(in, SHEETS));
        } catch (IOException e) {
            throw new UncheckedIOException("sheets.json", e);
        }
    }

    Order order(Incident incident, int version, String note) {
        Sheet sheet = kinds.getOrDefault(incident.kind().value(), kinds.getOrDefault("*", new Sheet(List.of(), List.of())));
        Place place = incident.place();
        return new Order(version, incident.kind(), incident.grade(), place, note, sheet.steps(), sheet.precautions());
    }
}
