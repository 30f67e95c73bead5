package wanglou.video;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The arrows of the video module. What holds for every module is checked once, in console-app. */
@AnalyzeClasses(packages = "wanglou", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule VIDEO_KNOWS_NO_DISPATCH = noClasses().that().resideInAPackage("wanglou.video..")
            .should().dependOnClassesThat().resideInAnyPackage("wanglou.app..", "wanglou.core..", "wanglou.hub..", "wanglou.console..",
                    "wanglou.link..", "wanglou.cameras..", "wanglou.alarms..", "wanglou.map..")
            .allowEmptyShould(true)
            .because("tiles and walls are reusable: they know pictures, not cases; and the map is their sister, not their floor");

    @ArchTest
    static final ArchRule INGEST_RUNS_WITHOUT_A_SCREEN = noClasses().that().resideInAPackage("wanglou.video.ingest..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..")
            .allowEmptyShould(true)
            .because("the hub holds the one connection to each camera, and no JavaFX is loaded there");

    @ArchTest
    static final ArchRule VLC_STAYS_IN_VLC = onlyIn("uk.co.caprica..", "wanglou.video.vlc..");

    @ArchTest
    static final ArchRule FFMPEG_STAYS_IN_INGEST = onlyIn("org.bytedeco..", "wanglou.video.ingest..", "wanglou.video.testcamera..");

    @ArchTest
    static final ArchRule WEBRTC_STAYS_IN_RTC = onlyIn("dev.onvoid..", "wanglou.video.rtc..");

    private static ArchRule onlyIn(String library, String... homes) {
        return noClasses().that().resideOutsideOfPackages(homes)
                .should().dependOnClassesThat().resideInAPackage(library)
                .allowEmptyShould(true)
                .because("native code has one door, where its threads and its crashes are known (" + String.join(", ", homes) + ")");
    }
}
