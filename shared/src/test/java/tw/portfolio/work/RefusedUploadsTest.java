package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** What is refused takes no slot, and still doesn't grow without end. */
class RefusedUploadsTest {
  private final Campus campus = new Campus();

  private Piece refusedPiece() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    campus.arrive(Campus.key(piece, FilePart.DOCUMENT), MENDED_REPORT.bytes());
    return campus.expect(piece.id(), PieceState.REFUSED);
  }

  @Test
  void shouldAskToDeleteSomeOfTooManyRefused() {
    for (int number = 1; number < WorkKind.OUTCOME.mostRefused(); number++) {
      refusedPiece();
    }
    Piece last = refusedPiece();

    Problem problem = refused(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));

    assertThat(problem.kind()).isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(problem.chinese()).contains("10 件", "請先刪除");
    granted(campus.changing().discard(Students.actor(MING), last.id(), campus.now()));
    granted(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));
  }

  @Test
  void shouldClearAwayWhatStoodAsRefusedForTwoWeeks() {
    Piece piece = refusedPiece();

    campus.pass(Duration.ofDays(14).minusMinutes(3));
    assertThat(campus.sweeping().sweep(campus.now()).ended()).isZero();
    campus.pass(Duration.ofMinutes(6));
    assertThat(campus.sweeping().sweep(campus.now()).ended()).isOne();

    assertThat(campus.find(piece.id())).isEmpty();
    assertThat(campus.history(piece.id())).endsWith(Transition.REFUSE, Transition.CLEAR);
    assertThat(campus.sweeping().sweep(campus.now()).awaited()).isZero();
  }
}
