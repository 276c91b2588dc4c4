package tw.portfolio.checks;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.presigner.SdkPresigner;

/** The rules of the architecture that matter. */
class ArchitectureTest {
  private static final JavaClasses PRODUCTION = Classes.production();

  @Test
  void shouldLookAtEverythingThatRunsOnLambda() {
    assertThat(PRODUCTION.stream().map(type -> type.getPackageName()))
        .contains(
            "tw.portfolio.work.outcome",
            "tw.portfolio.kernel.dynamo",
            "tw.portfolio.functions.outcomes")
        .noneMatch(name -> name.contains(".memory") || name.startsWith("tw.portfolio.local"));
  }

  @Test
  void shouldKeepRootsToTheJdkOtherRootsAndThePlainPartsOfTheKernel() {
    check(
        classes()
            .that(Layers.ROOTS)
            .and()
            .resideOutsideOfPackages(Layers.SHEETS)
            .should()
            .onlyDependOnClassesThat(
                Layers.ROOTS
                    .or(resideInAnyPackage(Layers.PLAIN))
                    .or(resideInAnyPackage(Layers.JDK))));
  }

  @Test
  void shouldKeepClockAndChanceOutOfRoots() {
    check(
        noClasses()
            .that(Layers.ROOTS)
            .should()
            .callMethodWhere(
                target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, Clock.class)
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java.util.concurrent.ThreadLocalRandom|java.security.SecureRandom"));
  }

  @Test
  void shouldKeepFilesOfTheMachineAndNetworksOutOfRoots() {
    check(
        noClasses()
            .that(Layers.ROOTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.io\\.(File|RandomAccessFile).*|java\\.net\\.(Server)?Socket"));
  }

  /** What a room keeps in the table, and how, is its own; {@code item} is what it offers others. */
  @Test
  void shouldLetNobodyIntoAnotherRoomsStore() {
    check(
        classes()
            .that()
            .resideOutsideOfPackage("tw.portfolio.functions..")
            .should(new OwnStores()));
  }

  @Test
  void shouldKeepTheKernelFromKnowingAnyRoomButTheGroundFloor() {
    check(
        noClasses()
            .that()
            .resideInAPackage("tw.portfolio.kernel..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("tw.portfolio..")
                    .and(resideOutsideOfPackages("tw.portfolio.kernel..", "tw.portfolio.school"))));
  }

  @Test
  void shouldLetOnlyItemsAndStoresKnowTheTable() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "tw.portfolio..dynamo..", "tw.portfolio..item..", "tw.portfolio.functions..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tw.portfolio.kernel.dynamo.."));
  }

  @Test
  void shouldLetOnlyAdaptersKnowAws() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(Layers.ADAPTERS)
            .and()
            .resideOutsideOfPackages("tw.portfolio.kernel.aws..", "tw.portfolio.kernel.priming..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "tw.portfolio.kernel.aws..",
                "tw.portfolio.kernel.priming..",
                "tw.portfolio.functions..",
                "tw.portfolio.kernel.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws.."));
  }

  /** So none obeys a variable or a profile that the environment of the function does not name. */
  @Test
  void shouldBuildClientsOfAwsInOnePlace() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("tw.portfolio.kernel.aws.Connection")
            .should()
            .callMethodWhere(
                target(name("build")).and(target(owner(assignableTo(AwsClientBuilder.class)))))
            .orShould()
            .callMethodWhere(
                target(name("build"))
                    .and(target(owner(assignableTo(SdkPresigner.Builder.class))))));
  }

  /** So all of it is read equally strictly, and there is one library to keep up to date. */
  @Test
  void shouldReadAndWriteJsonInOnePlace() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("tw.portfolio.kernel.json")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "tools.jackson.."));
  }

  /** It is in every JDK, but nothing says that it is in the Java that Lambda runs functions on. */
  @Test
  void shouldNotServeByTheJdksOwnServer() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.net.httpserver..", "sun.net.httpserver.."));
  }

  /** Everybody else shows national ids masked, and compares them by their keyed hashes. */
  @Test
  void shouldNameEachFunctionThatMayOpenNationalIds() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "tw.portfolio.functions.bookwriter..",
                "tw.portfolio.functions.importworker..",
                "tw.portfolio.record.nationalid.kms..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tw.portfolio.record.nationalid.kms.."));
  }

  /** What is stored has codes of its own, so that a constant can be renamed. */
  @Test
  void shouldStoreNoNamesOfConstants() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("tw.portfolio..dynamo..", "tw.portfolio..item..")
            .or()
            .resideInAnyPackage("tw.portfolio..sqs..")
            .should()
            .callMethodWhere(
                target(owner(assignableTo(Enum.class)))
                    .and(target(name("name")).or(target(name("valueOf"))))));
  }

  @Test
  void shouldKeepRulesOutOfHandlers() {
    check(
        noClasses()
            .that()
            .resideInAPackage("tw.portfolio.functions..")
            .and()
            .haveSimpleNameEndingWith("Handler")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("tw.portfolio.work.Transition")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("tw.portfolio.kernel.dynamo.Transaction"));
  }

  @Test
  void shouldKeepFunctionsApart() {
    slices()
        .matching("tw.portfolio.functions.(*)..")
        .should()
        .notDependOnEachOther()
        .check(PRODUCTION);
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("tw.portfolio.functions..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tw.portfolio.functions.."));
  }

  @Test
  void shouldNotKnowTheLocalSystem() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tw.portfolio.local..", "tw.portfolio.checks.."));
  }

  /**
   * 課程諮詢紀錄 and 修課評估 stay in the school: no export can even read them. A student's own copy has the
   * student's and the school's sealed archive has all, and both are made by the same function.
   */
  @Test
  void shouldKeepGuidanceOutOfEveryExport() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "tw.portfolio.submission..",
                "tw.portfolio.functions.export..",
                "tw.portfolio.functions.exportworker..")
            .and()
            .doNotHaveFullyQualifiedName("tw.portfolio.functions.exportworker.OwnCopies")
            .and()
            .doNotHaveFullyQualifiedName("tw.portfolio.functions.exportworker.YearArchives")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tw.portfolio.guidance.."));
  }

  @Test
  void shouldGoInNoCircles() {
    slices().matching("tw.portfolio.(*)..").should().beFreeOfCycles().check(PRODUCTION);
    slices().matching("tw.portfolio.work.(*)..").should().beFreeOfCycles().check(PRODUCTION);
    slices().matching("tw.portfolio.kernel.(**)").should().beFreeOfCycles().check(PRODUCTION);
  }

  @Test
  void shouldNameClassesAfterWhatTheyAre() {
    check(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)"));
  }

  @Test
  void shouldKeepNothingInStaticFieldsThatChange() {
    check(fields().that().areStatic().should().beFinal());
  }

  @Test
  void shouldWriteToStandardOutputOnlyAsTheLog() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("tw.portfolio.functions..")
            .and()
            .doNotHaveFullyQualifiedName("tw.portfolio.kernel.http.RuntimeContext")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j.."));
  }

  private static void check(ArchRule rule) {
    rule.check(PRODUCTION);
  }
}
