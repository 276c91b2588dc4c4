package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
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

  /** Each row whole: an average or a stage that is wrong misleads as a limit does. */
  @ParameterizedTest
  @CsvSource({"1500, `dev`", "60000, `prod`", "300000, ''"})
  void shouldStandInTheManual(int students, String stage) {
    int requests = (int) (students * COMING * REQUESTS);
    String row =
        String.format(
            Locale.ROOT,
            "| %,d | %,d | %d | %,d | %s",
            students,
            requests,
            Math.round((double) requests / SECONDS),
            peak(students),
            stage);

    assertThat(limits()).contains(row);
  }

  /** That it counts each route by itself, and what the figures follow from. */
  @Test
  void shouldSayInTheManualWhatTheFiguresAre() {
    assertThat(limits())
        .contains("**每一條路徑**的上限，不是全部加起來", "一半的學生在四小時內來", "最後一刻是平均的五倍")
        .contains(String.format(Locale.ROOT, "每人 %d 個請求", REQUESTS))
        .contains(String.format(Locale.ROOT, "每秒 %,d 個請求", ACCOUNT));
  }

  private static String limits() {
    return Repository.here()
        .text("docs/operations.md")
        .split("<a id=\"limits\"></a>", 2)[1]
        .split("<a id=", 2)[0];
  }
}
