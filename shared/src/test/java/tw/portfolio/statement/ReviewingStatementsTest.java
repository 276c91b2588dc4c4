package tw.portfolio.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Seniors.COUNSELLOR;
import static tw.portfolio.samples.Seniors.HAN;
import static tw.portfolio.samples.Seniors.HAO;
import static tw.portfolio.samples.Seniors.HOMEROOM;
import static tw.portfolio.samples.Seniors.YU;
import static tw.portfolio.statement.StatementScene.full;
import static tw.portfolio.statement.StatementScene.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.statement.ReviewingStatements.Entry;
import tw.portfolio.statement.ReviewingStatements.View;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.Statement.Edition;

class ReviewingStatementsTest {
  private static final Actor TEACHER = Staff.actor(HOMEROOM);
  private static final Actor OFFICE = Staff.actor(COUNSELLOR);

  private final StatementScene scene = new StatementScene();

  @Test
  void shouldListTheOwnClassOfThisSchoolYearOnly() {
    for (int year : new int[] {114, 116}) {
      assertThat(kind(scene.reviewing.list(TEACHER, new SchoolYear(year), Optional.empty(), now())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
  }

  @Test
  void shouldListTheOwnClassToItsHomeroomTeacher() {
    granted(scene.save(HAN, 0, plan("成為護理師")));
    scene.handedIn(HAO);
    scene.handedIn(YU);

    List<Entry> mine = granted(scene.reviewing.list(TEACHER, YEAR, Optional.empty(), now()));

    assertThat(states(mine))
        .containsExactly(
            HAN.id() + " " + StatementState.DRAFT, HAO.id() + " " + StatementState.HANDED_IN);
    assertThat(granted(scene.reviewing.list(TEACHER, YEAR, Optional.of("301"), now())))
        .isEqualTo(mine);
    assertThat(kind(scene.reviewing.list(TEACHER, YEAR, Optional.of("302"), now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldListAllOfGradeTwelveToTheCounsellingOffice() {
    scene.handedIn(YU);

    assertThat(states(granted(scene.reviewing.list(OFFICE, YEAR, Optional.empty(), now()))))
        .containsExactly(
            HAN.id() + " none", HAO.id() + " none", YU.id() + " " + StatementState.HANDED_IN);
    assertThat(states(granted(scene.reviewing.list(OFFICE, YEAR, Optional.of("302"), now()))))
        .containsExactly(YU.id() + " " + StatementState.HANDED_IN);
    assertThat(granted(scene.reviewing.list(OFFICE, YEAR, Optional.of("999"), now()))).isEmpty();
  }

  @Test
  void shouldShowOfADraftOnlyThatThereIsOne() {
    granted(scene.save(HAN, 0, full("還不想給人看")));

    View view = granted(scene.reviewing.read(TEACHER, HAN.id(), YEAR, now()));

    assertThat(view.statement().map(Statement::state)).contains(StatementState.DRAFT);
    assertThat(view.handedIn()).isEmpty();
  }

  @Test
  void shouldNotShowWhatWasTakenBack() {
    scene.handedIn(HAN);
    granted(scene.takeBack(HAN));

    assertThat(granted(scene.reviewing.read(TEACHER, HAN.id(), YEAR, now())).handedIn()).isEmpty();
    assertThat(kind(comment(TEACHER, HAN.id(), 1))).isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldShowWhatWasHandedInAndNotWhatTheStudentWritesSince() {
    scene.handedIn(HAN);
    granted(giveBack(TEACHER, HAN.id(), 1));
    granted(scene.save(HAN, 3, full("改寫中")));

    View view = granted(scene.reviewing.read(OFFICE, HAN.id(), YEAR, now()));

    assertThat(view.handedIn().map(Edition::number)).contains(1);
    assertThat(view.handedIn().map(Edition::text)).contains(full());
  }

  @Test
  void shouldBeCheckedWhenTheHomeroomTeacherAndTheCounsellorHaveBothCheckedIt() {
    scene.handedIn(HAN);

    View half = granted(check(TEACHER, HAN.id(), 1));
    assertThat(half.statement().map(Statement::state)).contains(StatementState.CHECKING);
    assertThat(granted(check(TEACHER, HAN.id(), 1))).isEqualTo(half);

    View checked = granted(check(OFFICE, HAN.id(), 1));
    assertThat(checked.statement().map(Statement::state)).contains(StatementState.CHECKED);
    assertThat(checked.statement().orElseThrow().status().checks())
        .extracting(StatementStatus.Check::side)
        .containsExactly(ReviewSide.HOMEROOM, ReviewSide.COUNSELLING);
    assertThat(granted(check(OFFICE, HAN.id(), 1))).isEqualTo(checked);
    assertThat(granted(check(TEACHER, HAN.id(), 1))).isEqualTo(checked);
    assertThat(actions(HAN))
        .containsExactly(
            ChangeAction.ADD, ChangeAction.HAND_IN, ChangeAction.CHECK, ChangeAction.CHECK);
    assertThat(scene.history(HAN).getLast().from().orElseThrow()).contains("導師已檢核");
    assertThat(scene.history(HAN).getLast().to().orElseThrow()).contains("導師、輔導處已檢核");
  }

  @Test
  void shouldCheckInEitherOrder() {
    scene.handedIn(HAN);
    granted(check(OFFICE, HAN.id(), 1));

    assertThat(granted(check(TEACHER, HAN.id(), 1)).statement().map(Statement::state))
        .contains(StatementState.CHECKED);
  }

  @Test
  void shouldTakeTheCounsellorWhoLeadsTheClassForItsHomeroomTeacherOnly() {
    Person both =
        new Person(
            HOMEROOM.school(),
            HOMEROOM.id(),
            HOMEROOM.name(),
            Set.of(Role.HOMEROOM_TEACHER, Role.COUNSELLING_HEAD),
            HOMEROOM.email(),
            HOMEROOM.place(YEAR));
    scene.handedIn(HAN);
    scene.handedIn(YU);
    scene.campus.settings(SchoolBuilder.anEmptySchool().withStaff(both));

    granted(check(Staff.actor(both), HAN.id(), 1));
    assertThat(granted(check(Staff.actor(both), HAN.id(), 1)).statement().orElseThrow().status())
        .isInstanceOfSatisfying(
            StatementStatus.Checking.class,
            half -> assertThat(half.first().side()).isEqualTo(ReviewSide.HOMEROOM));
    assertThat(granted(check(Staff.actor(both), YU.id(), 1)).statement().orElseThrow().status())
        .isInstanceOfSatisfying(
            StatementStatus.Checking.class,
            half -> assertThat(half.first().side()).isEqualTo(ReviewSide.COUNSELLING));
  }

  @Test
  void shouldLeaveToTheStudentNothingThatOneSideHasChecked() {
    scene.handedIn(HAN);
    granted(check(TEACHER, HAN.id(), 1));

    assertThat(kind(scene.takeBack(HAN))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(kind(scene.save(HAN, 3, full("太晚了")))).isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldCheckOnBothSidesAgainWhatWasReturnedInBetween() {
    scene.handedIn(HAN);
    granted(check(TEACHER, HAN.id(), 1));
    granted(giveBack(OFFICE, HAN.id(), 1));
    Statement mended = granted(scene.save(HAN, 4, full("補上社團經驗")));
    granted(scene.handIn(HAN, mended.version()));

    assertThat(granted(check(OFFICE, HAN.id(), 2)).statement().map(Statement::state))
        .contains(StatementState.CHECKING);
    assertThat(kind(check(TEACHER, HAN.id(), 1))).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
  }

  @Test
  void shouldReturnWithAReasonSoThatTheStudentHandsInAgain() {
    scene.handedIn(HAN);
    granted(giveBack(TEACHER, HAN.id(), 1));

    Statement mended = granted(scene.save(HAN, 3, full("補上社團經驗")));
    assertThat(mended.state()).isEqualTo(StatementState.RETURNED);
    assertThat(kind(check(TEACHER, HAN.id(), 1))).isEqualTo(ProblemKind.WRONG_STATE);
    granted(scene.handIn(HAN, mended.version()));

    assertThat(kind(check(TEACHER, HAN.id(), 1))).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    granted(check(TEACHER, HAN.id(), 2));
    assertThat(actions(HAN))
        .containsExactly(
            ChangeAction.ADD,
            ChangeAction.HAND_IN,
            ChangeAction.RETURN,
            ChangeAction.CHANGE,
            ChangeAction.HAND_IN,
            ChangeAction.CHECK);
    assertThat(scene.history(HAN).get(2).why()).isEqualTo("請補充社團經驗");
  }

  @Test
  void shouldReturnWhatWasCheckedByMistake() {
    scene.handedIn(HAN);
    granted(check(TEACHER, HAN.id(), 1));
    granted(check(OFFICE, HAN.id(), 1));

    assertThat(granted(giveBack(OFFICE, HAN.id(), 1)).statement().map(Statement::state))
        .contains(StatementState.RETURNED);
  }

  @Test
  void shouldReviewAfterTheWindowHasClosed() {
    scene.handedIn(HAN);
    scene.campus.settings(SchoolBuilder.anEmptySchool().withWindows(Windows.closed()));

    granted(comment(TEACHER, HAN.id(), 1));
    granted(check(TEACHER, HAN.id(), 1));
  }

  @Test
  void shouldTellTheStudentWhatWasSaid() {
    scene.handedIn(HAN);
    granted(comment(TEACHER, HAN.id(), 1));
    granted(comment(OFFICE, HAN.id(), 1));

    assertThat(scene.writing.comments(Students.actor(HAN), YEAR))
        .extracting(Comment::byName)
        .containsExactly("鄭淑惠", "謝文彬");
    assertThat(scene.history(HAN).getLast().action()).isEqualTo(ChangeAction.COMMENT);
    assertThat(scene.history(HAN)).noneMatch(line -> line.toString().contains("寫得很真誠"));
    assertThat(kind(comment(TEACHER, HAN.id(), 2))).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
  }

  static Stream<Person> strangers() {
    return Stream.of(
        Staff.HOMEROOM,
        Staff.LIN,
        Staff.EQUIPMENT_HEAD,
        HAO,
        Seniors.elsewhere(HOMEROOM),
        Seniors.elsewhere(COUNSELLOR));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void shouldBeNobodyElsesBusiness(Person stranger) {
    scene.handedIn(HAN);
    Actor actor = Staff.actor(stranger);

    for (var answer :
        List.of(
            scene.reviewing.read(actor, HAN.id(), YEAR, now()),
            comment(actor, HAN.id(), 1),
            check(actor, HAN.id(), 1),
            giveBack(actor, HAN.id(), 1))) {
      assertThat(kind(answer)).isIn(ProblemKind.NOT_PERMITTED, ProblemKind.NOT_FOUND);
    }
    assertThat(actions(HAN)).containsExactly(ChangeAction.ADD, ChangeAction.HAND_IN);
  }

  private Answer<View> comment(Actor actor, PersonId student, int edition) {
    return scene.reviewing.comment(actor, student, edition, "寫得很真誠", now());
  }

  private Answer<View> check(Actor actor, PersonId student, int edition) {
    return scene.reviewing.check(actor, student, edition, now());
  }

  private Answer<View> giveBack(Actor actor, PersonId student, int edition) {
    return scene.reviewing.giveBack(actor, student, edition, "請補充社團經驗", now());
  }

  private Instant now() {
    return scene.campus.now();
  }

  private List<ChangeAction> actions(Person student) {
    return scene.history(student).stream().map(Change::action).toList();
  }

  private static List<String> states(List<Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                entry.student().id()
                    + " "
                    + entry.mark().map(mark -> mark.state().toString()).orElse("none"))
        .toList();
  }
}
