package tw.portfolio.service.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.Courses.MING_PHYSICS;
import static tw.portfolio.school.RealFile.REPORT;
import static tw.portfolio.school.Students.HUA;
import static tw.portfolio.school.Students.MING;
import static tw.portfolio.service.Answers.granted;
import static tw.portfolio.service.Answers.kind;

import org.junit.jupiter.api.Test;
import tw.portfolio.domain.outcome.Description;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.outcome.Transition;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.WindowKind;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.school.Students;
import tw.portfolio.school.Windows;
import tw.portfolio.service.Campus;

class DescribeTest {
  private final Campus campus = new Campus();

  @Test
  void shouldMendTheDescriptionOfAnUploadedPiece() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    granted(describe(MING, piece, "更好的簡述"));

    Piece mended = campus.expect(piece.id(), PieceState.UPLOADED);
    assertThat(mended.description()).isEqualTo(new Description("更好的簡述"));
    assertThat(mended.files()).isEqualTo(piece.files());
    assertThat(campus.history(piece.id())).endsWith(Transition.DESCRIBE_UPLOADED);
  }

  @Test
  void shouldChangeNothingForTheSameWords() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    assertThat(granted(describe(MING, piece, piece.description().text()))).isEqualTo(piece);

    assertThat(campus.expect(piece.id(), PieceState.UPLOADED)).isEqualTo(piece);
  }

  @Test
  void shouldMendWhatTheTeacherReturnedAlsoAfterUploadingHasClosed() {
    Piece piece = campus.returned(MING_PHYSICS, "簡述與內容不符");
    open(WindowKind.CERTIFICATION);

    granted(describe(MING, piece, "更好的簡述"));

    assertThat(campus.history(piece.id())).endsWith(Transition.DESCRIBE_RETURNED);
  }

  @Test
  void shouldNotMendAnUploadedPieceAfterUploadingHasClosed() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    open(WindowKind.CERTIFICATION);

    assertThat(kind(describe(MING, piece, "更好的簡述"))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(campus.expect(piece.id(), PieceState.UPLOADED)).isEqualTo(piece);
  }

  @Test
  void shouldRefuseWhatIsAwaitedSentOrCertified() {
    shouldRefuseIn(campus.reserved(MING_PHYSICS, REPORT));
    shouldRefuseIn(campus.sent(MING_PHYSICS));
    shouldRefuseIn(campus.certified(MING_PHYSICS));
  }

  private void shouldRefuseIn(Piece piece) {
    assertThat(kind(describe(MING, piece, "更好的簡述"))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(campus.expect(piece.id(), piece.state())).isEqualTo(piece);
  }

  @Test
  void shouldRefuseAnotherStudentsPiece() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    assertThat(kind(describe(HUA, piece, "別人的"))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(campus.expect(piece.id(), PieceState.UPLOADED)).isEqualTo(piece);
  }

  private Answer<Piece> describe(Person student, Piece piece, String words) {
    return campus
        .changing()
        .describe(Students.actor(student), piece.id(), new Description(words), campus.now());
  }

  private void open(WindowKind... kinds) {
    campus.settings(SchoolBuilder.aSchool().withWindows(Windows.open(SchoolBuilder.NOW, kinds)));
  }
}
