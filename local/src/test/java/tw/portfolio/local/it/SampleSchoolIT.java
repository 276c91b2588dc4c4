package tw.portfolio.local.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The school that {@code ./portfolio serve} begins with. */
class SampleSchoolIT {
  private static final int STUDENTS = 12;

  @TempDir private Path data;

  @Test
  void shouldHaveWhatEveryOfficeEntersAboutStudents() {
    try (Campus campus = Campus.openWithRecords(data)) {
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
