package tw.portfolio.service.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.Courses.MING_PHYSICS;
import static tw.portfolio.school.RealFile.MENDED_REPORT;
import static tw.portfolio.school.RealFile.RECORDING;
import static tw.portfolio.school.RealFile.REPORT;
import static tw.portfolio.school.Students.HUA;
import static tw.portfolio.school.Students.MING;
import static tw.portfolio.service.Answers.granted;
import static tw.portfolio.service.Answers.kind;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.WindowKind;
import tw.portfolio.school.RealFile;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.school.Students;
import tw.portfolio.school.Windows;
import tw.portfolio.service.Campus;

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
        .extracting(PieceFile.Verified::declared)
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
        .extracting(PieceFile.Verified::declared)
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
