package wanglou.map.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What OpenStreetMap's tags say about a thing. https://wiki.openstreetmap.org/wiki/Map_features */
record Tags(Map<String, String> all) {

    /** Worth finding even when nobody gave it a name. */
    private static final Set<PlaceKind> NAMELESS_TOO = Set.of(PlaceKind.HOSPITAL, PlaceKind.CLINIC, PlaceKind.PHARMACY, PlaceKind.DEFIBRILLATOR,
            PlaceKind.POLICE, PlaceKind.FIRE_STATION, PlaceKind.FUEL, PlaceKind.PARKING, PlaceKind.SCHOOL, PlaceKind.BANK, PlaceKind.KM_POST);

    private static final Pattern KILOMETRES = Pattern.compile("(?i)(?:k|pk|km)?\\s*(\\d{1,4})(?:[.,+](\\d{1,3}))?\\s*(?:km)?");

    /** A kind with the tag that told it. */
    record Meaning(PlaceKind kind, String category) {
    }

    String get(String key) {
        return all.getOrDefault(key, "").strip();
    }

    boolean has(String key) {
        return !get(key).isEmpty();
    }

    String name() {
        return get("name");
    }

    /** Simplified where both scripts are written down; the local name where that is Chinese. */
    String nameZh() {
        for (String key : List.of("name:zh-Hans", "name:zh")) {
            if (has(key)) {
                return get(key).split("/")[0].strip();
            }
        }
        return Pinyin.hasHan(name()) ? name() : "";
    }

    String nameEn() {
        return get("name:en");
    }

