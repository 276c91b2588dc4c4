package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.checks.Deploying.Run;

/** {@code ./portfolio deploy}: what it asks, builds, deploys and refuses. */
class DeployCommandTest {
  private static final String CERTIFICATE = Deploying.CERTIFICATE;
  private static final String WHERE = "--stack-name portfolio --region ap-northeast-1";

  @TempDir private Path home;
  private Deploying deploying;

  @BeforeEach
  void lay() throws IOException {
    deploying = new Deploying(home);
  }

  private Run deploy(String... options) throws IOException, InterruptedException {
    return deploying.deploy(options);
  }

  @Test
  void shouldAskTheFirstTimeAndLeaveWhatWasMadeStanding() throws Exception {
    Run run = deploy("--stage", "prod");

    assertThat(run.status()).as(run.said()).isZero();
    assertThat(run.told("mvn")).containsExactly("mvn -B package");
    assertThat(run.deployed())
        .startsWith("sam deploy --template-file " + home + "/target/released.yaml " + WHERE)
        .contains("--config-env prod", "--guided --disable-rollback")
        .endsWith("--parameter-overrides Stage=prod");
    assertThat(run.said()).contains("DKIM", "FoundingFunction");
  }

  @Test
  void shouldRollBackFromThenOn() throws Exception {
    deploying.program(
        "sam", "printf '[prod.deploy.parameters]\\ndisable_rollback = true\\n' >samconfig.toml");

    deploy("--stage", "prod");

    assertThat(home.resolve("samconfig.toml")).content().contains("disable_rollback = false");
  }

  /** SAM keeps its answers before it deploys, so the try after a failed one has them already. */
  @Test
  void shouldTakeTheTryAfterAFailedOneForTheFirst() throws Exception {
    deploying.answered("disable_rollback = true");

    assertThat(deploy("--stage", "prod").said()).contains("FoundingFunction");

    assertThat(home.resolve("samconfig.toml")).content().contains("disable_rollback = false");
    assertThat(deploy("--stage", "prod").said()).contains("#rollback");
  }

  @Test
  void shouldLeaveTheOtherStagesFirstTryAlone() throws Exception {
    deploying.answered(
        "disable_rollback = true", "[dev.deploy.parameters]", "disable_rollback = true");

    deploy("--stage", "prod");

    assertThat(home.resolve("samconfig.toml"))
        .content()
        .containsSubsequence("prod", "= false", "dev", "= true");
  }

  @Test
  void shouldDoLaterWhatWasAnsweredAndPassTheRestOn() throws Exception {
    deploying.answered("stack_name = \"portfolio\"");

    Run run = deploy("--stage=prod", "--tags", "school=213303 year=115");

    assertThat(run.deployed())
        .doesNotContain("--guided", "--disable-rollback", "--parameter-overrides")
        .endsWith("--tags school=213303 year=115");
    assertThat(run.said()).contains("#rollback");
  }

  /** SAM would take the old value again next time, and uploads would no longer be scanned. */
  @Test
  void shouldKeepAParameterThatWasChanged() throws Exception {
    deploying.answered(
        "parameter_overrides = \"PagesCertificate=\\\""
            + CERTIFICATE
            + "\\\" ScanUploads=\\\"no\\\" OperatorEmail=\\\"\\\"\"",
        "region = \"ap-northeast-1\"");

    Run run = deploy("--stage", "prod", "--parameter-overrides", "ScanUploads=yes");

    assertThat(run.deployed()).doesNotContain("ScanUploads");
    assertThat(Files.readAllLines(home.resolve("samconfig.toml")))
        .containsExactly(
            "[prod.deploy.parameters]",
            "parameter_overrides = \"PagesCertificate=\\\""
                + CERTIFICATE
                + "\\\" OperatorEmail=\\\"\\\" ScanUploads=\\\"yes\\\"\"",
            "region = \"ap-northeast-1\"");
  }

  @Test
  void shouldStayInTheStageWhateverElseIsChanged() throws Exception {
    assertThat(deploy("--stage", "prod", "--parameter-overrides", "ScanUploads=yes").deployed())
        .endsWith("--parameter-overrides Stage=prod ScanUploads=yes");
  }

