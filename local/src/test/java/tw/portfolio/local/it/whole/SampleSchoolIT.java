package tw.portfolio.local.it.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.local.school.TrialSchool;
import tw.portfolio.school.SchoolCode;

/** The school that {@code ./portfolio serve} begins with. */
@OnCampus
class SampleSchoolIT {
  private static final int STUDENTS = 12;

  @Test
  void shouldHaveWhatEveryOfficeEntersAboutStudents(Site site) {
    SchoolCode usual = new SchoolCode(SampleSchool.SCHOOL_CODE);
    try (RunningSchool campus = site.school(usual, TrialSchool::writeWithRecordsOnce)) {
      List<JsonNode> records =
          IntStream.range(0, STUDENTS)
              .mapToObj(at -> campus.student(at).id())
              .map(student -> campus.api().get(student, "/records").expect(200))
              .toList();

      assertThat(records).allSatisfy(own -> assertThat(own.path("grades")).isNotEmpty());
      assertThat(List.of("cadres", "attendance", "service"))
          .allSatisfy(
              kind ->
                  assertThat(records).anySatisfy(own -> assertThat(own.path(kind)).isNotEmpty()));
    }
  }
}
