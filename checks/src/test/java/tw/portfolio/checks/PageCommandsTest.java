package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.checks.OpenApi.Operation;
import tw.portfolio.checks.PageCommand.Treatment;

/**
 * What the pages tell people to type: whatever a command names is there. Those of the README that
 * need no account are typed too, by {@code ReadmeIT} in {@code local}.
 */
class PageCommandsTest {
  private static final String README = "README.md";
  private static final String OPERATIONS = "docs/operations.md";
  private static final String DEVELOPMENT = "docs/development.md";

  private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern MAVEN = Pattern.compile("\\bmvn ([^|;&`)]+)");
  private static final Pattern SAM = Pattern.compile("(?:\\bsam|\\./portfolio) (deploy[^|;&`)]*)");
  private static final Pattern AWS = Pattern.compile("\\baws ([a-z0-9-]+) ([a-z0-9-]+)");
  private static final Pattern NAMED = Pattern.compile("\\$\\(named ([^$)]+)\\)");
  private static final Pattern OUTPUT = Pattern.compile("\\$\\(output ([^)]+)\\)");
  private static final Pattern INVOKED =
      Pattern.compile("--function-name (?:<(\\w+)>|\\$\\(named (\\w+)\\)).*--payload '([^']+)'");
  private static final Pattern LOOPED = Pattern.compile("for N in ([^;]+);");
  private static final Pattern OWN = Pattern.compile("\\./portfolio ([a-z]+)");
  private static final Pattern ROUTE = Pattern.compile("(?:GET|PUT|POST|DELETE) /[^\\s?]*");
  private static final Pattern PROFILE =
      Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>(\\w[\\w-]*)");

  /** What Maven itself knows; profiles and modules are looked up in the poms. */
  private static final Set<String> GOALS = Set.of("clean", "test", "package", "verify");

  private static final Set<String> MAVEN_OPTIONS = Set.of("-B", "-q", "-o", "-am", "-pl");

  private static final Set<String> MAVEN_PROPERTIES =
      Set.of("test", "it.test", "surefire.failIfNoSpecifiedTests");

  private static final Set<String> SAM_OPTIONS =
      Set.of(
          "--guided",
          "--confirm-changeset",
          "--template-file",
          "--stack-name",
          "--parameter-overrides",
          "--stage",
          "--custom-runtime",
          "--region",
          "--dry-run",
          "--disable-rollback");

  /** Operations of AWS as its command line names them, which no other place here can confirm. */
  private static final Set<String> OPERATIONS_OF_AWS =
      Set.of(
          "acm describe-certificate",
          "acm request-certificate",
          "backup create-backup-vault",
          "backup delete-backup-vault",
          "backup list-recovery-points-by-backup-vault",
          "backup start-backup-job",
          "backup start-copy-job",
          "backup start-restore-job",
          "cloudformation create-change-set",
          "cloudformation delete-stack",
          "cloudformation describe-change-set",
          "cloudformation describe-stack-events",
          "cloudformation describe-stack-resource",
          "cloudformation describe-stacks",
          "cloudformation execute-change-set",
          "cloudformation list-stack-resources",
          "cloudformation rollback-stack",
          "cloudformation wait",
          "cloudwatch put-metric-alarm",
          "cognito-idp delete-user-pool",
          "dynamodb delete-table",
          "dynamodb describe-table",
          "dynamodb get-resource-policy",
          "dynamodb put-resource-policy",
          "dynamodb query",
          "dynamodb restore-table-to-point-in-time",
          "dynamodb update-continuous-backups",
          "dynamodb update-table",
          "dynamodb update-time-to-live",
          "dynamodb wait",
          "guardduty list-malware-protection-plans",
          "guardduty send-object-malware-scan",
          "iam get-role",
          "kms schedule-key-deletion",
          "lambda delete-function-concurrency",
          "lambda get-alias",
          "lambda invoke",
          "lambda list-versions-by-function",
          "lambda put-function-concurrency",
          "lambda update-alias",
          "lambda wait",
          "logs tail",
          "s3 cp",
          "s3 sync",
          "s3api copy-object",
          "s3api create-bucket",
          "s3api delete-bucket",
          "s3api delete-object",
          "s3api get-bucket-replication",
          "s3api get-object",
          "s3api list-object-versions",
          "s3api put-bucket-lifecycle-configuration",
          "s3api put-bucket-policy",
          "s3api put-bucket-versioning",
          "s3api put-public-access-block",
          "scheduler get-schedule",
          "secretsmanager create-secret",
          "sesv2 delete-suppressed-destination",
          "sesv2 get-email-identity",
          "sesv2 list-suppressed-destinations",
          "sesv2 put-account-details",
          "sesv2 put-account-pricing-attributes",
          "sns create-topic",
          "sns subscribe",
          "sqs get-queue-attributes",
          "sqs purge-queue",
          "sqs receive-message",
          "sqs start-message-move-task",
          "sts get-caller-identity");

