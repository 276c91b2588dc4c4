package tw.portfolio.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.archive.memory.MemoryDeletions;
import tw.portfolio.archive.memory.MemoryLeaverRegister;
import tw.portfolio.archive.memory.MemorySchoolsToLookAt;
import tw.portfolio.campus.Campus;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.memory.MemoryLeaverRetention;

/** What the school has of students who left is deleted once its time is over. */
class DeletingLeaversTest {
  /** When the first period that was set counts, a year and more ago. */
  private static final Instant SET = NOW.minus(Duration.ofDays(400));

  /** 108 學年度 ended in July 2020, six years before the summer of 2026. */
  private static final int DUE = 108;

  private final Campus campus = new Campus();
  private final Leaving leaving = new Leaving(campus.school());
  private final SomePlaces places = new SomePlaces();
  private final Map<PersonId, Set<RunningCase>> cases = new HashMap<>();
  private final MemoryDeletions deletions = new MemoryDeletions(campus.school());
  private final MemorySchoolsToLookAt schools = new MemorySchoolsToLookAt();
  private final MemoryLeaverRegister register = new MemoryLeaverRegister(campus.school());
  private final MemoryLeaverRetention retention = new MemoryLeaverRetention(campus.school());
  private int archivesLookedAt;
  private final DeletingLeavers deleting =
      new DeletingLeavers(
          schools,
          retention,
          register,
          subject -> cases.getOrDefault(subject.person(), Set.of()),
          deletions,
          places.all(),
          (_, _, _) -> archivesLookedAt++);

  @BeforeEach
  void setSixYears() {
    LeaverRetention six = LeaverRetention.first(6, SET);
    assertThat(retention.keep(SCHOOL, six, KeepingLeaverRetention.founded(six, "", SET)))
        .isNotNull();
    schools.next(SCHOOL, SET);
  }

  private Student left(int number, int year) {
    Student student = leaving.left(number, year);
    places.hold(student.person());
    return student;
  }

  private int run() {
    return deleting.run(campus.now(), 100);
  }

  private int runTomorrow() {
    campus.pass(Duration.ofDays(1));
    return run();
  }

  private List<Deletion> done() {
    return deletions.page(SCHOOL, Optional.empty(), 100).entries();
  }

  private void assertGone(Student student) {
    assertThat(places.of(student.person())).isEmpty();
    assertThat(register.all(SCHOOL))
        .extracting(Registered::person)
        .doesNotContain(student.person());
  }

  private void assertUntouched(Student student) {
    assertThat(places.of(student.person())).containsExactly("files", "person", "work");
    assertThat(register.all(SCHOOL)).extracting(Registered::person).contains(student.person());
  }

  @Test
  void shouldDeleteALeaverOfSixYearsAgoEverywhere() {
    Student due = left(1, DUE);
    Student not = left(2, DUE + 1);

    assertThat(run()).isEqualTo(1);

    assertGone(due);
    assertUntouched(not);
  }

  @Test
  void shouldKeepOnRecordWhatWasDeletedByWhichRuleAndNobodysName() {
    Student due = left(1, DUE);
    run();

    assertThat(done())
        .containsExactly(
            new Deletion(
                SCHOOL,
                due.person(),
                new SchoolYear(DUE),
                "離校學年度結束後保存 6 年",
                Leaving.everything(),
                campus.now(),
                Optional.of(campus.now())));
    assertThat(done().toString()).doesNotContain(due.name(), due.number());
  }

  @Test
  void shouldLeaveWhoeverCameBackAlone() {
    Student same = left(1, DUE);
    leaving.become(same, 115, StudentStatus.ENROLLED);
    Student former = left(2, DUE);
    leaving.returned(22, former);

    assertThat(run()).isZero();

    assertUntouched(same);
    assertUntouched(former);
  }

  @Test
  void shouldCountFromTheLastTimeThatSomebodyLeft() {
    Student former = left(1, DUE);
    Student later = leaving.returned(21, former);
    leaving.become(later, 112, StudentStatus.TRANSFERRED);

    assertThat(run()).isZero();
    assertUntouched(former);
  }

  @Test
  void shouldDeleteNothingUnderARunningCaseUntilItIsOver() {
    Student due = left(1, DUE);
    cases.put(due.person(), Set.of(RunningCase.DISPUTE));

    assertThat(run()).isZero();
    assertUntouched(due);
    cases.clear();
    assertThat(runTomorrow()).isEqualTo(1);
    assertGone(due);
  }

