package tw.portfolio.local.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.access.Role;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.Summaries;
import tw.portfolio.work.summary.SummaryId;

/** Numbers that are not what the records say are found out, told, and put right when asked. */
class RecountIT {
  private static final String DUE = "\"recount\": \"due\"";
  private static final String RECOUNTS = "/overviews/recounts";

  @TempDir private Path data;

  @Test
  void shouldFindAndMendASummaryThatSaysSomethingElse() throws IOException {
    try (RunningSchool campus =
        RunningSchool.alone(Site.of(countingAllAtOnce(), data.resolve("state")))) {
      Student student = campus.student(0);
      student.uploaded(campus.samples().pdf(1));
      JsonNode counted = campus.fire("Audit/EveryHour");
      assertThat(counted.path("recounted").asInt()).isEqualTo(1);
      assertThat(counted.path("differing").asInt()).isZero();

      Summaries summaries = campus.stores().summaries();
      SummaryId id =
          new SummaryId(campus.code(), new PersonId(student.id()), new SchoolYear(campus.year()));
      StudentSummary right = summaries.summary(id);
      assertThat(summaries.correct(id, right, StudentSummary.NONE)).isTrue();
      assertThat(campus.fire("Audit/EveryHour").path("differing").asInt()).isEqualTo(1);

      String office = campus.holder(Role.INFORMATION_HEAD);
      JsonNode told = campus.api().get(office, RECOUNTS).expect(200).path("recounts").path(0);
      assertThat(told.path("finding").asBoolean()).isTrue();
      assertThat(told.toString()).doesNotContain(student.id());
      JsonNode mended = campus.api().send(office, "POST", RECOUNTS, Json.object()).expect(200);
      assertThat(mended.path("mended").asInt()).isEqualTo(1);
      assertThat(summaries.summary(id)).isEqualTo(right);
    }
  }

  /** The same template, but every run counts for every school. */
  private Path countingAllAtOnce() throws IOException {
    String template = Files.readString(Site.TEMPLATE);
    assertThat(template).contains(DUE);
    return Files.writeString(
        data.resolve("template.yaml"), template.replace(DUE, "\"recount\": \"all\""));
  }
}
