package losslab;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rooms of the house, and which of them may know which. Rooms fill up one after the other: a rule may be empty.
class RoomsTest {
    /// From the ground up: a room knows itself and the rooms before it. Workspaces stand side by side.
    private static final List<String> ROOMS = List.of("losslab.core.kind", "losslab.core.math", "losslab.core.data",
            "losslab.core.formula", "losslab.core.loss", "losslab.core.model", "losslab.core.derivation",
            "losslab.core.optim", "losslab.training",
            "losslab.experiment", "losslab.ui", "losslab.workspace", "losslab.app");

    /// The plane workspace, from the ground up: a floor knows itself and the floors below it. Panels share one floor;
    /// the workspace's own package is the roof, which may know all of them.
    private static final List<List<String>> PLANE_FLOORS = List.of(List.of("losslab.workspace.plane.model.."),
            List.of("losslab.workspace.plane.panel.."),
            List.of("losslab.workspace.plane.canvas..", "losslab.workspace.plane.points..",
                    "losslab.workspace.plane.settings..", "losslab.workspace.plane.softmax..",
                    "losslab.workspace.plane.curve..", "losslab.workspace.plane.landscape..",
                    "losslab.workspace.plane.check..", "losslab.workspace.plane.triangle..",
                    "losslab.workspace.plane.losses..", "losslab.workspace.plane.byhand..",
                    "losslab.workspace.plane.description..", "losslab.workspace.plane.data.."),
            List.of("losslab.workspace.plane.gallery.."),
            List.of("losslab.workspace.plane"));

    private static JavaClasses house;

    @BeforeAll
    static void enter() {
        house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("losslab");
    }

    static List<String> rooms() {
        return ROOMS;
    }

    static List<List<String>> planeFloors() {
        return PLANE_FLOORS;
    }

    @Test
    void everyClassIsInARoom() {
        check(classes().that().doNotHaveSimpleName("package-info").should().resideInAnyPackage(subpackages(ROOMS)));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyTheRoomsBeforeIt(String room) {
        List<String> later = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
        check(noClasses().that().resideInAPackage(room + "..").should()
                .dependOnClassesThat(resideInAnyPackage(subpackages(later))));
    }

    @Test
    void noWorkspaceKnowsAnother() {
        check(slices().matching("losslab.workspace.(*)..").should().notDependOnEachOther());
    }

    @Test
    void everyClassOfThePlaneIsOnAFloor() {
        check(classes().that().resideInAPackage("losslab.workspace.plane..").should()
                .resideInAnyPackage(packages(PLANE_FLOORS)));
    }

    @ParameterizedTest
    @MethodSource("planeFloors")
    void aFloorOfThePlaneKnowsOnlyTheFloorsBelowIt(List<String> floor) {
        List<List<String>> above = PLANE_FLOORS.subList(PLANE_FLOORS.indexOf(floor) + 1, PLANE_FLOORS.size());
        check(noClasses().that().resideInAnyPackage(floor.toArray(String[]::new)).should()
                .dependOnClassesThat(resideInAnyPackage(packages(above))));
    }

    @ParameterizedTest
    @MethodSource("planeFloors")
    void noPackageOnAFloorOfThePlaneKnowsItsNeighbour(List<String> floor) {
        check(slices().matching("losslab.workspace.plane.(*)..")
                .that(DescribedPredicate.describe("are on the floor " + floor, slice -> slice.stream()
                        .allMatch(resideInAnyPackage(floor.toArray(String[]::new)))))
                .should().notDependOnEachOther());
    }

    @Test
    void theModelOfTheScoresKnowsNoPanel() {
        check(noClasses().that().resideInAPackage("losslab.workspace.scores.model..").should()
                .dependOnClassesThat().resideInAPackage("losslab.workspace.scores"));
    }

    @Test
    void nothingKnowsTheApp() {
        check(noClasses().that().resideOutsideOfPackage("losslab.app..").should().dependOnClassesThat()
                .resideInAPackage("losslab.app.."));
    }

    @Test
    void theCoreNeedsTheBaseOfJavaAlone() {
        check(noClasses().that().resideInAPackage("losslab.core..").should()
                .dependOnClassesThat(resideOutsideOfPackages("losslab.core..", "java.lang..", "java.util..",
                        "java.io..", "java.nio..", "java.math..", "java.time..", "org.jspecify..")
                        .or(resideInAnyPackage("java.lang.management..", "java.lang.instrument..",
                                "java.util.logging..", "java.util.prefs.."))
                        .and(isNoPrimitive())));
    }

    @Test
    void viewModelsKnowNoNode() {
        check(noClasses().that().haveSimpleNameEndingWith("ViewModel")
                .or().resideInAPackage("losslab.workspace.*.model..").should()
                .dependOnClassesThat(resideInAnyPackage("javafx..")
                        .and(resideOutsideOfPackages("javafx.beans..", "javafx.collections..", "javafx.util..",
                                "javafx.event.."))));
    }

    @Test
    void awtChartsAndFormulasStayInUi() {
        check(noClasses().that().resideOutsideOfPackage("losslab.ui..").should()
                .dependOnClassesThat(resideInAnyPackage("java.awt..", "org.jfree..", "org.scilab..")));
    }

    @Test
    void noClassIsAUtilityBin() {
        check(noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Impl"));
    }

    @Test
    void noStaticFieldIsMutable() {
        check(fields().that().areStatic().should().beFinal());
    }

    @Test
    void noStaticFieldHoldsAnAtomic() {
        check(fields().that().areStatic().should()
                .notHaveRawType(JavaClass.Predicates.resideInAPackage("java.util.concurrent.atomic..")));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = house.stream()
                .filter(type -> type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        Set<String> all = house.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(marked).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @MethodSource("valueRooms")
    void noPublicRecordHasAnArray(String room) {
        check(classes().that().resideInAPackage(room).and().areRecords().and().arePublic().should(not(haveAnArray())));
    }

    static List<String> valueRooms() {
        return List.of("losslab.core..", "losslab.training..", "losslab.experiment..");
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }

    private static String[] subpackages(List<String> rooms) {
        return rooms.stream().map(room -> room + "..").toArray(String[]::new);
    }

    private static String[] packages(List<List<String>> floors) {
        return floors.stream().flatMap(List::stream).toArray(String[]::new);
    }

    /// Primitives and their arrays have no package, and no rule forbids them.
    private static DescribedPredicate<JavaClass> isNoPrimitive() {
        return DescribedPredicate.describe("no primitive", type -> !type.getBaseComponentType().isPrimitive());
    }

    private static ArchCondition<JavaClass> haveAnArray() {
        return new ArchCondition<>("have an array among their components") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .forEach(field -> events.add(new SimpleConditionEvent(type, field.getRawType().isArray(),
                                field.getDescription() + " is a " + field.getRawType().getSimpleName())));
            }
        };
    }
}
