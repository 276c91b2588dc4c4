package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.PieceState;

/** Who answers a dispute, and who doesn't. */
class AnsweringDisputesTest extends DisputeScene {
  @Test
  void shouldLetNobodyJudgeAnOwnReturn() {
    Person both =
        new Person(
            Staff.LIN.school(),
            Staff.LIN.id(),
            Staff.LIN.name(),
            Set.of(Role.TEACHER, Role.EQUIPMENT_HEAD),
            Staff.LIN.email(),
            Optional.empty());
    campus.school().people(YEAR, List.of(both));
    toTheOffice();

    Problem own = refused(answer(Staff.LIN, DisputeLevel.OFFICE, KEEP));

    assertThat(own.kind()).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(own.chinese()).contains("其他人員裁決", "教務主任");
    granted(answer(Staff.DIRECTOR, DisputeLevel.OFFICE, KEEP));
  }

  @Test
  void shouldLetTheHomeroomTeacherDecideNothing() {
    granted(dispute("誤差在附錄"));
    granted(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP));
    granted(dispute("仍不同意"));

    Problem nothing = refused(answer(Staff.HOMEROOM, DisputeLevel.HOMEROOM, LOOK_AGAIN));

    assertThat(nothing.kind()).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(nothing.chinese()).contains("不能決定重新認證", "教務處");
    campus.expect(returned.id(), PieceState.RETURNED);
  }

  @Test
  void shouldRefuseWhoIsNotAsked() {
    granted(dispute("誤差在附錄"));

    for (Person other : List.of(Staff.CHANG, Staff.HOMEROOM)) {
      Problem refused = refused(answer(other, DisputeLevel.TEACHER, KEEP));
      assertThat(refused.kind()).isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(refused.chinese()).contains(Staff.LIN.name(), "教學組");
    }
    assertThat(kind(answer(Staff.LIN, DisputeLevel.OFFICE, KEEP)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(answer(Staff.LIN, DisputeLevel.HOMEROOM, KEEP)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(answer(Staff.DIRECTOR, DisputeLevel.OFFICE, KEEP)))
        .isEqualTo(ProblemKind.WRONG_STATE);
    granted(answer(Staff.DEPUTY, DisputeLevel.TEACHER, KEEP));
  }

  @Test
  void shouldRefuseTheHomeroomTeacherOfAnotherClass() {
    Person other =
        new Person(
            Staff.CHANG.school(),
            Staff.CHANG.id(),
            Staff.CHANG.name(),
            Set.of(Role.HOMEROOM_TEACHER),
            Staff.CHANG.email(),
            Optional.of(ClassPlace.led(YEAR, "102")));
    campus.school().people(YEAR, List.of(other));
    granted(dispute("誤差在附錄"));
    granted(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP));
    granted(dispute("仍不同意"));

    assertThat(refused(answer(other, DisputeLevel.HOMEROOM, KEEP)).chinese())
        .contains("另一班的導師", "註冊組");
  }
}