  /** What CloudFormation would refuse after the build, or SAM would do otherwise than was meant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--parameter-overrides PagesDomain=https://portfolio.edu.tw",
        "--parameter-overrides"
            + " PagesCertificate=arn:aws:acm:ap-northeast-1:123456789012:certificate/1",
        "--parameter-overrides MailFrom=school.edu.tw",
        "--parameter-overrides ScanUploads=maybe",
        "--parameter-overrides Pagesdomain=portfolio.edu.tw",
        "--parameter-overrides Stage=prod",
        "--parameter-overrides EducationCloudSecret=abc",
        "--region ap-east-2",
        "--template-file nowhere.yaml",
        "--stack-name=my_school",
        "prod"
      })
  void shouldRefuseBeforeAnythingIsBuilt(String options) throws Exception {
    Run run = deploy(options.split(" ", -1));

    assertThat(run.status()).as(run.said()).isNotZero();
    assertThat(run.told()).isEmpty();
  }

  @Test
  void shouldRefuseAnAnswerThatCannotBeUntilItIsAskedForAgain() throws Exception {
    deploying.answered(
        "parameter_overrides = \"PagesDomain=\\\"Portfolio.edu.tw\\\" PagesCertificate=\\\""
            + CERTIFICATE
            + "\\\"\"");

    assertThat(deploy("--stage", "prod").said()).contains("PagesDomain 只寫網域");
    assertThat(deploy("--stage", "prod", "--guided").status()).isZero();
    assertThat(deploy("--stage", "prod", "--parameter-overrides", "PagesDomain=a.edu.tw").status())
        .isZero();
  }

  @Test
  void shouldRefuseToDeployProdWithoutADomainOfItsOwn() throws Exception {
    deploying.answered("parameter_overrides = \"Stage=\\\"prod\\\"\"");

    Run run = deploy("--stage", "prod");

    assertThat(run.status()).isNotZero();
    assertThat(run.said()).contains("PagesCertificate");
    assertThat(run.told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--template-file other.yaml", "--template-file=other.yaml"})
  void shouldStampWhateverTemplateIsDeployed(String option) throws Exception {
    Files.copy(home.resolve("template.yaml"), home.resolve("other.yaml"));

    Run run = deploy(option.split(" ", -1));

    assertThat(run.deployed()).doesNotContain("other.yaml");
    assertThat(run.said()).contains("release 2");
  }

  /** What was asked for one stage says nothing about the other, whose stack is another. */
  @Test
  void shouldKeepTheStagesApart() throws Exception {
    deploying.answered("stack_name = \"portfolio\"");

    assertThat(deploy("--stage", "dev").deployed())
        .contains("--stack-name portfolio-dev", "--guided", "--config-env dev");
  }

  @Test
  void shouldSayWhatItWouldDoAndDoNothing() throws Exception {
    Run run = deploy("--dry-run", "--stage", "prod");

    assertThat(run.status()).isZero();
    assertThat(run.told()).isEmpty();
    assertThat(home.resolve("target")).doesNotExist();
    assertThat(run.said())
        .contains("mvn -B package", "released.yaml", "sam deploy", WHERE)
        .contains("web/target/pages", "index.html");
    assertThat(deploy("--dry-run", "--without-pages").said()).contains("網頁不動");
  }

  @Test
  void shouldRefuseAStageThatThereIsNot() throws Exception {
    Run run = deploy("--stage", "test");

    assertThat(run.status()).isNotZero();
    assertThat(run.said()).contains("dev 與 prod");
    assertThat(run.told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Portfolio", "my_school", "aws-school", "a-name-that-has-too-many-letters"})
  void shouldRefuseANameThatBucketsOrSignInPagesCannotHave(String name) throws Exception {
    Run run = deploy("--stack-name", name);

    assertThat(run.status()).isNotZero();
    assertThat(run.said()).contains("堆疊名稱");
    assertThat(run.told()).isEmpty();
  }

  @Test
  void shouldSayBeforehandThatAnAccountMayRunTooLittleAtOnce() throws Exception {
    deploying.program("aws", "case $* in *get-account-settings*) echo 10 ;; *) exit 1 ;; esac");

    assertThat(deploy("--stage", "prod").said()).contains("只能同時執行 10 個");
    assertThat(deploy("--stage", "dev").said()).doesNotContain("同時執行");
  }

  @Test
  void shouldDeployNothingThatDoesNotBuild() throws Exception {
    deploying.program("mvn", "exit 1");

    Run run = deploy();

    assertThat(run.status()).isNotZero();
    assertThat(run.told()).isEmpty();
    assertThat(run.said()).contains("什麼都沒有部署");
  }

  @Test
  void shouldSayWhatToDoWhenSamFails() throws Exception {
    deploying.program("sam", "exit 1");

    Run run = deploy();

    assertThat(run.status()).isNotZero();
    assertThat(run.said()).contains("CREATE_FAILED", "#failed-first");
  }

  /** Two deployments of one template, of which only the second's release is another. */
  @Test
  void shouldPublishEveryFunctionWithEachDeployment() throws Exception {
    deploy("--stage", "prod");

    String released = Files.readString(home.resolve("target/released.yaml"));
    Template template = Template.read(released);
    Map<String, ?> versions = new PublishedVersions(template).byFunction();
    Template before = Template.read(released.replaceAll("release \\d{4}.*", "release of before"));
    assertThat(new PublishedVersions(before).byFunction())
        .hasSameSizeAs(versions)
        .allSatisfy((name, version) -> assertThat(version).isNotEqualTo(versions.get(name)));
    assertThat(template.json().at("/Outputs/Release/Value").asText())
        .matches("release \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ .+");
  }

  /** Why a release is stamped: SAM sees no parameter's value, so none publishes by itself. */
  @Test
  void shouldTellNoVersionByAParametersValueAlone() {
    Template before = Template.ofThisRepository();
    assertThat(before.json().path("Parameters").fieldNames())
        .toIterable()
        .contains("ScanUploads", "MailFrom", "PagesDomain")
        .allSatisfy(
            parameter -> {
              ObjectNode changed = before.json().deepCopy();
              changed.withObject("/Parameters/" + parameter).put("Default", "another");
              assertThat(new PublishedVersions(new Template(changed)).byFunction())
                  .isEqualTo(new PublishedVersions(before).byFunction());
            });
  }

  @Test
  void shouldFindTheSamePackagesFromWhereItLies() throws Exception {
    deploy();

    assertThat(
            Files.readAllLines(home.resolve("target/released.yaml")).stream()
                .filter(line -> line.contains("CodeUri:")))
        .hasSameSizeAs(Template.ofThisRepository().functions().values())
        .allMatch(line -> line.contains("CodeUri: ../packages/target/"));
  }
}
