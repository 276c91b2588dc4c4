package tw.portfolio.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bill of materials that the build has just written, if it had a network. */
class LicencesIT {
  /** None of them asks anything of whoever runs the platform but to name its authors. */
  private static final Set<String> GOOD = Set.of("Apache-2.0", "MIT", "MIT-0");

  private static final Path BOM = Path.of("target", "bom.json");

  private JsonNode components;

  @BeforeEach
  void read() throws IOException {
    assumeThat(BOM).as("Built offline: no bill of materials to check").exists();
    components = new ObjectMapper().readTree(Files.readAllBytes(BOM)).path("components");
  }

  @Test
  void shouldDeployNothingUnderAnyOtherLicence() {
    Set<String> others = new TreeSet<>();
    for (JsonNode component : components) {
      boolean good = false;
      for (JsonNode choice : component.path("licenses")) {
        good |= GOOD.contains(choice.at("/license/id").asText());
      }
      if (!good) {
        others.add(component.path("purl").asText() + " " + component.path("licenses"));
      }
    }
    assertThat(others).isEmpty();
  }

  @Test
  void shouldListWhatIsDeployedAndNoTool() {
    Set<String> names = new TreeSet<>();
    components.forEach(component -> names.add(component.path("name").asText()));

    assertThat(names)
        .contains("dynamodb", "aws-lambda-java-core", "portfolio-shared")
        .doesNotContain("junit-jupiter", "commons-compress", "DynamoDBLocal", "s3proxy");
  }
}
