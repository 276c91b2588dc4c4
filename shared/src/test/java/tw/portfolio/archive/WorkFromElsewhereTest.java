package tw.portfolio.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Ids;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.work.FilesOfWork;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.origin.BringingPieces;
import tw.portfolio.work.origin.Origin;

/** 轉學生由原校帶來的作品，學年度早於本校的入學學年度，期滿時也要刪除。 */
class WorkFromElsewhereTest {
  private final Campus campus = new Campus();

  @Test
  void shouldFindWorkOfTheYearsBeforeTheStudentCameWhenEverythingIsDeleted() {
    Piece brought = brought(new SchoolYear(YEAR.number() - Origin.MOST_YEARS_BEFORE));

    assertThat(FilesOfWork.of(campus.school(), subject(YEAR)).map(Piece::id))
        .containsExactly(brought.id());
  }

  @Test
  void shouldLookForNothingBeforeThereWereSchoolYears() {
    assertThat(subject(new SchoolYear(102)).first()).isEqualTo(new SchoolYear(100));
  }

  private DataSubject subject(SchoolYear entered) {
    return new Registered(MING.id(), "s1", "王小明", entered, YEAR, StudentStatus.TRANSFERRED)
        .subject(SCHOOL, campus.now());
  }

  private Piece brought(SchoolYear year) {
    Piece piece =
        Piece.brought(
            SCHOOL,
            new PieceId(
                WorkKind.ACHIEVEMENT, new Term(year, Semester.FIRST), MING.id(), new Ids(77).get()),
            Achievements.linked(Category.WORK),
            List.of(),
            new Origin(
                new SchoolCode("183306"),
                "原校的編號",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                campus.now()),
            campus.now(),
            campus.now().plus(Duration.ofDays(1)));
    new BringingPieces(campus.school()).bring(piece, new Author.Platform(), campus.now());
    return piece;
  }
}
