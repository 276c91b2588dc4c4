package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;

/** A student who doesn't agree with a return goes the way up: 任課教師 → 導師 → 教務處. */
class DisputeTest extends DisputeScene {
  @Test
  void shouldGoTheWholeWayUpWithALineForEachStepAndAnswer() {
    granted(dispute("誤差在附錄"));
    granted(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP));
    granted(dispute("附錄也是報告的一部分"));
    granted(answer(Staff.HOMEROOM, DisputeLevel.HOMEROOM, KEEP));
    granted(dispute("導師也認為可以"));
    granted(answer(Staff.DIRECTOR, DisputeLevel.OFFICE, LOOK_AGAIN));

    Piece waits = campus.expect(returned.id(), PieceState.SENT);
    granted(campus.decide(Staff.actor(Staff.LIN), waits, new Verdict.Certify()));
    assertThat(campus.history(returned.id()))
        .endsWith(
            Transition.RETURN,
            Transition.DISPUTE,
            Transition.KEEP_RETURN,
            Transition.DISPUTE_BEFORE_HOMEROOM,
            Transition.MEDIATE,
            Transition.DISPUTE_BEFORE_OFFICE,
            Transition.ORDER_ANOTHER_LOOK,
            Transition.CERTIFY);
    assertThat(
            campus.school().history(SchoolBuilder.SCHOOL, returned.id()).stream()
                .map(line -> line.why()))
        .contains("誤差在附錄", KEEP.text(), "附錄也是報告的一部分", "導師也認為可以", LOOK_AGAIN.text());
  }

  @Test
  void shouldEndWithTheOfficesWordAndLeaveMendingOpen() {
    toTheOffice();
    granted(answer(Staff.EQUIPMENT_HEAD, DisputeLevel.OFFICE, KEEP));

    Problem over = refused(dispute("還是不同意"));

    assertThat(over.kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(over.chinese()).contains("教務處已於", "裁決維持", "修正後再次送出");
    campus.send(campus.expect(returned.id(), PieceState.RETURNED));
  }

  @Test
  void shouldEndWithSendingAgainAndBeginAnewWithAnotherReturn() {
    granted(dispute("誤差在附錄"));
    Piece sent = campus.send(campus.expect(returned.id(), PieceState.RETURNED));

    assertThat(kind(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP)))
        .isEqualTo(ProblemKind.WRONG_STATE);
    campus.decided(sent, MING_PHYSICS, new Verdict.Return("仍缺誤差"));

    assertThat(current()).isEmpty();
    granted(dispute("誤差在附錄第二段"));
  }

  @Test
  void shouldLetTheTeacherLookAgain() {
    granted(dispute("誤差在附錄"));

    Piece waits = granted(answer(Staff.LIN, DisputeLevel.TEACHER, LOOK_AGAIN));

    assertThat(waits).isEqualTo(campus.expect(returned.id(), PieceState.SENT));
    assertThat(campus.history(returned.id()).getLast()).isEqualTo(Transition.LOOK_AGAIN);
  }

  @Test
  void shouldHaveOneOpenDisputeAndAnswerTheSameAgainTheSame() {
    Piece first = granted(dispute("誤差在附錄"));

    assertThat(granted(dispute("誤差在附錄"))).isEqualTo(first);
    Problem other = refused(dispute("換個說法"));
    assertThat(other.kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(other.chinese()).contains("正在等待任課教師回覆", "2026-11-27", "撤回");

    Piece kept = granted(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP));
    assertThat(granted(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP))).isEqualTo(kept);
    assertThat(kind(answer(Staff.DEPUTY, DisputeLevel.TEACHER, new DisputeAnswer.Keep("不行"))))
        .isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldBeRaisedAndTakenFurtherWithinTwoWeeks() {
    Piece another = campus.returned(MING_PHYSICS, "請補上誤差");
    campus.pass(Dispute.ASKED_WITHIN);
    granted(dispute("誤差在附錄"));
    granted(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP));

    campus.pass(Duration.ofSeconds(1));
    Problem late =
        refused(disputing().dispute(Students.actor(MING), another.id(), "誤差在附錄", campus.now()));
    assertThat(late.kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(late.chinese()).contains("14 天內", "期限已過", "修正後再次送出");

    campus.pass(Dispute.ASKED_WITHIN);
    assertThat(refused(dispute("仍不同意")).chinese()).contains("回覆後 14 天內", "期限已過");
  }

  /** What is returned on the last day can be disputed too. */
  @Test
  void shouldNeedNoWindowButForLookingAgain() {
    campus.settings(
        SchoolBuilder.anEmptySchool().withWindows(Windows.open(NOW, WindowKind.SELECTION)));

    granted(dispute("誤差在附錄"));
    Problem closed = refused(answer(Staff.LIN, DisputeLevel.TEACHER, LOOK_AGAIN));

    assertThat(closed.kind()).isEqualTo(ProblemKind.WINDOW_CLOSED);
    granted(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP));
  }

  @Test
  void shouldGoFurtherWithoutAnAnswerAfterAWeek() {
    granted(dispute("誤差在附錄"));
    campus.pass(Dispute.ANSWERED_WITHIN.minusSeconds(1));
    assertThat(kind(dispute("沒有回覆"))).isEqualTo(ProblemKind.WRONG_STATE);

    campus.pass(Duration.ofSeconds(1));
    granted(dispute("沒有回覆"));

    assertThat(current().orElseThrow().current().asked())
        .isEqualTo(new Dispute.Asked.Homeroom(YEAR, "101"));
    assertThat(kind(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP)))
        .isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldPassOverAHomeroomTeacherWhoIsTheTeacherToo() {
    Person both =
        new Person(
            Staff.LIN.school(),
            Staff.LIN.id(),
            Staff.LIN.name(),
            Set.of(Role.TEACHER, Role.HOMEROOM_TEACHER),
            Staff.LIN.email(),
            Optional.of(ClassPlace.led(YEAR, "101")));
    campus.school().people(YEAR, List.of(both));
    granted(dispute("誤差在附錄"));
    granted(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP));

    granted(dispute("仍不同意"));

    assertThat(current().orElseThrow().waitsFor()).contains(new Dispute.Asked.Office());
  }

  @Test
  void shouldEndWhenItIsWithdrawn() {
    granted(dispute("誤差在附錄"));

    Piece withdrawn = granted(withdraw());
    assertThat(granted(withdraw())).isEqualTo(withdrawn);

    assertThat(kind(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP)))
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(refused(dispute("又反悔")).chinese()).contains("撤回", "修正後再次送出");
    campus.send(campus.expect(returned.id(), PieceState.RETURNED));
  }

  @Test
  void shouldRefuseWhatIsNotReturnedOrSomebodyElses() {
    Piece certified = campus.certified(MING_PHYSICS);

    Problem state =
        refused(disputing().dispute(Students.actor(MING), certified.id(), "不同意", campus.now()));
    assertThat(state.kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(state.chinese()).contains("已認證", "只有已退回");
    assertThat(kind(disputing().dispute(Students.actor(HUA), returned.id(), "不同意", campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(withdraw())).isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldNameTheWayToTheStudentAtEachStep() {
    assertThat(advice()).contains("提出異議", "2026-12-04", "任課教師", "導師", "教務處");
    granted(dispute("誤差在附錄"));
    assertThat(advice()).contains("正在等待任課教師回覆", "2026-11-27");
    granted(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP));
    assertThat(advice()).contains("任課教師已回覆", "2026-12-04", "導師");
    granted(dispute("仍不同意"));
    granted(answer(Staff.HOMEROOM, DisputeLevel.HOMEROOM, KEEP));
    assertThat(advice()).contains("導師已回覆", "教務處");
    granted(dispute("仍不同意"));
    assertThat(advice()).contains("教務處裁決");
    granted(answer(Staff.DIRECTOR, DisputeLevel.OFFICE, KEEP));
    assertThat(advice()).contains("已結束", "修正後再次送出");
    assertThat(ReturnAdvice.of(campus.certified(MING_PHYSICS).status())).isEmpty();
  }

  private String advice() {
    return ReturnAdvice.of(campus.expect(returned.id(), PieceState.RETURNED).status())
        .orElseThrow();
  }
}
