package tw.portfolio.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.Courses.MING_PHYSICS;
import static tw.portfolio.school.RealFile.PICTURE;
import static tw.portfolio.school.RealFile.RECORDING;
import static tw.portfolio.school.RealFile.REPORT;
import static tw.portfolio.school.Students.MING;
import static tw.portfolio.service.Answers.granted;
import static tw.portfolio.service.Answers.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.file.FileType;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.school.SomeCaps;
import tw.portfolio.school.Students;
import tw.portfolio.school.Windows;
import tw.portfolio.service.Campus;

/** A school may take fewer types of files than there are. */
class AllowedTypesTest {
  private final Campus campus = new Campus();

  private void allow(FileType... types) {
    campus.settings(
        SchoolBuilder.aSchool()
            .withWindows(Windows.allOpen(campus.now()))
            .withCaps(SomeCaps.usual().types(types).build()));
  }

  @Test
  void shouldRefuseATypeThatTheSchoolDoesNotTakeAndSayWhichItDoes() {
    allow(FileType.PDF, FileType.PNG);

    Problem problem =
        refused(campus.reserve(MING, MING_PHYSICS, PICTURE.declared(), RECORDING.declared()));

    assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactly("files[0].type", "files[1].type");
    assertThat(problem.fields().getFirst().chinese()).contains("pdf、png");
    granted(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));
  }

  @Test
  void shouldRefuseItAsAReplacementToo() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    allow(FileType.PDF);

    Problem problem =
        refused(
            campus
                .changing()
                .replace(
                    Students.actor(MING), piece.id(), List.of(PICTURE.declared()), campus.now()));

    assertThat(problem.fields()).extracting(Problem.Field::name).containsExactly("files[0].type");
  }
}
