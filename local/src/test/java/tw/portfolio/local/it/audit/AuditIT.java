package tw.portfolio.local.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.local.it.campus.Arrivals;
import tw.portfolio.local.it.campus.Disk;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.it.campus.Student;

/** Nobody opens anything, and still it is found out that files are gone or are others. */
class AuditIT {
  private static final String SHARES = "\"shares\": \"168\"";

  @TempDir private Path data;

  @Test
  void shouldFindWhatHasHappenedToFilesThatNobodyAskedFor() throws IOException {
    try (RunningSchool campus =
        RunningSchool.alone(Site.of(lookingAtAllAtOnce(), data.resolve("state")))) {
      Student student = campus.student(0);
      student.certified(campus.samples().pdf(1));
      JsonNode gone = student.certified(campus.samples().pdf(2));
      JsonNode altered = student.sent(campus.samples().pdf(3));
      expect(campus.fire("Audit/EveryHour"), 3, 0, 0);

      Files.delete(Arrivals.file(campus.data(), gone, "document"));
      Disk.alter(Arrivals.file(campus.data(), altered, "document"));

      expect(campus.fire("Audit/EveryHour"), 3, 1, 1);
    }
  }

  private static void expect(JsonNode audit, int checked, int missing, int altered) {
    assertThat(audit.path("checked").asInt()).isEqualTo(checked);
    assertThat(audit.path("missing").asInt()).isEqualTo(missing);
    assertThat(audit.path("altered").asInt()).isEqualTo(altered);
  }

  /** The same template, but every run looks at every file. */
  private Path lookingAtAllAtOnce() throws IOException {
    String template = Files.readString(Site.TEMPLATE);
    assertThat(template).contains(SHARES);
    return Files.writeString(
        data.resolve("template.yaml"), template.replace(SHARES, "\"shares\": \"1\""));
  }
}
