package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands of {@code docs/operations.md}, typed as they stand there, with an AWS, a SAM and a Maven
 * that write down what they are told and answer what was recorded for that.
 */
class ManualRehearsalTest {
  private static final String FUNCTIONS = "portfolio-Outcomes-1a portfolio-Sweep-2b";

  /** What an account with a stack {@code portfolio} answers, for what these commands ask. */
  private static final String AWS =
      """
      printf '%s\\n' "aws $*" | tr '\\n' ' ' >>"$HOME/told"; echo >>"$HOME/told"
      case "$*" in
        *describe-stacks*TableName*) echo portfolio-Table-ABC ;;
        *describe-stacks*PagesBucket*) echo portfolio-pages-123456789012 ;;
        *describe-stacks*OutputKey,*)
          printf 'Release\\t%s\\nPagesUrl\\thttps://portfolio.school.edu.tw\\nPagesBucket\\tpages\\n' \\
            "$(sed -n 's/^    Value: \\(release .*\\)/\\1/p' target/released.yaml)"
          ;;
        *list-object-versions*) echo VERSION-OF-BEFORE ;;
        *list-stack-resources*) echo "FUNCTIONS" ;;
        *describe-stack-resource*) echo "portfolio-$6-3c" ;;
        *describe-table*) echo "arn:aws:dynamodb:ap-northeast-1:123456789012:table/$4" ;;
        *get-resource-policy*) echo '{"Version": "2012-10-17"}' ;;
        *get-alias*) echo 41 ;;
        *get-account-settings*) echo 1000 ;;
        *get-caller-identity*) echo 123456789012 ;;
        *get-role*) echo "arn:aws:iam::123456789012:role/$4" ;;
      esac
      """
          .replace("FUNCTIONS", FUNCTIONS);

  @TempDir private Path home;
  private final String page = Repository.here().text("docs/operations.md");

  @BeforeEach
  void lay() throws IOException {
    for (String file : List.of("portfolio", "template.yaml", "packages/translate.py")) {
      Path to = home.resolve(file);
      Files.createDirectories(to.getParent());
      Files.copy(Repository.here().root().resolve(file), to);
    }
    Files.setPosixFilePermissions(
        home.resolve("portfolio"), PosixFilePermissions.fromString("rwx------"));
    Files.writeString(
        home.resolve("samconfig.toml"),
        "[prod.deploy.parameters]\nparameter_overrides = \"PagesCertificate=\\\""
            + "arn:aws:acm:us-east-1:123456789012:certificate/1\\\"\"\n");
    program("aws", AWS);
    program(
        "mvn",
        """
        echo "mvn $*" >>"$HOME/told"
        mkdir -p web/target/pages/assets
        echo '<meta content="__SIGN_IN__ __SIGN_IN_CLIENT__">' >web/target/pages/index.html
        """);
    program("node", "");
    program("pip", "echo \"pip $*\" >>\"$HOME/told\"");
    program(
        "sam",
        """
        echo "sam $*" >>"$HOME/told"
        [ "$1" != deploy ] || cp target/released.yaml "$HOME/deployed-$(grep -c '^sam deploy' "$HOME/told").yaml"
        """);
    // What it says of the template is recorded; that SAM's own translator is asked, is not tried.
    program(
        "python3",
        """
        case $2 in
          venv)
            mkdir -p "$3/bin"
            cp "$HOME/programs/pip" "$3/bin/pip"
            ;;
          template.yaml) echo '{"Resources": {"Table": {"Type": "AWS::DynamoDB::Table"}, "Files": {}}}' ;;
          packaged.yaml) echo '{"Parameters": {"Stage": {}}, "Resources": {"Files": {"Note": "學生"}}}' ;;
        esac
        """);
  }

