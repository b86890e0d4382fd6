package setpoint.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;
import setpoint.model.core.Journal;
import setpoint.model.core.Workspace;

/// The rules of who may know whom, for what the module graph cannot see.
@AnalyzeClasses(packages = "setpoint", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String MODEL = "setpoint.model..";
    private static final String PERSISTENCE = "setpoint.persistence..";
    private static final String VIEWS = "setpoint.views..";
    private static final String APP = "setpoint.app..";

    @ArchTest static final ArchRule modelKnowsNobody = noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    PERSISTENCE, VIEWS, APP, "javafx..", "java.sql..", "java.awt..", "com.fasterxml..", "org.jdbi..",
                    "org.h2..", "org.slf4j..", "picocli..")
            .because("what is true must hold without a screen, a disk or a format");

    @ArchTest static final ArchRule viewsAndPersistenceNeverMeet = noClasses()
            .that()
            .resideInAPackage(VIEWS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PERSISTENCE, APP)
            .because("what is seen must not know how it is kept")
            .allowEmptyShould(false);

    @ArchTest static final ArchRule persistenceShowsNothing = noClasses()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(VIEWS, APP, "javafx..", "java.awt..", "picocli..")
            .because("what is kept must not know how it is seen");

    @ArchTest static final ArchRule theCommandLineTouchesNoScreen = noClasses()
            .that()
            .resideInAPackage("setpoint.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", VIEWS, "setpoint.app", "setpoint.app.server..")
            .because(
                    "a command that shows no window must start without JavaFX, and be told by others what the world is");

    @ArchTest static final ArchRule theServerKnowsNeitherScreenNorCommands = noClasses()
            .that()
            .resideInAPackage("setpoint.app.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", VIEWS, "setpoint.app", "setpoint.app.cli..", "picocli..")
            .because("who lets requests in must be readable without knowing what becomes of them");

    @ArchTest static final ArchRule graphsAreCalculatedInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("setpoint.model.plan.Dag")
            .and()
            .resideOutsideOfPackages("setpoint.model.schedule..", "setpoint.model.measure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jgrapht..")
            .because("the rest of the program speaks of tasks and dependencies, not of vertices and edges");

    @ArchTest static final ArchRule onlyLayoutAndPicturesKnowSwing = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("setpoint.views.plan.MxLayouts")
            .and()
            .resideOutsideOfPackages("setpoint.views.plan.layout..", "setpoint.views.plan.export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mxgraph..", "java.awt..", "javax.swing..")
            .because("JGraphX is used as a calculator; what is on screen is JavaFX alone");

    @ArchTest static final ArchRule onlyCalendarsKnowIcal4j = noClasses()
            .that()
            .resideOutsideOfPackage("setpoint.persistence.exchange.ical..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.fortuna..")
            .because("only its rules of recurrence are used, and the rest of it knows no limits")
            .allowEmptyShould(false);

    @ArchTest static final ArchRule onlyTheDeskMovesWorkBetweenThreads = noClasses()
            .that()
            .resideOutsideOfPackage("setpoint.views.desk..")
            .should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
            .because("there is one way to the JavaFX thread, and it takes one snapshot a pulse");

    @ArchTest static final ArchRule onlyTheWorkspaceWritesTheJournal = noClasses()
            .that()
            .doNotBelongToAnyOf(Workspace.class)
            .should(callMethodWhere(call(Journal.class, "append")))
            .because("a change that has not been decided and checked must never be stored");

    @ArchTest static final ArchRule timeComesFromTheApp = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("who cannot ask for the time can be asked about any time");

    @ArchTest static final ArchRule chanceComesFromTheApp = noClasses()
            .that()
            .resideInAnyPackage(MODEL, VIEWS)
            .should()
            .dependOnClassesThat(type(Random.class).or(type(RandomGenerator.class)))
            .because("the same question must give the same answer");

    @ArchTest static final ArchRule threadsComeFromTheApp = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should(callMethodWhere(makesThreads()))
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .because("who makes threads must also see to their end, and that is the app");

    @ArchTest static final ArchRule featuresOfTheModelHaveNoCycles = slices()
            .matching("setpoint.(model).(*)..")
            .should()
            .beFreeOfCycles()
            .because("what depends on itself through others cannot be understood a piece at a time");

    @ArchTest static final ArchRule featuresOfTheViewsHaveNoCycles =
            slices().matching("setpoint.(views).(*)..").should().beFreeOfCycles();

    @ArchTest static final ArchRule partsOfPersistenceHaveNoCycles =
            slices().matching("setpoint.persistence.(**)").should().beFreeOfCycles();

    @ArchTest static final ArchRule theCommandLineHasNoCycles =
            slices().matching("setpoint.app.(**)").should().beFreeOfCycles();

    @ArchTest static final ArchRule everyEditIsAValue = classes()
            .that()
            .implement(setpoint.model.core.Edit.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .because("an edit can be stored, sent and tried on any snapshot");

    private static DescribedPredicate<JavaMethodCall> call(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                "call %s.%s".formatted(owner.getSimpleName(), method),
                (JavaMethodCall call) -> call.getName().equals(method)
                        && call.getTarget().getOwner().isAssignableTo(owner));
    }

    private static DescribedPredicate<JavaMethodCall> makesThreads() {
        return DescribedPredicate.describe("make threads", call -> {
            var owner = call.getTarget().getOwner();
            var parameters = call.getTarget().getRawParameterTypes();
            boolean given = parameters.stream().anyMatch(p -> p.isEquivalentTo(ThreadFactory.class));
            if (owner.isEquivalentTo(Executors.class)) return call.getName().startsWith("new") && !given;
            return owner.isEquivalentTo(Thread.class)
                    && (call.getName().equals("ofPlatform")
                            || call.getName().equals("ofVirtual")
                            || call.getName().equals("startVirtualThread"));
        });
    }
}
