package tw.portfolio.local.it.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.it.campus.WithoutArrivals;

/** {@code docs/round-trips.md} says what each operation really asks of AWS. */
@Tag("counts")
class OperationCostsIT {
  private static final Path PAGE = Path.of("..", "docs", "round-trips.md");

  @TempDir private static Path data;

  private static RunningSchool campus;
  private static Metered metered;

  @BeforeAll
  static void open() throws IOException {
    campus = RunningSchool.alone(Site.of(WithoutArrivals.template(data), data.resolve("state")));
    metered = new Metered(campus);
  }

  @AfterAll
  static void close() {
    metered.close();
    campus.close();
  }

  @Test
  void shouldAskOfAwsWhatThePageSays() throws IOException {
    CostPage page = new CostPage(metered);
    MeteredSemester semester = new MeteredSemester(campus, metered);
    // Once before it counts: from then on every function knows the school's settings.
    semester.of(campus.student(0), new CostPage(metered));
    semester.of(campus.student(1), page);

    if (Boolean.getBoolean("portfolio.write")) {
      Files.writeString(PAGE, page.text());
    }
    assertThat(Files.readString(PAGE))
        .as("write it with -Dportfolio.write=true, and look at what has changed")
        .isEqualTo(page.text());
  }
}
