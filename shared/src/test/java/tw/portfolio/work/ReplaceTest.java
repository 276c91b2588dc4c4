package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;

class ReplaceTest {
  private final Campus campus = new Campus();

  @Test
  void shouldKeepTheOldFileUntilTheNewOneIsVerified() {
    Piece old = campus.uploaded(MING_PHYSICS, REPORT);
    ObjectKey oldKey = Campus.key(old, FilePart.DOCUMENT);

    Piece awaiting = granted(replace(MING, old, MENDED_REPORT));

    assertThat(campus.files().seal(oldKey)).isPresent();
    campus.arrive(awaiting, MENDED_REPORT);
    assertThat(campus.files().seal(oldKey)).isEmpty();
    Piece replaced = campus.expect(old.id(), PieceState.UPLOADED);
    assertThat(replaced.files().verified())
        .extracting(RecordedFile.Verified::declared)
        .containsExactly(MENDED_REPORT.declared());
    assertThat(replaced.revision()).isNotEqualTo(old.revision());
  }

  @Test
  void shouldKeepTheOldFileWhileOnlyOneOfTwoNewOnesHasCome() {
    Piece old = campus.uploaded(MING_PHYSICS, REPORT);

    Piece awaiting = granted(replace(MING, old, MENDED_REPORT, RECORDING));
    campus.arrive(awaiting, RECORDING);

    assertThat(campus.files().seal(Campus.key(old, FilePart.DOCUMENT))).isPresent();
    campus.arrive(awaiting, MENDED_REPORT);
    assertThat(campus.files().seal(Campus.key(old, FilePart.DOCUMENT))).isEmpty();
    assertThat(campus.expect(old.id(), PieceState.UPLOADED).files().verified()).hasSize(2);
  }

  @Test
  void shouldNeverUseAKeyAgain() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    Set<ObjectKey> keys = new HashSet<>(Set.of(Campus.key(piece, FilePart.DOCUMENT)));
    for (int turn = 0; turn < 6; turn++) {
      Piece awaiting = granted(replace(MING, piece, MENDED_REPORT));
      assertThat(keys.add(Campus.key(awaiting, FilePart.DOCUMENT))).isTrue();
      if (turn % 2 == 0) {
        campus.arrive(awaiting, MENDED_REPORT);
      } else {
        campus.pass(Duration.ofHours(1));
        campus.sweeping().sweep(campus.now());
      }
      piece = campus.expect(piece.id(), PieceState.UPLOADED);
    }
  }

  @Test
  void shouldReplaceWhatTheTeacherReturnedAlsoAfterUploadingHasClosed() {
    Piece old = campus.returned(MING_PHYSICS, "請補上實驗數據");
    open(WindowKind.CERTIFICATION);

    Piece awaiting = granted(replace(MING, old, MENDED_REPORT));
    campus.arrive(awaiting, MENDED_REPORT);

    campus.send(campus.expect(old.id(), PieceState.UPLOADED));
  }

  @Test
  void shouldNotReplaceAnUploadedPieceAfterUploadingHasClosed() {
    Piece old = campus.uploaded(MING_PHYSICS, REPORT);
    open(WindowKind.CERTIFICATION, WindowKind.SELECTION);

    assertThat(kind(replace(MING, old, MENDED_REPORT))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(campus.expect(old.id(), PieceState.UPLOADED)).isEqualTo(old);
  }

  @Test
  void shouldRefuseWhatIsSentOrCertified() {
    for (Piece piece : List.of(campus.sent(MING_PHYSICS), campus.certified(MING_PHYSICS))) {
      assertThat(kind(replace(MING, piece, MENDED_REPORT))).isEqualTo(ProblemKind.WRONG_STATE);
      assertThat(campus.expect(piece.id(), piece.state())).isEqualTo(piece);
    }
  }

  @Test
  void shouldLetWhoeverChoseTheWrongFileChooseAgain() {
    Piece old = campus.uploaded(MING_PHYSICS, REPORT);
    Piece wrong = granted(replace(MING, old, RECORDING));

    Piece right = granted(replace(MING, wrong, MENDED_REPORT));
    campus.arrive(wrong, RECORDING);
    assertThat(campus.expect(old.id(), PieceState.RESERVED)).isEqualTo(right);
    assertThat(campus.files().seal(Campus.key(wrong, FilePart.MEDIA))).isEmpty();
    assertThat(campus.files().seal(Campus.key(old, FilePart.DOCUMENT))).isPresent();

    campus.arrive(right, MENDED_REPORT);
    assertThat(campus.expect(old.id(), PieceState.UPLOADED).files().verified())
        .extracting(RecordedFile.Verified::declared)
        .containsExactly(MENDED_REPORT.declared());
  }

  @Test
  void shouldLetANewPieceChooseAgainInItsOwnSlot() {
    Piece wrong = campus.reserved(MING_PHYSICS, RECORDING);

    Piece right = granted(replace(MING, wrong, REPORT));
    campus.arrive(right, REPORT);

    assertThat(campus.expect(wrong.id(), PieceState.UPLOADED).id()).isEqualTo(wrong.id());
  }

  @Test
  void shouldKeepToTheWindowOfAReturnedPieceWhenChoosingAgain() {
    Piece old = campus.returned(MING_PHYSICS, "請補上實驗數據");
    open(WindowKind.CERTIFICATION);
    Piece wrong = granted(replace(MING, old, RECORDING));

    granted(replace(MING, wrong, MENDED_REPORT));
    campus.pass(Duration.ofHours(1));
    campus.sweeping().sweep(campus.now());

    campus.expect(old.id(), PieceState.RETURNED);
  }

  @Test
  void shouldRefuseAnotherStudentsPiece() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    assertThat(kind(replace(HUA, piece, MENDED_REPORT))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(campus.expect(piece.id(), PieceState.UPLOADED)).isEqualTo(piece);
  }

  private Answer<Piece> replace(Person student, Piece piece, RealFile... announced) {
    return campus
        .changing()
        .replace(
            Students.actor(student),
            piece.id(),
            Stream.of(announced).map(RealFile::declared).toList(),
            campus.now());
  }

  private void open(WindowKind... kinds) {
    campus.settings(SchoolBuilder.aSchool().withWindows(Windows.open(SchoolBuilder.NOW, kinds)));
  }
}
