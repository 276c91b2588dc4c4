package tw.portfolio.checks;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.presigner.SdkPresigner;

/** The rules of the architecture that matter. */
class ArchitectureTest {
  private static final JavaClasses PRODUCTION = Classes.production();

  private static final String[] ADAPTERS = {
    "tw.portfolio.aws..",
    "tw.portfolio.store.dynamo..",
    "tw.portfolio.store.kms..",
    "tw.portfolio.files.s3..",
    "tw.portfolio.identity.cognito..",
    "tw.portfolio.mail.ses..",
    "tw.portfolio.queue.sqs.."
  };

  private static final String[] AWS = {"software.amazon..", "com.amazonaws.."};

  @Test
  void shouldLookAtEverythingThatRunsOnLambda() {
    assertThat(PRODUCTION.stream().map(type -> type.getPackageName()))
        .contains(
            "tw.portfolio.domain.outcome",
            "tw.portfolio.store.dynamo",
            "tw.portfolio.functions.outcomes")
        .noneMatch(name -> name.startsWith("tw.portfolio.store.memory"));
  }

  @Test
  void shouldKeepTheDomainToTheJdkAlone() {
    check(
        classes()
            .that()
            .resideInAPackage("tw.portfolio.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "tw.portfolio.domain..",
                "java.lang..",
                "java.math..",
                "java.text..",
                "java.time..",
                "java.util..",
                "java.nio.charset.."));
  }

  @Test
  void shouldKeepClockAndChanceOutOfTheDomainAndTheServices() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("tw.portfolio.domain..", "tw.portfolio.service..")
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
    check(
        noClasses()
            .that()
            .resideInAPackage("tw.portfolio.domain..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(InstantSource.class, RandomGenerator.class));
  }

  @Test
  void shouldLetServicesKnowRulesAndPortsOnly() {
    check(
        noClasses()
            .that()
            .resideInAPackage("tw.portfolio.service..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(AWS)
                    .or(resideInAnyPackage(ADAPTERS))
                    .or(
                        resideInAnyPackage(
                            "tw.portfolio.api..",
                            "tw.portfolio.functions..",
                            "tw.portfolio.http.."))));
  }

  @Test
  void shouldKeepPortsFreeOfTheirAdapters() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "tw.portfolio.store",
                "tw.portfolio.files",
                "tw.portfolio.identity",
                "tw.portfolio.mail",
                "tw.portfolio.queue")
            .should()
            .dependOnClassesThat(resideInAnyPackage(AWS).or(resideInAnyPackage(ADAPTERS))));
  }

  @Test
  void shouldLetOnlyAdaptersKnowAws() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "tw.portfolio.aws..", "tw.portfolio.functions..", "tw.portfolio.http..")
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
            .doNotHaveFullyQualifiedName("tw.portfolio.aws.Connection")
            .should()
            .callMethodWhere(
                target(name("build")).and(target(owner(assignableTo(AwsClientBuilder.class)))))
            .orShould()
            .callMethodWhere(
                target(name("build"))
                    .and(target(owner(assignableTo(SdkPresigner.Builder.class))))));
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
            .haveFullyQualifiedName("tw.portfolio.domain.outcome.Transition")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("tw.portfolio.store.dynamo.Transaction"));
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

  /** 課程諮詢紀錄 and 修課評估 stay in the school: no export can even read them. */
  @Test
  void shouldKeepGuidanceOutOfEveryExport() {
    assertThat(PRODUCTION.stream().map(type -> type.getPackageName()))
        .contains("tw.portfolio.domain.guidance", "tw.portfolio.service.guidance");
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "tw.portfolio.domain.export..",
                "tw.portfolio.export..",
                "tw.portfolio.functions.export..",
                "tw.portfolio.functions.exportworker..",
                "tw.portfolio.service.export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tw.portfolio.domain.guidance..", "tw.portfolio.service.guidance..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("tw\\.portfolio\\.store\\.(Assessment|Consultation)Store.*"));
  }

  @Test
  void shouldGoInNoCircles() {
    slices().matching("tw.portfolio.(*)..").should().beFreeOfCycles().check(PRODUCTION);
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
            .doNotHaveFullyQualifiedName("tw.portfolio.http.Surroundings")
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
