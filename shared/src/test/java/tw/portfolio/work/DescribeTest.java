package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;

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
