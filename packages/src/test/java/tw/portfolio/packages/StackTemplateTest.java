package tw.portfolio.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StackTemplateTest {
  private final StackTemplate template = new StackTemplate(read());

  private static String read() {
    try {
      return Files.readString(Path.of("..", "template.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void shouldKnowTheHandlerOfEveryFunction() {
    assertThat(template.handlers())
        .hasSize(template.text().split("Type: AWS::Serverless::Function\n", -1).length - 1)
        .containsEntry(
            "certification",
            "tw.portfolio.functions.certification.CertificationHandler::handleRequest");
  }

  @Test
  void shouldKnowEveryVariable() {
    assertThat(template.variables())
        .containsKeys("TABLE_NAME", "FILES_BUCKET", "EXPORTS_BUCKET", "EXPORT_QUEUE_URL");
  }

  @Test
  void shouldDeployPackagesOnWhatTheyRunOnOnly() {
    String packed = template.forPackages("x86_64").text();

    assertThat(packed)
        .contains("CodeUri: ../packages/target/outcomes/custom-runtime.zip")
        .doesNotContain("lambda.jar", "PublishedVersions")
        .contains("SnapStart: {ApplyOn: None}")
        .contains("    AllowedValues: [provided.al2023]\n    Default: provided.al2023\n")
        .contains("    AllowedValues: [x86_64]\n    Default: x86_64\n");
  }

  @Test
  void shouldChangeNothingElse() {
    String packed = template.forPackages("arm64").text();

    assertThat(packed.lines().filter(line -> template.text().lines().noneMatch(line::equals)))
        .allMatch(line -> line.matches(" *(CodeUri|AllowedValues|Default|SnapStart): .*"));
    assertThat(packed.lines().count()).isEqualTo(template.text().lines().count());
  }

  @Test
  void shouldRefuseATemplateThatLeavesNoChoice() {
    StackTemplate fixed = new StackTemplate(template.text().replace("  Runtime:\n", "  Java:\n"));

    assertThatThrownBy(() -> fixed.forPackages("arm64"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Runtime");
  }
}