    /** Other names people use; only searched, never shown. */
    List<String> aliases() {
        Set<String> names = new LinkedHashSet<>();
        for (String key : List.of("alt_name", "short_name", "official_name", "loc_name", "old_name", "name:zh-Hant", "name:zh", "name:fr", "int_name",
                "brand", "operator:short", "ref")) {
            for (String name : get(key).split("[;/]")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return new ArrayList<>(names);
    }

    /** The house number with its street, or empty. Chinese: street first and 号 behind the number. */
    String address() {
        String number = get("addr:housenumber");
        String street = has("addr:street") ? get("addr:street") : get("addr:place");
        if (number.isEmpty() || street.isEmpty()) {
            return "";
        }
        if (Pinyin.hasHan(street)) {
            return street + number + (Character.isDigit(number.charAt(number.length() - 1)) ? "号" : "");
        }
        return number + " " + street;
    }

    Optional<Meaning> meaning() {
        for (String key : List.of("amenity", "healthcare", "emergency", "shop", "tourism", "leisure", "railway", "aeroway", "place", "office", "historic",
                "public_transport", "highway", "natural", "man_made", "building")) {
            String value = get(key);
            if (value.isEmpty() || value.equals("no")) {
                continue;
            }
            Optional<PlaceKind> kind = kind(key, value);
            if (kind.isPresent()) {
                return has("name") || NAMELESS_TOO.contains(kind.get()) ? kind.map(k -> new Meaning(k, key + "=" + value)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<PlaceKind> kind(String key, String value) {
        return Optional.ofNullable(switch (key) {
            case "amenity" -> switch (value) {
                case "hospital" -> PlaceKind.HOSPITAL;
                case "clinic", "doctors", "dentist", "veterinary" -> PlaceKind.CLINIC;
                case "pharmacy" -> PlaceKind.PHARMACY;
                case "police" -> PlaceKind.POLICE;
                case "fire_station" -> PlaceKind.FIRE_STATION;
                case "townhall", "public_building", "post_office", "prison", "social_facility" -> PlaceKind.GOVERNMENT;
                case "courthouse" -> PlaceKind.COURT;
                case "embassy" -> PlaceKind.EMBASSY;
                case "school", "music_school", "driving_school", "language_school" -> PlaceKind.SCHOOL;
                case "kindergarten", "childcare" -> PlaceKind.KINDERGARTEN;
                case "university", "college" -> PlaceKind.UNIVERSITY;
                case "bank", "bureau_de_change" -> PlaceKind.BANK;
                case "fuel", "charging_station" -> PlaceKind.FUEL;
                case "parking" -> PlaceKind.PARKING;
                case "bus_station", "ferry_terminal", "taxi" -> PlaceKind.STATION;
                case "restaurant", "cafe", "bar", "pub", "fast_food", "nightclub", "food_court", "ice_cream" -> PlaceKind.FOOD;
                case "place_of_worship" -> PlaceKind.WORSHIP;
                case "theatre", "cinema", "library", "arts_centre", "community_centre", "casino", "conference_centre", "events_venue" -> PlaceKind.CULTURE;
                case "marketplace" -> PlaceKind.SHOP;
                case "bench", "waste_basket", "vending_machine", "telephone", "parking_entrance", "parking_space", "bicycle_parking", "motorcycle_parking",
                        "recycling", "post_box", "drinking_water", "toilets", "atm" -> null;
                default -> PlaceKind.OTHER;
            };
            case "healthcare" -> PlaceKind.CLINIC;
            case "emergency" -> value.equals("defibrillator") ? PlaceKind.DEFIBRILLATOR : value.equals("ambulance_station") ? PlaceKind.HOSPITAL : null;
            case "shop" -> value.equals("vacant") ? null : PlaceKind.SHOP;
            case "tourism" -> switch (value) {
                case "hotel", "hostel", "motel", "guest_house", "apartment" -> PlaceKind.HOTEL;
                case "museum", "gallery" -> PlaceKind.CULTURE;
                case "information" -> null;
                default -> PlaceKind.LANDMARK;
            };
            case "leisure" -> switch (value) {
                case "park", "garden", "playground", "nature_reserve" -> PlaceKind.PARK;
                case "sports_centre", "stadium", "pitch", "swimming_pool", "fitness_centre", "track", "ice_rink" -> PlaceKind.SPORT;
                case "marina" -> PlaceKind.HARBOUR;
                default -> PlaceKind.OTHER;
            };
            case "railway" -> Set.of("station", "halt", "subway_entrance", "tram_stop").contains(value) ? PlaceKind.STATION : null;
            case "aeroway" -> Set.of("aerodrome", "heliport", "helipad", "terminal").contains(value) ? PlaceKind.AIRFIELD : null;
            case "place" -> Set.of("country", "state", "region", "province", "house", "ocean", "sea").contains(value) ? null
                    : value.equals("square") ? PlaceKind.LANDMARK : PlaceKind.DISTRICT;
            case "office" -> switch (value) {
                case "government" -> PlaceKind.GOVERNMENT;
                case "diplomatic" -> PlaceKind.EMBASSY;
                default -> PlaceKind.OFFICE;
            };
            case "historic" -> PlaceKind.LANDMARK;
            case "public_transport" -> value.equals("station") ? PlaceKind.STATION : value.equals("platform") ? PlaceKind.STOP : null;
            case "highway" -> value.equals("bus_stop") ? PlaceKind.STOP
                    : value.equals("milestone") && !kilometre().isEmpty() ? PlaceKind.KM_POST : null;
            case "natural" -> Set.of("beach", "peak", "cape", "bay", "cave_entrance").contains(value) ? PlaceKind.LANDMARK : null;
            case "man_made" -> Set.of("lighthouse", "tower", "pier", "works", "bridge", "breakwater").contains(value) ? PlaceKind.LANDMARK : null;
            case "building" -> PlaceKind.BUILDING;
            default -> null;
        });
    }

    /** What a kilometre post says, {@code 53.2}; empty where it says nothing. https://wiki.openstreetmap.org/wiki/Tag:highway%3Dmilestone */
    String kilometre() {
        String text = has("distance") ? get("distance") : get("pk");
        Matcher said = KILOMETRES.matcher(text);
        if (!said.matches()) {
            return "";
        }
        String decimals = said.group(2) == null ? "" : said.group(2).replaceAll("0+$", "");
        return Integer.parseInt(said.group(1)) + (decimals.isEmpty() ? "" : "." + decimals);
    }

    /** Nothing above stands at a tunnel. */
    boolean isUnderground() {
        return has("tunnel") && !get("tunnel").equals("no");
    }

    /** A way that people name when they say where they are. */
    boolean isStreet() {
        String highway = get("highway");
        return has("name") && !highway.isEmpty() && !Set.of("platform", "bus_stop", "proposed", "construction", "elevator", "corridor").contains(highway);
    }
}
