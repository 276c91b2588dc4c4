package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many requests a second the API takes on the last evening of a window. API Gateway counts each
 * route by itself ("Throttle requests to your HTTP APIs", default route throttling), so one route
 * may have to take what all of them have.
 */
class DeadlineEveningTest {
  /** Half of the students come in the last four hours, 20 requests each. */
  private static final double COMING = 0.5;

  private static final int REQUESTS = 20;
  private static final int SECONDS = 4 * 3600;

  /** At the very end five times the evening's average. */
  private static final int PEAK = 5;

  /** Of all routes of all stacks in an account and region, without asking for more. */
  private static final int ACCOUNT = 10_000;

  private static final JsonNode STAGES = Template.ofThisRepository().json().at("/Mappings/Stages");

  private static int peak(int students) {
    double peak = students * COMING * REQUESTS / SECONDS * PEAK;
    return (int) (Math.ceil(peak / 10) * 10);
  }

  /** {@code dev} is one school, {@code prod} a county. */
  @ParameterizedTest
  @CsvSource({"dev, 1500", "prod, 60000"})
  void shouldTakeTheLastEveningOfTheStage(String stage, int students) {
    int peak = peak(students);

    assertThat(STAGES.path(stage).path("RequestsASecond").asInt()).isEqualTo(peak);
    assertThat(STAGES.path(stage).path("Burst").asInt()).isEqualTo(2 * peak);
    assertThat(peak).isLessThan(ACCOUNT);
  }

  @Test
  void shouldStandInTheManual() {
    Map<String, Integer> sizes = Map.of("1,500", 1500, "60,000", 60_000, "300,000", 300_000);
    assertThat(sizes)
        .allSatisfy(
            (said, students) ->
                assertThat(Repository.here().text("docs/operations.md"))
                    .containsPattern(
                        String.format(
                            Locale.ROOT, "\\| %s \\|[^\\n]*\\| %,d \\|", said, peak(students))));
  }
}
