package tw.portfolio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Offices.PRINCIPAL;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.CHANG;
import static tw.portfolio.samples.Staff.DEPUTY;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.MING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.NamingDeputies.Named;
import tw.portfolio.account.NamingDeputies.Pair;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.account.memory.MemoryDeputies;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Deputies;
import tw.portfolio.work.Piece;
import tw.portfolio.work.outcome.Verdict;

class NamingDeputiesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Campus campus = new Campus(Offices.aSchool());
  private final NamingDeputies naming =
      new NamingDeputies(
          campus.school(),
          new MemoryDeputies(campus.school()),
          new MemoryAccounts(campus.school()));

  private Answer<Named> name(
      Person by, Person teacher, PersonId deputy, LocalDate from, LocalDate until) {
    return naming.name(
        Staff.actor(by), new Pair(teacher.id(), deputy), from, until, "公假", campus.now());
  }

  private Answer<Named> name(Person by, Person teacher, Person deputy) {
    return name(by, teacher, deputy.id(), TODAY, TODAY.plusDays(7));
  }

  private List<Change> lines() {
    return new MemoryChangeLog(campus.school())
        .of(SCHOOL, new Subject(SubjectKind.DEPUTY, CHANG.id().text()));
  }

  @Test
  void shouldLetATeachersDeputyStandInAtOnceAndUntilItIsEnded() {
    Deputies deputies = new Deputies(campus.school());
    assertThat(deputies.standsIn(Staff.actor(LIN), CHANG.id(), campus.now())).isFalse();

    Answers.granted(name(CHANG, CHANG, LIN));
    assertThat(deputies.standsIn(Staff.actor(LIN), CHANG.id(), campus.now())).isTrue();

    Answers.granted(
        naming.end(Staff.actor(CHANG), new Pair(CHANG.id(), LIN.id()), "銷假", campus.now()));
    assertThat(deputies.standsIn(Staff.actor(LIN), CHANG.id(), campus.now())).isFalse();
    assertThat(lines())
        .extracting(Change::action)
        .containsExactly(ChangeAction.GRANT, ChangeAction.REVOKE);
    assertThat(lines()).extracting(Change::why).containsExactly("公假", "銷假");
  }

  @Test
  void shouldLetAnOfficeNameAnybodysDeputyAndATeacherOnlyTheOwn() {
    Answers.granted(name(REGISTRAR, CHANG, LIN));

    assertThat(Answers.kind(name(LIN, CHANG, DEPUTY))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(Answers.kind(name(PRINCIPAL, CHANG, DEPUTY))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(
            Answers.kind(
                naming.end(Staff.actor(LIN), new Pair(CHANG.id(), LIN.id()), "銷假", Instant.EPOCH)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldLetAnOfficeNameADeputyForSomebodyOnLeaveOrGone() {
    campus.settings(Offices.aSchool().withWindows(Windows.allOpen(campus.now())));
    campus.school().people(YEAR, List.of(Offices.holding(CHANG, Role.PARENT_REPRESENTATIVE)));
    assertThat(Answers.kind(name(CHANG, CHANG, LIN))).isEqualTo(ProblemKind.WRONG_STATE);
    Answers.granted(name(REGISTRAR, CHANG, LIN));
    campus.school().people(YEAR, List.of(Offices.disabled(CHANG)));
    assertThat(Answers.kind(name(CHANG, CHANG, DEPUTY))).isEqualTo(ProblemKind.NOT_PERMITTED);
    Answers.granted(name(REGISTRAR, CHANG, DEPUTY));

    Piece waiting = campus.sent(Courses.MING_HISTORY);
    Answers.granted(campus.decide(Staff.actor(DEPUTY), waiting, new Verdict.Certify()));
  }

  @Test
  void shouldChangeTheDaysAndNothingWhenTheSameIsNamedAgain() {
    Answers.granted(name(CHANG, CHANG, LIN));
    Answers.granted(name(CHANG, CHANG, LIN));
    Answers.granted(name(CHANG, CHANG, LIN.id(), TODAY, TODAY));

    assertThat(lines())
        .extracting(Change::action)
        .containsExactly(ChangeAction.GRANT, ChangeAction.CHANGE);
    assertThat(lines().getLast().from()).contains("林美玲 2026-11-20～2026-11-27");
    assertThat(lines().getLast().to()).contains("林美玲 2026-11-20～2026-11-20");
  }

  @Test
  void shouldChangeTheDaysOnlyWithAReason() {
    Pair pair = new Pair(CHANG.id(), LIN.id());
    Actor chang = Staff.actor(CHANG);
    Answers.granted(naming.name(chang, pair, TODAY, TODAY, "", campus.now()));
    Answers.granted(naming.name(chang, pair, TODAY, TODAY, "", campus.now()));

    assertThat(Answers.kind(naming.name(chang, pair, TODAY, TODAY.plusDays(1), "", campus.now())))
        .isEqualTo(ProblemKind.INVALID);
    Answers.granted(naming.name(chang, pair, TODAY, TODAY.plusDays(1), "延長公假", campus.now()));
    assertThat(lines()).extracting(Change::why).containsExactly("", "延長公假");
  }

  @Test
  void shouldRefuseDaysThatCannotBe() {
    List<Answer<Named>> wrong =
        List.of(
            name(CHANG, CHANG, CHANG),
            name(CHANG, CHANG, LIN.id(), TODAY, TODAY.minusDays(1)),
            name(CHANG, CHANG, LIN.id(), TODAY.minusDays(9), TODAY.minusDays(1)),
            name(CHANG, CHANG, LIN.id(), TODAY, TODAY.plusDays(NamingDeputies.MOST_DAYS)),
            name(CHANG, CHANG, LIN.id(), TODAY, LocalDate.of(9999, 12, 31)));

    assertThat(wrong)
        .allSatisfy(one -> assertThat(Answers.kind(one)).isEqualTo(ProblemKind.INVALID));
    Answers.granted(
        name(CHANG, CHANG, LIN.id(), TODAY, TODAY.plusDays(NamingDeputies.MOST_DAYS - 1)));
  }

  @Test
  void shouldNameOnlyTeachersOfThisSchool() {
    assertThat(Answers.kind(name(CHANG, CHANG, PRINCIPAL))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(Answers.kind(name(CHANG, CHANG, MING))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(Answers.kind(name(CHANG, CHANG, Ids.person(777), TODAY, TODAY)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), CHANG.id(), Actor.Kind.STAFF, CHANG.name());
    assertThat(
            Answers.kind(
                naming.name(
                    elsewhere, new Pair(CHANG.id(), LIN.id()), TODAY, TODAY, "", campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(campus.school().deputiesOf(SCHOOL, CHANG.id())).isEmpty();
  }

  @Test
  void shouldRefuseATeacherWhoseAccountIsDisabled() {
    campus.school().people(YEAR, List.of(Offices.disabled(CHANG)));

    assertThat(Answers.kind(name(CHANG, CHANG, LIN))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(Answers.kind(name(REGISTRAR, LIN, CHANG))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(Answers.kind(naming.list(Staff.actor(CHANG), _ -> true)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldShowAllToAnOfficeAndToATeacherTheOwnOnBothSides() {
    Answers.granted(name(REGISTRAR, CHANG, LIN));

    assertThat(Answers.granted(naming.list(Staff.actor(REGISTRAR), _ -> true)))
        .extracting(named -> named.teacher().name() + named.deputy().name())
        .containsExactly("林美玲黃雅婷", "張志豪林美玲");
    assertThat(
            Answers.granted(
                naming.list(
                    Staff.actor(REGISTRAR), named -> named.teacher().id().equals(CHANG.id()))))
        .extracting(Named::days)
        .extracting(Deputy::deputy)
        .containsExactly(LIN.id());
    assertThat(Answers.granted(naming.list(Staff.actor(LIN), _ -> true))).hasSize(2);
    assertThat(Answers.granted(naming.list(Staff.actor(CHANG), _ -> true))).hasSize(1);
    assertThat(Answers.granted(naming.list(Staff.actor(PRINCIPAL), _ -> true))).isEmpty();
  }

  @Test
  void shouldKnowNothingToEndWhereNobodyIsNamed() {
    assertThat(
            Answers.kind(
                naming.end(Staff.actor(CHANG), new Pair(CHANG.id(), LIN.id()), "銷假", campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }
}
