package wanglou.map;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The arrows of the map module. What holds for every module is checked once, in console-app. */
@AnalyzeClasses(packages = "wanglou", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_MAP_KNOWS_NO_DISPATCH = noClasses().that().resideInAPackage("wanglou.map..")
            .should().dependOnClassesThat().resideInAnyPackage("wanglou.app..", "wanglou.core..", "wanglou.hub..", "wanglou.console..",
                    "wanglou.link..", "wanglou.units..", "wanglou.incidents..", "wanglou.video..")
            .because("the map is reusable: it knows marks, not officers; and video is its sister, not its floor");

    @ArchTest
    static final ArchRule PURE_PACKAGES_RUN_WITHOUT_A_SCREEN = noClasses().that()
            .resideInAnyPackage("wanglou.map.geo..", "wanglou.map.road..", "wanglou.map.place..", "wanglou.map.pack..", "wanglou.map.geotools..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..")
            .allowEmptyShould(true)
            .because("the hub and the import use them, and no JavaFX is loaded there");

    @ArchTest
    static final ArchRule GEO_IS_ONLY_ARITHMETIC = noClasses().that().resideInAPackage("wanglou.map.geo..")
            .should().dependOnClassesThat().resideOutsideOfPackages("java.lang..", "java.util..", "java.text..", "wanglou.map.geo..", "org.jspecify..")
            .because("everything stands on it, hub and console, features and map");

    @ArchTest
    static final ArchRule GRAPHHOPPER_STAYS_IN_ROAD = onlyIn("wanglou.map.road..", "com.graphhopper..");

    @ArchTest
    static final ArchRule LUCENE_STAYS_IN_PLACE = onlyIn("wanglou.map.place..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule GEOTOOLS_STAYS_IN_GEOTOOLS = onlyIn("wanglou.map.geotools..", "org.geotools..");

    @ArchTest
    static final ArchRule GLUON_STAYS_IN_GLUON = onlyIn("wanglou.map.gluon..", "com.gluonhq..");

    @ArchTest
    static final ArchRule PLANETILER_STAYS_IN_PACK = onlyIn("wanglou.map.pack..", "com.onthegomap..");

    private static ArchRule onlyIn(String home, String library) {
        return noClasses().that().resideOutsideOfPackage(home)
                .should().dependOnClassesThat().resideInAPackage(library)
                .because("a library has one door: what it breaks, or what replaces it, touches one package (" + home + ")");
    }
}
