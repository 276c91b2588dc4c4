package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;

class DiscardTest {
  private final Campus campus = new Campus();

  @Test
  void shouldTakeThePieceAndItsFilesAwayAndKeepItsHistory() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT, RECORDING);

    granted(discard(MING, piece));

    assertThat(campus.find(piece.id())).isEmpty();
    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isEmpty();
    assertThat(campus.files().seal(Campus.key(piece, FilePart.MEDIA))).isEmpty();
    assertThat(campus.history(piece.id())).endsWith(Transition.DISCARD);
  }

  @Test
  void shouldTakeAwayTheOldFilesTooWhileOthersAreAwaited() {
    Piece piece = campus.returned(MING_PHYSICS, "請補上實驗數據");
    granted(
        campus
            .changing()
            .replace(
                Students.actor(MING), piece.id(), List.of(MENDED_REPORT.declared()), campus.now()));

    granted(discard(MING, piece));

    assertThat(campus.find(piece.id())).isEmpty();
    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isEmpty();
  }

  @Test
  void shouldSayThatItIsGoneTheSecondTime() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    granted(discard(MING, piece));

    assertThat(kind(discard(MING, piece))).isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldRefuseWhatIsSentOrCertified() {
    for (Piece piece : List.of(campus.sent(MING_PHYSICS), campus.certified(MING_PHYSICS))) {
      assertThat(kind(discard(MING, piece))).isEqualTo(ProblemKind.WRONG_STATE);
      assertThat(campus.expect(piece.id(), piece.state())).isEqualTo(piece);
      assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isPresent();
    }
  }

  @Test
  void shouldTellTheStudentThatWhatIsCertifiedStays() {
    Piece piece = campus.certified(MING_PHYSICS);

    assertThat(refused(discard(MING, piece)).chinese()).contains("已認證", "不能再修改或刪除", "設備組");
  }

  @Test
  void shouldKeepThePieceAndItsFileAfterUploadingHasClosed() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    campus.settings(
        SchoolBuilder.aSchool()
            .withWindows(Windows.open(SchoolBuilder.NOW, WindowKind.CERTIFICATION)));

    assertThat(kind(discard(MING, piece))).isEqualTo(ProblemKind.WINDOW_CLOSED);

    campus.expect(piece.id(), PieceState.UPLOADED);
    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isPresent();
  }

  @Test
  void shouldRefuseAnotherStudentsPiece() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    assertThat(kind(discard(HUA, piece))).isEqualTo(ProblemKind.NOT_PERMITTED);
    campus.expect(piece.id(), PieceState.UPLOADED);
  }

  private Answer<Piece> discard(Person student, Piece piece) {
    return campus.changing().discard(Students.actor(student), piece.id(), campus.now());
  }
}
