package tw.portfolio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.announcement.Audience;
import tw.portfolio.attachment.memory.MemoryFolders;
import tw.portfolio.calendar.KeepingPlan;
import tw.portfolio.calendar.Mark;
import tw.portfolio.calendar.MarkingHeld;
import tw.portfolio.calendar.ReadingPlan;
import tw.portfolio.calendar.ReadingPlan.Entry;
import tw.portfolio.calendar.memory.MemoryPlans;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.training.Training.Invited;
import tw.portfolio.training.Training.Plan;
import tw.portfolio.training.memory.MemoryTrainings;

/** What was held is done in the year's plan (附件1). */
class MarkedInThePlanTest {
  private static final Person DIRECTOR = Offices.office(301, "蔡主任", Role.ACADEMIC_DIRECTOR);
  private static final Actor ACTOR = Staff.actor(DIRECTOR);
  private static final LocalDateTime YESTERDAY = LocalDateTime.of(2026, 11, 19, 10, 10);

  private final Campus campus = new Campus(Seniors.aSchool().withStaff(DIRECTOR));
  private final MemoryTrainings trainings = new MemoryTrainings(campus.school());
  private final MemoryPlans plans = new MemoryPlans(campus.school());
  private final TakingAttendance taking =
      new TakingAttendance(
          trainings, campus.school(), Seniors.GRADES, new MarkingHeld(plans, campus.school()));

  @Test
  void shouldKnowTheRowsOfEveryKind() {
    for (TrainingKind kind : TrainingKind.values()) {
      assertThat(entries(YEAR).stream().map(entry -> entry.row().id()))
          .as(kind.chinese())
          .containsAll(kind.rows());
    }
  }

  @Test
  void shouldBeDoneAtTheTimeInWhichItWasHeld() {
    held(TrainingKind.ELECTIVES, YESTERDAY);

    assertThat(done(YEAR)).containsExactly("elective-briefing 11-11");
    assertThat(mark("elective-briefing", "11-11").note()).isEqualTo("「系統操作」2026-11-19 辦理，到場 3 人");
    assertThat(mark("elective-briefing", "11-11").by()).isEqualTo(DIRECTOR.name());
    assertThat(done(new SchoolYear(YEAR.number() + 1))).isEmpty();
  }

  @Test
  void shouldBeDoneLateInTheSameSemesterAndNeverInTheNext() {
    held(TrainingKind.TEACHERS, YESTERDAY);
    assertThat(done(YEAR)).containsExactly("teacher-training 8-9");

    campus.pass(Duration.ofDays(150));
    held(TrainingKind.PARENTS, LocalDateTime.of(2027, 3, 3, 19, 0));
    assertThat(done(YEAR)).containsExactly("teacher-training 8-9");
  }

  @Test
  void shouldLeaveWhatAnOfficeHasSaid() {
    Training training = held(TrainingKind.TEACHERS, YESTERDAY);
    granted(
        new KeepingPlan(plans, new MemoryFolders(campus.school()), campus.school(), campus.school())
            .mark(ACTOR, YEAR, "teacher-training", "8-9", 1, false, "還有一場", campus.now()));

    granted(taking.record(ACTOR, training.id(), 2, List.of(), 30, campus.now()));

    assertThat(done(YEAR)).isEmpty();
    assertThat(mark("teacher-training", "8-9").note()).isEqualTo("還有一場");
  }

  private Training held(TrainingKind kind, LocalDateTime starts) {
    Training planned =
        granted(
            new PlanningTrainings(trainings, campus.school(), Seniors.GRADES, campus.secrets())
                .plan(
                    ACTOR,
                    new Plan(
                        kind,
                        "系統操作",
                        starts,
                        "電腦教室",
                        new Invited(Set.of(new Audience.Everyone()), "")),
                    campus.now()));
    return granted(taking.record(ACTOR, planned.id(), 1, List.of(), 3, campus.now())).training();
  }

  private List<Entry> entries(SchoolYear year) {
    return new ReadingPlan(plans, campus.school()).of(SCHOOL, year).entries();
  }

  private List<String> done(SchoolYear year) {
    return entries(year).stream()
        .filter(entry -> entry.mark().filter(Mark::done).isPresent())
        .map(entry -> entry.row().id() + " " + entry.occurrence().orElseThrow().code())
        .collect(Collectors.toList());
  }

  private Mark mark(String row, String time) {
    return entries(YEAR).stream()
        .filter(entry -> entry.row().id().equals(row))
        .filter(entry -> entry.occurrence().filter(one -> one.code().equals(time)).isPresent())
        .map(Entry::mark)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }
}
