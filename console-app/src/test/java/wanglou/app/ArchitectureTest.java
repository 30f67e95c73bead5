package wanglou.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import wanglou.console.Pulse;
import wanglou.core.Command;
import wanglou.field.LinkHealth;
import wanglou.hub.HubHealth;
import wanglou.link.Query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

/** The arrows of the product (docs/adr, DESIGN), and the house rules that hold in all three modules. */
@AnalyzeClasses(packages = "wanglou", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    /** Each feature with the features below it, which it may know. */
    private static final Map<String, List<String>> FEATURES = Map.ofEntries(
            Map.entry("units", List.of()),
            Map.entry("callers", List.of()),
            Map.entry("cameras", List.of()),
            Map.entry("incidents", List.of("units")),
            Map.entry("calls", List.of("incidents")),
            Map.entry("dispatch", List.of("incidents", "units")),
            Map.entry("replay", List.of("dispatch", "incidents", "units")),
            Map.entry("recommend", List.of("dispatch", "incidents", "units")),
            Map.entry("guidance", List.of("incidents")),
            Map.entry("escalation", List.of("incidents")),
            Map.entry("attention", List.of("incidents")),
            Map.entry("handover", List.of("calls", "dispatch", "escalation", "incidents", "push", "units")),
            Map.entry("push", List.of("dispatch", "incidents", "units")),
            Map.entry("walls", List.of("calls", "cameras", "incidents", "push", "units")),
            Map.entry("alarms", List.of("callers", "incidents")),
            Map.entry("notices", List.of("units")),
            Map.entry("evidence", List.of("cameras", "dispatch", "incidents", "units")),
            Map.entry("exports", List.of("evidence")));

    /** What every feature may know beside itself; and {@link Query}, which its questions implement as its commands implement Command. */
    private static final List<String> FLOOR = List.of("core", "map.geo", "store", "audit", "security");

    /** What stays in the hub's process. Its two boards of health are mirrored like any other; commands and questions are what a console says to it. */
    private static final DescribedPredicate<JavaClass> BEHIND_THE_LINK =
            are(resideInAnyPackage("wanglou.store..", "wanglou.hub..", "wanglou.field..", "java.sql.."))
                    .and(not(belongTo(type(HubHealth.class)))).and(not(belongTo(type(LinkHealth.class))))
                    .and(not(belongTo(assignableTo(Command.class)))).and(not(belongTo(assignableTo(Query.class))));

    @ArchTest
    static final ArchRule HUB_AND_FEATURES_RUN_WITHOUT_A_SCREEN = noClasses().that()
            .resideInAnyPackage("wanglou.core..", "wanglou.hub..", "wanglou.link..", "wanglou.field..", "wanglou.store..", "wanglou.audit..",
                    "wanglou.security", "wanglou.drill..", "wanglou.units", "wanglou.incidents", "wanglou.alarms", "wanglou.callers",
                    "wanglou.cameras", "wanglou.evidence", "wanglou.evidence.vault..", "wanglou.evidence.packet..", "wanglou.exports", "wanglou.paper", "wanglou.notices", "wanglou.calls", "wanglou.dispatch", "wanglou.recommend",
                    "wanglou.guidance", "wanglou.escalation", "wanglou.attention", "wanglou.push",
                    "wanglou.handover", "wanglou.replay", "wanglou.walls")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..", "wanglou.console..", "wanglou..ui..")
            .because("the hub outlives every window and loads no JavaFX");

    @ArchTest
    static final ArchRule CORE_STANDS_ON_NOTHING_OF_OURS = noClasses().that().resideInAPackage("wanglou.core..")
            .should().dependOnClassesThat(are(resideInAnyPackage("wanglou..")).and(not(resideInAnyPackage("wanglou.core..", "wanglou.map.geo.."))))
            .because("core holds the words everybody shares");

    @ArchTest
    static final ArchRule A_VIEW_SEES_NO_SERVICE_AND_NO_TABLE = noClasses().that().resideInAPackage("wanglou..ui..")
            .should().dependOnClassesThat().haveNameMatching("wanglou\\..*\\.\\w+(Service|Repository|Projection|Adapter)")
            .orShould().dependOnClassesThat(BEHIND_THE_LINK)
            .allowEmptyShould(true)
            .because("a view shows a mirror and sends commands; who may do what is decided in the hub");

    @ArchTest
    static final ArchRule THE_CONSOLE_SEES_NO_SERVICE_AND_NO_TABLE = noClasses().that().resideInAPackage("wanglou.console..")
            .should().dependOnClassesThat().haveNameMatching("wanglou\\..*\\.\\w+(Service|Repository|Projection|Adapter)")
            .orShould().dependOnClassesThat(BEHIND_THE_LINK)
            .because("the console is another process than the hub: what is not in a mirror it must ask for over the link");

    @ArchTest
    static void features_know_only_the_floor_and_the_features_below(JavaClasses product) {
        FEATURES.forEach((feature, below) -> {
            List<String> allowed = new ArrayList<>(List.of("wanglou." + feature));
            FLOOR.forEach(name -> allowed.add("wanglou." + name + ".."));
            below.forEach(name -> allowed.add("wanglou." + name));
            noClasses().that().resideInAPackage("wanglou." + feature)
                    .should().dependOnClassesThat(are(resideInAnyPackage("wanglou..")).and(not(resideInAnyPackage(allowed.toArray(String[]::new))))
                            .and(not(type(Query.class))))
                    .allowEmptyShould(true)
                    .because("a feature is understood alone; features know each other only downwards")
                    .check(product);
        });
    }

    @ArchTest
    static final ArchRule THE_DRILL_CANNOT_CHEAT = noClasses().that().resideInAPackage("wanglou.drill..")
            .should().dependOnClassesThat().resideInAnyPackage("wanglou.hub..", "wanglou.store..", "wanglou.console..", "wanglou.security..")
            .because("a drill speaks only the wire; what it shows is what a real device would show");

    @ArchTest
    static final ArchRule ONLY_THE_PULSE_ENTERS_THE_FX_THREAD = noClasses().that().doNotBelongToAnyOf(Pulse.class)
            .and().doNotHaveFullyQualifiedName("wanglou.map.gluon.TileLoader")
            .should().callMethod(Platform.class, "runLater", Runnable.class)
            .because("the rate of messages and the rate of painting must never meet; one class is where they are kept apart. "
                    + "The overview's tile loader lives below the console and cannot know the pulse: a dozen tiles per theme, never one per message");

    @ArchTest
    static final ArchRule ONLY_COMMAND_LINES_PRINT = noClasses().that().resideOutsideOfPackage("wanglou.app..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("what happened goes to the log, where an operator finds it with its time; only wanglou.app talks to a terminal");

    @ArchTest
    static final ArchRule LOGS_GO_THROUGH_SLF4J = noClasses().that().resideOutsideOfPackage("wanglou.app..")
            .should().dependOnClassesThat().resideInAPackage("java.util.logging..")
            .because("the back end is chosen once, in wanglou.app; everybody else says what happened and does not care where it goes");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses().should().haveSimpleNameEndingWith("Manager")
            .orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Util")
            .orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("Impl")
            .because("such a name says that its author did not know what the class is");

    @ArchTest
    static final ArchRule MAIN_IS_NOT_AN_APPLICATION = classes().that().haveFullyQualifiedName("wanglou.app.Main")
            .should().notBeAssignableTo("javafx.application.Application")
            .allowEmptyShould(true)
            .because("a hub is started by the same class and must not load JavaFX, and the class path start refuses it");
}
