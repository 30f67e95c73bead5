package wanglou.console.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import wanglou.cameras.ui.VideoMeans;
import wanglou.console.map.City;
import wanglou.evidence.ui.EvidenceMeans;
import wanglou.incidents.KindCatalogue;
import wanglou.units.SkillCatalogue;

/**
 * Home: any (immutable). What the pages need beside the desk: data of this command centre that lies on this console.
 *
 * @param city map, roads and places
 * @param kinds of incident
 * @param skills of units that have a word
 * @param video to show pictures; empty where none can be shown
 * @param evidence to play recordings; empty where none can be played
 */
public record Centre(City city, KindCatalogue kinds, SkillCatalogue skills, Optional<VideoMeans> video, Optional<EvidenceMeans> evidence) {

    /** A console that shows no pictures. */
    public Centre(City city, KindCatalogue kinds, SkillCatalogue skills) {
        this(city, kinds, skills, Optional.empty(), Optional.empty());
    }

    /** Base names of the pages' texts, for {@link wanglou.console.text.Texts}. */
    public static List<String> bundles() {
        return List.of("wanglou/units/ui/units",
                "wanglou/incidents/ui/incidents",
                "wanglou/incidents/ui/life",
                "wanglou/dispatch/ui/dispatch",
                "wanglou/calls/ui/calls",
                "wanglou/incidents/ui/place/place",
                "wanglou/console/print/print",
                "wanglou/exports/exports",
                "wanglou/exports/ui/exports",
                "wanglou/evidence/ui/evidence",
                "wanglou/console/map/map",
                "wanglou/console/pages/pages",
                "wanglou/console/work/work",
                "wanglou/console/links/links",
                "wanglou/cameras/ui/cameras",
                "wanglou/walls/ui/walls",
                "wanglou/evidence/evidence",
                "wanglou/security/ui/people",
                "wanglou/push/ui/push");
    }

    /** Addresses of the pages' style sheet, for {@link wanglou.console.theme.Look}. */
    public static List<String> sheets() {
        return Stream.of("pages.css", "/wanglou/console/work/work.css", "/wanglou/push/ui/push.css", "/wanglou/walls/ui/walls.css", "/wanglou/evidence/ui/evidence.css")
                .map(sheet -> Objects.requireNonNull(Centre.class.getResource(sheet)).toExternalForm()).toList();
    }
}
