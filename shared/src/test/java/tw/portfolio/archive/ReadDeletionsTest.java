package tw.portfolio.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.archive.ReadingDeletions.DuePage;
import tw.portfolio.archive.memory.MemoryDeletions;
import tw.portfolio.archive.memory.MemoryLeaverRegister;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.record.Student;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.memory.MemoryLeaverRetention;

/** Offices see whose data is deleted soon, before it happens. */
class ReadDeletionsTest {
  private static final Actor DIRECTOR = Staff.actor(Staff.DIRECTOR);

  private final Campus campus = new Campus(SchoolBuilder.aSchool().withStaff(Staff.DIRECTOR));
  private final Leaving leaving = new Leaving(campus.school());
  private final Map<PersonId, Set<RunningCase>> cases = new HashMap<>();
  private final MemoryLeaverRetention retention = new MemoryLeaverRetention(campus.school());
  private final ReadingDeletions reading =
      new ReadingDeletions(
          retention,
          new MemoryLeaverRegister(campus.school()),
          subject -> cases.getOrDefault(subject.person(), Set.of()),
          new MemoryDeletions(campus.school()),
          campus.school());

  private void setYears(int years, Instant at) {
    LeaverRetention first = LeaverRetention.first(years, at);
    assertThat(retention.keep(SCHOOL, first, KeepingLeaverRetention.founded(first, "", at)))
        .isNotNull();
  }

  private DuePage due() {
    return granted(reading.due(DIRECTOR, Optional.empty(), 50, campus.now()));
  }

  @Test
  void shouldTellWhoseDataEndsInSixtyDays() {
    setYears(6, NOW.minus(Duration.ofDays(1)));
    Student longGone = leaving.left(1, 107);
    leaving.left(2, 111);

    assertThat(due().leavers())
        .extracting(leaver -> leaver.entry().person())
        .containsExactly(longGone.person());
    assertThat(due().leavers())
        .extracting(LeaverDue::due)
        .containsExactly(NOW.minus(Duration.ofDays(1)).plus(LeaverRetention.NOTICE));
  }

  @Test
  void shouldTellWhatHoldsSomebodyBack() {
    setYears(6, NOW.minus(Duration.ofDays(400)));
    Student held = leaving.left(1, 107);
    cases.put(held.person(), Set.of(RunningCase.ENQUIRY));

    assertThat(due().leavers())
        .extracting(LeaverDue::held)
        .containsExactly(Set.of(RunningCase.ENQUIRY));
  }

  @Test
  void shouldGoPageByPage() {
    setYears(6, NOW.minus(Duration.ofDays(400)));
    List<Student> all = List.of(leaving.left(1, 106), leaving.left(2, 107), leaving.left(3, 107));

    DuePage first = granted(reading.due(DIRECTOR, Optional.empty(), 2, campus.now()));
    DuePage second = granted(reading.due(DIRECTOR, first.next(), 2, campus.now()));
    assertThat(first.total()).isEqualTo(3);
    assertThat(first.leavers())
        .extracting(leaver -> leaver.entry().person())
        .containsExactly(all.get(0).person(), all.get(1).person());
    assertThat(second.leavers())
        .extracting(leaver -> leaver.entry().person())
        .containsExactly(all.get(2).person());
    assertThat(second.next()).isEmpty();
    assertThatThrownBy(() -> reading.due(DIRECTOR, Optional.of("nobody"), 2, campus.now()))
        .isInstanceOf(UnknownCursorException.class);
  }

  @Test
  void shouldTellNobodyWhereNothingIsSet() {
    leaving.left(1, 100);

    assertThat(due().leavers()).isEmpty();
  }

  @Test
  void shouldBeForThoseWhoSetOrKeepIt() {
    for (Actor other : List.of(Staff.actor(Staff.LIN), Students.actor(Students.MING))) {
      assertThat(kind(reading.due(other, Optional.empty(), 5, campus.now())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(kind(reading.done(other, Optional.empty(), 5)))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(granted(reading.done(DIRECTOR, Optional.empty(), 5)).entries()).isEmpty();
  }
}