  private final Repository repository = Repository.here();
  private final Template template = Template.ofThisRepository();

  /** Fenced commands, and code within sentences. */
  private Stream<String> typed(String page) {
    String text = repository.text(page);
    String sentences = FENCED.matcher(text).replaceAll("");
    return Stream.concat(
        PageCommand.fenced(text).stream().map(PageCommand::text), found(CODE, sentences, 1));
  }

  private static Stream<String> found(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(group));
  }

  private Stream<String> typed(String page, Pattern pattern) {
    return typed(page).flatMap(text -> found(pattern, text.replace("\\\n", ""), 1));
  }

  @Test
  void shouldKnowWhatToDoWithEveryCommandOfTheReadme() {
    List<PageCommand> commands = PageCommand.fenced(repository.text(README));

    assertThat(commands).hasSizeGreaterThan(15);
    assertThat(commands)
        .allSatisfy(command -> assertThat(command.treatment()).as("%s", command).isPresent());
    assertThat(commands)
        .extracting(command -> command.treatment().orElseThrow())
        .contains(Treatment.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {README, OPERATIONS, DEVELOPMENT})
  void shouldNameOnlyWhatMavenFinds(String page) {
    assertThat(typed(page, MAVEN)).isNotEmpty().allSatisfy(this::isMaven);
  }

  private void isMaven(String arguments) {
    List<String> words = List.of(arguments.strip().split("\\s+", -1));
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      if (word.startsWith("-P")) {
        assertThat(profiles()).as(arguments).contains(word.substring(2));
      } else if (word.startsWith("-D")) {
        isProperty(word.substring(2).split("=", 2), arguments);
      } else if (word.startsWith("-")) {
        assertThat(MAVEN_OPTIONS).as(arguments).contains(word);
      } else if (at > 0 && words.get(at - 1).equals("-pl")) {
        assertThat(repository.root().resolve(word).resolve("pom.xml")).as(arguments).exists();
      } else {
        assertThat(GOALS).as(arguments).contains(word);
      }
    }
  }

  private void isProperty(String[] property, String arguments) {
    assertThat(MAVEN_PROPERTIES).as(arguments).contains(property[0]);
    if (property[0].endsWith("test") && !property[1].equals("none")) {
      String wanted = property[1].replaceAll("['*]", "").replace('.', '/');
      assertThat(repository.files("", ".java").stream().map(file -> file.toString()))
          .as(arguments)
          .anyMatch(file -> file.contains("src/test/java/") && file.contains("/" + wanted));
    }
  }

  private Set<String> profiles() {
    return repository.files("", "pom.xml").stream()
        .map(pom -> repository.text(repository.root().relativize(pom).toString()))
        .flatMap(pom -> found(PROFILE, pom, 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {README, OPERATIONS})
  void shouldDeployWithParametersThatTheTemplateHas(String page) {
    assertThat(typed(page, SAM)).isNotEmpty().allSatisfy(this::isSam);
  }

  private void isSam(String arguments) {
    for (String word : arguments.strip().split("\\s+", -1)) {
      if (word.startsWith("--")) {
        assertThat(SAM_OPTIONS).as(arguments).contains(word);
      } else if (word.contains("=")) {
        assertThat(template.json().path("Parameters").has(word.split("=", 2)[0]))
            .as("%s in: sam %s", word, arguments)
            .isTrue();
      }
    }
  }

  @Test
  void shouldAskAwsOnlyWhatItKnows() {
    Set<String> asked =
        Stream.of(README, OPERATIONS)
            .flatMap(this::typed)
            .flatMap(text -> AWS.matcher(text).results())
            .map((MatchResult call) -> call.group(1) + " " + call.group(2))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(asked).isEqualTo(new TreeSet<>(OPERATIONS_OF_AWS));
  }

  @ParameterizedTest
  @ValueSource(strings = {README, OPERATIONS})
  void shouldNameResourcesAndOutputsOfTheTemplate(String page) {
    JsonNode resources = template.json().path("Resources");
    Stream<String> looped =
        typed(page, LOOPED).flatMap(names -> Stream.of(names.strip().split("\\s+", -1)));

    assertThat(Stream.concat(typed(page, NAMED), looped))
        .allSatisfy(name -> assertThat(resources.has(name)).as(name).isTrue());
    assertThat(typed(page, OUTPUT))
        .allSatisfy(
            name -> assertThat(template.json().path("Outputs").has(name)).as(name).isTrue());
  }

  /** With what the samples of their events have, and no function that nobody may invoke. */
  @ParameterizedTest
  @ValueSource(strings = {README, OPERATIONS})
  void shouldInvokeFunctionsWithWhatTheyTake(String page) {
    List<MatchResult> calls =
        typed(page).flatMap(text -> INVOKED.matcher(text.replace("\\\n", "")).results()).toList();

    assertThat(calls).isNotEmpty();
    for (MatchResult call : calls) {
      String function =
          Optional.ofNullable(call.group(1))
              .map(output -> template.json().at("/Outputs/" + output + "/Value").asText())
              .orElseGet(() -> call.group(2));
      assertThat(template.functions()).as(call.group()).containsKey(function);
      assertThat(fields(sample(function))).containsAll(fields(call.group(3)));
    }
  }

  private String sample(String function) {
    return Stream.of("events/invoke-", "events/schedule-")
        .map(start -> start + function.toLowerCase(Locale.ROOT) + ".json")
        .filter(path -> Files.exists(repository.root().resolve(path)))
        .map(repository::text)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No sample event of " + function));
  }

  private static List<String> fields(String json) {
    try {
      return new ObjectMapper()
          .readTree(json).properties().stream().map(field -> field.getKey()).toList();
    } catch (IOException e) {
      throw new AssertionError("Not JSON: " + json, e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {README, OPERATIONS, DEVELOPMENT, "docs/performance.md"})
  void shouldNameOnlyCommandsThatPortfolioHas(String page) {
    String script = repository.text("portfolio");
    Set<String> offered =
        found(Pattern.compile("(?m)^  ([a-z |]+)\\)$"), script, 1)
            .flatMap(names -> Stream.of(names.split(" \\| ", -1)))
            .collect(Collectors.toSet());

    assertThat(offered).contains("serve", "demo", "bench");
    assertThat(typed(page, OWN)).allSatisfy(name -> assertThat(offered).contains(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {README, OPERATIONS})
  void shouldNameRoutesThatThereAre(String page) {
    List<Operation> operations = OpenApi.ofThisBuild().operations();

    assertThat(typed(page).flatMap(text -> ROUTE.matcher(text).results()).map(MatchResult::group))
        .isNotEmpty()
        .allSatisfy(
            route -> {
              String[] parts = route.split(" ", 2);
              assertThat(operations)
                  .as(route)
                  .anyMatch(operation -> operation.answers(parts[0], parts[1]));
            });
  }
}
