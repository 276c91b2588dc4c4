package tw.portfolio.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.Courses.MING_PHYSICS;
import static tw.portfolio.school.SchoolBuilder.YEAR;
import static tw.portfolio.school.Staff.LIN;
import static tw.portfolio.school.Students.MING;

import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.outcome.Verdict;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.school.Offices;
import tw.portfolio.school.RealFile;
import tw.portfolio.school.Staff;
import tw.portfolio.school.Students;
import tw.portfolio.service.Answers;
import tw.portfolio.service.Campus;

/** What somebody whose account was disabled is refused while the token is still good. */
class DisabledAccountTest {
  private final Campus campus = new Campus();

  private static void assertDisabled(Answer<?> answer) {
    assertThat(Answers.kind(answer)).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(Answers.refused(answer).chinese()).contains("停用");
  }

  @Test
  void shouldLetATeacherWhoHasLeftDecideNothing() {
    Piece sent = campus.sent(MING_PHYSICS);
    campus.school().people(YEAR, List.of(Offices.disabled(LIN)));

    assertDisabled(campus.decide(Staff.actor(LIN), sent, new Verdict.Certify()));
    campus.expect(sent.id(), PieceState.SENT);
  }

  @Test
  void shouldLetAStudentWhoHasLeftSendNothing() {
    Piece uploaded = campus.uploaded(MING_PHYSICS, RealFile.REPORT);
    campus.school().people(YEAR, List.of(Offices.disabled(MING)));

    assertDisabled(campus.sending().send(Students.actor(MING), uploaded.id(), campus.now()));
    campus.expect(uploaded.id(), PieceState.UPLOADED);
  }
}