  private void program(String name, String text) throws IOException {
    Path file = Files.createDirectories(home.resolve("programs")).resolve(name);
    Files.writeString(file, "#!/bin/bash\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /** The commands between two places of the page, behind those that every terminal begins with. */
  private String commands(String from, String to) {
    String first = page.substring(0, page.indexOf("<a id=\"first\">"));
    String part = page.substring(page.indexOf(from), page.indexOf(to));
    return fenced(first) + fenced(part);
  }

  private static String fenced(String markdown) {
    return PageCommand.fenced(markdown).stream()
        .map(command -> command.text() + "\n")
        .collect(Collectors.joining());
  }

  private List<String> type(String commands) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", commands);
    builder.environment().put("HOME", home.toString());
    builder
        .environment()
        .merge("PATH", home.resolve("programs") + ":", (path, first) -> first + path);
    Process process = builder.directory(home.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return Files.readAllLines(home.resolve("told"));
  }

  @Test
  void shouldRollBackToWhatWasLiveBefore() throws Exception {
    List<String> told =
        type(
            commands("<a id=\"updated\">", "<a id=\"custom-runtime\">")
                + commands("<a id=\"rollback\">", "## 警示"));

    assertThat(told)
        .anyMatch(line -> line.startsWith("sam deploy") && line.contains("--confirm-changeset"))
        .filteredOn(line -> line.contains("update-alias"))
        .containsExactly(
            "aws lambda update-alias --function-name portfolio-Outcomes-1a --name live"
                + " --function-version 41 ",
            "aws lambda update-alias --function-name portfolio-Sweep-2b --name live"
                + " --function-version 41 ");
    assertThat(told)
        .filteredOn(line -> line.contains("published-version-active"))
        .as("waited for before the alias points at it")
        .hasSize(2);
  }

  @Test
  void shouldPointTheStackAtTheRestoredTable() throws Exception {
    List<String> told = type(commands("<a id=\"table\">", "之後有空時"));

    Template restored = Template.read(Files.readString(home.resolve("restored.yaml")));
    assertThat(restored.json().path("Resources").has("Table")).isFalse();
    assertThat(restored.functions()).hasSameSizeAs(Template.ofThisRepository().functions());
    String name = restored.json().at("/Globals/Function/Environment/Variables/TABLE_NAME").asText();
    assertThat(name).matches("portfolio-Table-ABC-\\d{12}");
    assertThat(restored.json().toString())
        .doesNotContain("\"Table\"", "Table.Arn", "${Table}")
        .contains("arn:aws:dynamodb:ap-northeast-1:123456789012:table/" + name + "/index/waiting");

    Template deployed = Template.read(Files.readString(home.resolve("deployed-1.yaml")));
    assertThat(new PublishedVersions(deployed).byFunction())
        .allSatisfy(
            (function, version) ->
                assertThat(version)
                    .isNotEqualTo(new PublishedVersions(restored).byFunction().get(function)));
    assertThat(told.stream().map(line -> line.split(" ", -1)[2]))
        .containsSubsequence(
            "restore-table-to-point-in-time",
            "put-function-concurrency",
            "update-time-to-live",
            "update-continuous-backups",
            "put-resource-policy",
            "delete-function-concurrency",
            "put-function-concurrency");
  }

  @Test
  void shouldTakeTheRestoredTableInWithItsChinese() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/jq")), "jq is not here");
    List<String> told = type(commands("<a id=\"table\">", "<a id=\"file\">"));

    JsonNode imported = new ObjectMapper().readTree(home.resolve("import.json").toFile());
    assertThat(imported.at("/Resources/Table/Type").asText()).isEqualTo("AWS::DynamoDB::Table");
    assertThat(imported.at("/Resources/Files/Note").asText()).isEqualTo("學生");
    assertThat(told)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("create-change-set", "--change-set-type IMPORT")
                    .contains("\"ParameterKey\": \"Stage\"", "portfolio-Table-ABC-"))
        .filteredOn(line -> line.startsWith("sam deploy"))
        .hasSize(2);
    assertThat(home.resolve("deployed-2.yaml")).content().contains("  Table:\n", "release 2");
    assertThat(told.stream().map(line -> line.replaceAll("--\\S+ \\S+ ", "")))
        .as("each step waits for the one before")
        .containsSubsequence(
            "aws cloudformation wait change-set-create-complete ",
            "aws cloudformation execute-change-set ",
            "aws cloudformation wait stack-import-complete ");
  }

  @Test
  void shouldKeepACopyOfEverythingInAnotherRegion() throws Exception {
    List<String> told = type(commands("<a id=\"parameters\">", "<a id=\"failed-first\">"));

    assertThat(told)
        .anyMatch(line -> line.contains("create-bucket --bucket portfolio-replica-123456789012 "))
        .anyMatch(line -> line.contains("create-backup-vault --region ap-northeast-3"));
    assertThat(home.resolve("samconfig.toml"))
        .content()
        .contains(
            "ReplicaBucketArn=\\\"arn:aws:s3:::portfolio-replica-123456789012\\\"",
            "backup-vault:portfolio-elsewhere\\\"");
    String lifecycle =
        told.stream()
            .filter(line -> line.contains("put-bucket-lifecycle-configuration"))
            .findFirst()
            .orElseThrow();
    assertThat(
            new ObjectMapper()
                .readTree(lifecycle.substring(lifecycle.indexOf('{')))
                .at("/Rules/0/NoncurrentVersionExpiration/NoncurrentDays")
                .asInt())
        .isEqualTo(90);
    String policy =
        told.stream().filter(line -> line.contains("put-bucket-policy")).findFirst().orElseThrow();
    assertThat(new ObjectMapper().readTree(policy.substring(policy.indexOf('{'))).findValues("AWS"))
        .hasSize(2)
        .allMatch(who -> who.asText().endsWith(":role/portfolio-ReplicationRole-3c"));
  }

  /** A deleted stack leaves what has data in it; only what was never finished is taken back. */
  @Test
  void shouldTakeBackAFirstTryAndLeaveTheDataOfWhatWasFinished() throws Exception {
    String section = page.substring(page.indexOf("<a id=\"failed-first\">"));

    assertThat(section.indexOf("rollback-stack")).isLessThan(section.indexOf("delete-stack"));
    assertThat(type(commands("要清掉重來", "**成功過的堆疊**")))
        .anyMatch(line -> line.contains("rollback-stack --stack-name portfolio"));
    assertThat(type(commands("**成功過的堆疊**", "只有試用過的")))
        .noneMatch(line -> line.matches(".*(delete-table|delete-user-pool|deletion).*"));
    List<String> told = type(commands("**成功過的堆疊**", "## 學校的第一天"));
    assertThat(told)
        .anyMatch(line -> line.contains("delete-table --table-name portfolio-Table-ABC"))
        .anyMatch(
            line -> line.contains("schedule-key-deletion --key-id portfolio-PersonalDataKey-3c"));
  }

  /** Whatever stands on the page, a shell can read. */
  @Test
  void shouldHaveNothingThatNoShellReads() throws Exception {
    Process process =
        new ProcessBuilder("bash", "-n", "-c", fenced(page)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
  }
}
