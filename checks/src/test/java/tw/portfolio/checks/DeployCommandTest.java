package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./portfolio deploy}, with a Maven and a SAM that only write down what they are told. */
class DeployCommandTest {
  private static final String FIRST =
      "--guided --stack-name portfolio --disable-rollback --parameter-overrides Stage=prod";

  @TempDir private Path home;
  private Path programs;

  @BeforeEach
  void lay() throws IOException {
    Repository repository = Repository.here();
    for (String file : List.of("portfolio", "template.yaml")) {
      Files.copy(repository.root().resolve(file), home.resolve(file));
    }
    programs = Files.createDirectories(home.resolve("programs"));
    program("mvn", "echo \"mvn $*\" >>\"$HOME/told\"");
    program("sam", "echo \"sam $*\" >>\"$HOME/told\"");
  }

  private void program(String name, String line) throws IOException {
    Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private record Run(int status, String said, List<String> told) {}

  private Run deploy(String... options) throws IOException, InterruptedException {
    Files.deleteIfExists(home.resolve("told"));
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of("sh", home.resolve("portfolio").toString(), "deploy"),
                    Stream.of(options))
                .toList());
    builder.environment().put("HOME", home.toString());
    builder.environment().merge("PATH", programs + ":", (path, first) -> first + path);
    Process process = builder.directory(home.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    Path told = home.resolve("told");
    return new Run(status, said, Files.exists(told) ? Files.readAllLines(told) : List.of());
  }

  private void answered(String... lines) throws IOException {
    Files.write(
        home.resolve("samconfig.toml"),
        Stream.concat(Stream.of("[prod.deploy.parameters]"), Stream.of(lines)).toList());
  }

  @Test
  void shouldAskTheFirstTimeAndLeaveWhatWasMadeStanding() throws Exception {
    Run run = deploy("--stage", "prod");

    assertThat(run.status()).as(run.said()).isZero();
    assertThat(run.told().getFirst()).isEqualTo("mvn -B package");
    assertThat(run.told().getLast())
        .startsWith("sam deploy --template-file " + home + "/target/released.yaml " + FIRST)
        .contains("--config-env prod");
    assertThat(run.said()).contains("DKIM", "FoundingFunction");
  }

  @Test
  void shouldRollBackFromThenOn() throws Exception {
    program(
        "sam", "printf '[prod.deploy.parameters]\\ndisable_rollback = true\\n' >samconfig.toml");

    deploy("--stage", "prod");

    assertThat(home.resolve("samconfig.toml")).content().contains("disable_rollback = false");
  }

  @Test
  void shouldDoLaterWhatWasAnsweredAndPassTheRestOn() throws Exception {
    answered("stack_name = \"portfolio\"");

    Run run = deploy("--stage=prod", "--parameter-overrides", "ScanUploads=yes MailFrom=a b@x.tw");

    assertThat(run.told().getLast())
        .doesNotContain("--guided", "--disable-rollback", "Stage=")
        .endsWith("--parameter-overrides ScanUploads=yes MailFrom=a b@x.tw");
    assertThat(run.said()).contains("#rollback");
  }

  /** What was asked for one stage says nothing about the other, whose stack is another. */
  @Test
  void shouldKeepTheStagesApart() throws Exception {
    answered("stack_name = \"portfolio\"");

    assertThat(deploy("--stage", "dev").told().getLast())
        .contains("--guided --stack-name portfolio-dev", "--config-env dev");
  }

  @Test
  void shouldSayWhatItWouldDoAndDoNothing() throws Exception {
    Run run = deploy("--dry-run", "--stage", "prod");

    assertThat(run.status()).isZero();
    assertThat(run.told()).isEmpty();
    assertThat(home.resolve("target")).doesNotExist();
    assertThat(run.said()).contains("mvn -B package", "released.yaml", "sam deploy", FIRST);
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
    program("aws", "echo 10");

    assertThat(deploy("--stage", "prod").said()).contains("只能同時執行 10 個");
    assertThat(deploy("--stage", "dev").said()).doesNotContain("同時執行");
  }

  @Test
  void shouldDeployNothingThatDoesNotBuild() throws Exception {
    program("mvn", "exit 1");

    Run run = deploy();

    assertThat(run.status()).isNotZero();
    assertThat(run.told()).isEmpty();
    assertThat(run.said()).contains("什麼都沒有部署");
  }

  @Test
  void shouldSayWhatToDoWhenSamFails() throws Exception {
    program("sam", "exit 1");

    Run run = deploy();

    assertThat(run.status()).isNotZero();
    assertThat(run.said()).contains("CREATE_FAILED", "#failed-first");
  }

  @Test
  void shouldPublishEveryFunctionWithEachDeployment() throws Exception {
    Template before = Template.ofThisRepository();

    deploy("--stage", "prod");

    Template released = Template.read(Files.readString(home.resolve("target/released.yaml")));
    Map<String, ?> versions = new PublishedVersions(before).byFunction();
    assertThat(new PublishedVersions(released).byFunction())
        .hasSameSizeAs(versions)
        .allSatisfy((name, version) -> assertThat(version).isNotEqualTo(versions.get(name)));
    assertThat(released.json().at("/Outputs/Release/Value").asText())
        .matches("release \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ .+");
  }

  /** Why a release is stamped: SAM sees no parameter's value, so none publishes by itself. */
  @Test
  void shouldTellNoVersionByAParametersValueAlone() {
    Template before = Template.ofThisRepository();
    assertThat(before.json().path("Parameters").fieldNames())
        .toIterable()
        .contains("ScanUploads", "MailFrom", "WebOrigin")
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
