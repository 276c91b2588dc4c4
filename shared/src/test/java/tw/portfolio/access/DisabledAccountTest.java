package tw.portfolio.access;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.outcome.Verdict;

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

    assertDisabled(
        campus.sending().send(Students.actor(MING), Campus.sending(uploaded), campus.now()));
    campus.expect(uploaded.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldLetAStudentWhoHasLeftAnnounceAndChooseNothing() {
    Piece certified = campus.certified(MING_PHYSICS);
    campus.school().people(YEAR, List.of(Offices.disabled(MING)));

    assertDisabled(
        campus
            .reserving()
            .reserve(
                Students.actor(MING),
                Campus.announcement(MING_PHYSICS.ref(), RealFile.REPORT.declared()),
                campus.now()));
    assertDisabled(campus.select(certified));
    campus.expect(certified.id(), PieceState.CERTIFIED);
  }

  @Test
  void shouldBarWhoeverIsNotOnTheRoster() {
    Permits permits = new Permits(campus.school());

    assertThat(permits.barred(Students.actor(MING))).isEmpty();
    assertThat(
            permits.barred(
                new Actor(SchoolBuilder.SCHOOL, Ids.person(4711), Actor.Kind.STUDENT, "無名氏")))
        .map(Problem::kind)
        .contains(ProblemKind.NOT_PERMITTED);
  }
}
