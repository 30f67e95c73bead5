package wanglou.video;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "wanglou.video", importOptions = ImportOption.DoNotIncludeTests.class)
class VideoArchitectureTest {

    @ArchTest
    static final ArchRule FFMPEG_STAYS_IN_INGEST = noClasses().that().resideOutsideOfPackages("wanglou.video.ingest", "wanglou.video.testcamera")
            .should().dependOnClassesThat().resideInAPackage("org.bytedeco..")
            .because("native memory has one home; the painted cameras encode their own clips at the far end of the wire");

    @ArchTest
    static final ArchRule LIBVLC_STAYS_IN_VLC = noClasses().that().resideOutsideOfPackage("wanglou.video.vlc")
            .should().dependOnClassesThat().resideInAPackage("uk.co.caprica..")
            .because("a call to libvlc from a wrong thread locks it up: one package keeps that discipline");

    @ArchTest
    static final ArchRule THE_HUB_NEEDS_NO_TOOLKIT = noClasses().that().resideInAnyPackage("wanglou.video.ingest", "wanglou.video.stream", "wanglou.video.testcamera")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "wanglou.video.vlc", "wanglou.video")
            .because("ingest runs in the hub, where JavaFX is never loaded");

    @ArchTest
    static final ArchRule TILES_KNOW_NO_PLAYER = noClasses().that().resideInAPackage("wanglou.video")
            .should().dependOnClassesThat().resideInAnyPackage("wanglou.video.vlc", "wanglou.video.ingest")
            .because("a tile shows what it is given, by whatever means it was decoded");

    @ArchTest
    static final ArchRule PAINTED_CAMERAS_ARE_THE_FAR_END = noClasses().that().resideOutsideOfPackage("wanglou.video.testcamera")
            .should().dependOnClassesThat().resideInAPackage("wanglou.video.testcamera")
            .because("tests and the drill may have painted cameras, the product only ever has real ones");
}
