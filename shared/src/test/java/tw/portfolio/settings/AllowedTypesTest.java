package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.PICTURE;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.Piece;

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