  @Test
  void shouldDeleteOnceHoweverOftenItRuns() {
    left(1, DUE);

    assertThat(run()).isEqualTo(1);
    assertThat(run()).isZero();
    assertThat(runTomorrow()).isZero();
    assertThat(done()).hasSize(1);
  }

  @Test
  void shouldGoOnWhereOneDied() {
    Student due = left(1, DUE);
    places.breakAt("work");
    assertThatThrownBy(this::run).hasMessageContaining("died");
    assertThat(places.of(due.person())).containsExactly("person", "work");
    assertThat(done()).extracting(Deletion::finished).containsExactly(Optional.empty());

    places.mend();
    campus.pass(Duration.ofMinutes(1));
    assertThat(run()).isEqualTo(1);

    assertGone(due);
    assertThat(done())
        .extracting(Deletion::counts, Deletion::finished)
        .containsExactly(tuple(Leaving.everything(), Optional.of(campus.now())));
  }

  /** Else one file that can't be taken away keeps everybody's data for ever. */
  @Test
  void shouldGoOnWithTheOthersWhereSomethingOfOneCanNotBeTakenAway() {
    Student stuck = left(1, DUE);
    Student other = left(2, DUE);
    places.keep(stuck.person());
    assertThatThrownBy(this::run).hasMessageContaining("kept");

    assertGone(other);
    assertThat(places.of(stuck.person())).isNotEmpty();
    places.mend();
    campus.pass(Duration.ofMinutes(1));
    assertThat(run()).isEqualTo(1);
    assertGone(stuck);
  }

  @Test
  void shouldGoOnWithOtherSchoolsToo() {
    SchoolCode elsewhere = new SchoolCode("999999");
    places.keep(left(1, DUE).person());
    schools.next(elsewhere, SET.plusSeconds(1));

    assertThatThrownBy(this::run).hasMessageContaining("kept");

    assertThat(schools.waiting(campus.now())).containsExactly(SCHOOL);
  }

  @Test
  void shouldSayTheRuleByWhichItWasDueWhileFewerYearsDoNotCountYet() {
    left(1, DUE);
    LeaverRetention one = retention.of(SCHOOL).orElseThrow().changed(1, campus.now());
    assertThat(retention.keep(SCHOOL, one, KeepingLeaverRetention.founded(one, "", NOW)))
        .isNotNull();

    assertThat(run()).isEqualTo(1);

    assertThat(done()).extracting(Deletion::rule).containsExactly("離校學年度結束後保存 6 年");
  }

  @Test
  void shouldLeaveWhatIsTooMuchForOneRunToTheNext() {
    List<Student> all = List.of(left(1, DUE), left(2, DUE), left(3, DUE - 1));

    assertThat(deleting.run(campus.now(), 2)).isEqualTo(2);
    assertThat(deleting.run(campus.now(), 2)).isEqualTo(1);
    assertThat(deleting.run(campus.now(), 2)).isZero();
    all.forEach(this::assertGone);
  }

  @Test
  void shouldLookAtASchoolOnceADay() {
    run();
    Student due = left(1, DUE);

    assertThat(run()).isZero();
    assertUntouched(due);
    assertThat(runTomorrow()).isEqualTo(1);
  }

  @Test
  void shouldLookAtTheArchivesOnceAllWhoAreDueAreGone() {
    left(1, DUE);
    left(2, DUE);

    deleting.run(campus.now(), 1);
    assertThat(archivesLookedAt).isZero();
    deleting.run(campus.now(), 10);
    assertThat(archivesLookedAt).isEqualTo(1);
  }

  @Test
  void shouldDeleteNothingWhereNothingIsSet() {
    campus.school().tables().leaverRetention.clear();
    Student longGone = left(1, 100);

    assertThat(run()).isZero();
    assertUntouched(longGone);
  }

  @Test
  void shouldGiveNoticeBeforeAShorterPeriodCounts() {
    Student due = left(1, DUE + 2);
    LeaverRetention four = retention.of(SCHOOL).orElseThrow().changed(4, campus.now());
    assertThat(retention.keep(SCHOOL, four, KeepingLeaverRetention.founded(four, "", NOW)))
        .isNotNull();

    assertThat(run()).isZero();
    assertUntouched(due);
    campus.pass(LeaverRetention.NOTICE);
    assertThat(run()).isEqualTo(1);
  }
}
