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
            .because("tiles and walls are reusable: they know pictures, not cases; and the map is their sister, not their floor");

    @ArchTest
    static final ArchRule THE_HUB_NEEDS_NO_TOOLKIT = noClasses()
            .that().resideInAnyPackage("wanglou.video.ingest..", "wanglou.video.stream..", "wanglou.video.testcamera..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..", "wanglou.video.vlc..", "wanglou.video")
            .because("the hub holds the one connection to each camera, and no JavaFX is loaded there");

    @ArchTest
    static final ArchRule TILES_KNOW_NO_PLAYER = noClasses().that().resideInAPackage("wanglou.video")
            .should().dependOnClassesThat().resideInAnyPackage("wanglou.video.vlc..", "wanglou.video.ingest..")
            .because("a tile shows what it is given, by whatever means it was decoded");

    @ArchTest
    static final ArchRule PAINTED_CAMERAS_ARE_THE_FAR_END = noClasses().that().resideOutsideOfPackage("wanglou.video.testcamera..")
            .should().dependOnClassesThat().resideInAPackage("wanglou.video.testcamera..")
            .because("tests and the drill may have painted cameras, the product only ever has real ones");

    @ArchTest
    static final ArchRule VLC_STAYS_IN_VLC = onlyIn("uk.co.caprica..", "a call to libvlc from a wrong thread locks it up", "wanglou.video.vlc..");

    @ArchTest
    static final ArchRule FFMPEG_STAYS_IN_INGEST = onlyIn("org.bytedeco..",
            "native memory has few homes; the painted cameras encode their own clips at the far end of the wire",
            "wanglou.video.ingest..", "wanglou.video.decode..", "wanglou.video.testcamera..");

    @ArchTest
    static final ArchRule WEBRTC_STAYS_IN_RTC = onlyIn("dev.onvoid..", "native code has one door, where its threads and its crashes are known",
            "wanglou.video.rtc..");

    private static ArchRule onlyIn(String library, String why, String... homes) {
        return noClasses().that().resideOutsideOfPackages(homes)
                .should().dependOnClassesThat().resideInAPackage(library)
                .because(why);
    }
}
