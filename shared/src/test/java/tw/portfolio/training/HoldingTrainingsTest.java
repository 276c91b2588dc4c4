package tw.portfolio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.announcement.Audience;
import tw.portfolio.calendar.MarkingHeld;
import tw.portfolio.calendar.memory.MemoryPlans;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.training.ReadingTrainings.Duty;
import tw.portfolio.training.TakingAttendance.Listed;
import tw.portfolio.training.Training.Invited;
import tw.portfolio.training.Training.Plan;
import tw.portfolio.training.memory.MemoryTrainings;

class HoldingTrainingsTest {
  private static final Person DIRECTOR = Offices.office(301, "蔡主任", Role.ACADEMIC_DIRECTOR);
  private static final Person INFORMATION = Offices.office(302, "何組長", Role.INFORMATION_HEAD);
  private static final Person EXAMINATION = Offices.office(303, "吳組長", Role.EXAMINATION_HEAD);
  private static final Person CURRICULUM = Offices.office(304, "高組長", Role.CURRICULUM_HEAD);
  private static final List<Person> HOLDERS =
      List.of(DIRECTOR, INFORMATION, EXAMINATION, CURRICULUM, Seniors.COUNSELLOR);
  private static final LocalDateTime YESTERDAY = LocalDateTime.of(2026, 11, 19, 10, 10);
  private static final Invited SENIORS =
      new Invited(Set.of(new Audience.OfClass("301"), new Audience.OfGrade(1)), "");

  private final Campus campus =
      new Campus(
          Seniors.aSchool()
              .withStaff(
                  DIRECTOR,
                  INFORMATION,
                  EXAMINATION,
                  CURRICULUM,
                  Offices.PRINCIPAL,
                  Offices.PARENT));
  private final MemoryTrainings trainings = new MemoryTrainings(campus.school());
  private final PlanningTrainings planning =
      new PlanningTrainings(trainings, campus.school(), Seniors.GRADES, campus.secrets());
  private final MemoryPlans plans = new MemoryPlans(campus.school());
  private final TakingAttendance taking =
      new TakingAttendance(
          trainings, campus.school(), Seniors.GRADES, new MarkingHeld(plans, campus.school()));
  private final ReadingTrainings reading = new ReadingTrainings(trainings, campus.school());

  @Test
  void shouldLeaveEachKindToItsOffices() {
    assertThat(holders(TrainingKind.STUDENTS)).containsExactly(DIRECTOR, INFORMATION);
    assertThat(holders(TrainingKind.TEACHERS)).containsExactly(DIRECTOR, EXAMINATION);
    assertThat(holders(TrainingKind.PARENTS)).containsExactly(DIRECTOR, Seniors.COUNSELLOR);
    assertThat(holders(TrainingKind.ELECTIVES)).containsExactly(DIRECTOR, CURRICULUM);
    assertThat(kind(planning.plan(Staff.actor(Staff.LIN), plan(TrainingKind.STUDENTS), NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);

    TrainingId students = planned(TrainingKind.STUDENTS).id();
    Actor other = Staff.actor(EXAMINATION);
    assertThat(kind(planning.change(other, students, 1, plan(TrainingKind.TEACHERS), NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(planning.cancel(other, students, 1, "改期", NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(taking.record(other, students, 1, List.of(), 0, NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(
            kind(
                planning.change(
                    Staff.actor(INFORMATION), students, 1, plan(TrainingKind.TEACHERS), NOW)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldShowEverybodyWhatIsHeldAndNamesToTheOfficesThatHoldIt() {
    Training planned = planned(TrainingKind.STUDENTS);

    for (Person one : List.of(Staff.LIN, Offices.PARENT, Offices.PRINCIPAL)) {
      assertThat(granted(reading.of(Staff.actor(one), YEAR))).containsExactly(planned);
      assertThat(kind(taking.of(Staff.actor(one), planned.id())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(granted(reading.of(Students.actor(Students.MING), YEAR))).containsExactly(planned);
    assertThat(kind(taking.of(Students.actor(Students.MING), planned.id())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(granted(reading.of(Staff.actor(Staff.LIN), new SchoolYear(114)))).isEmpty();
  }

  @Test
  void shouldListWhoIsInvitedByClassAndSeatUntilItIsHeld() {
    Training planned = planned(TrainingKind.STUDENTS);

    assertThat(granted(taking.of(actor(), planned.id())).listed())
        .extracting(Listed::name)
        .containsExactly("王小明", "陳小華", "李思涵", "許家豪");
    assertThat(granted(taking.of(actor(), planned(TrainingKind.TEACHERS).id())).listed()).isEmpty();
  }

  @Test
  void shouldRefuseAClassThatTheSchoolDoesNotHave() {
    Plan plan =
        new Plan(
            TrainingKind.STUDENTS,
            "系統操作",
            YESTERDAY,
            "電腦教室",
            new Invited(Set.of(new Audience.OfClass("399")), ""));

    assertThat(kind(planning.plan(actor(), plan, NOW))).isEqualTo(ProblemKind.INVALID);
    assertThat(trainings.all(SCHOOL)).isEmpty();
  }

  @Test
  void shouldSayWhatIsMissingOfEachKind() {
    assertThat(missing(YEAR, NOW)).containsExactly("學生訓練", "教師研習 1", "親師說明 1", "選課說明會 1");
    for (TrainingKind kind : TrainingKind.values()) {
      Training planned = planned(kind);
      granted(taking.record(actor(), planned.id(), 1, List.of(), 12, NOW));
    }
    planned(TrainingKind.STUDENTS);

    assertThat(missing(YEAR, NOW)).isEmpty();
    assertThat(missing(YEAR, NOW.plus(Duration.ofDays(90))))
        .containsExactly("教師研習 2", "親師說明 2", "選課說明會 2");
    assertThat(missing(new SchoolYear(YEAR.number() + 1), NOW)).isEmpty();
    Duty students = ReadingTrainings.duties(trainings.all(SCHOOL), YEAR, NOW).getFirst();
    assertThat(students.held()).isEqualTo(1);
    assertThat(students.planned()).isEqualTo(1);
  }

  @Test
  void shouldNotCountWhatWasCalledOff() {
    Training planned = planned(TrainingKind.STUDENTS);
    Training cancelled = granted(planning.cancel(actor(), planned.id(), 1, "改期", NOW));

    assertThat(granted(planning.cancel(actor(), planned.id(), 1, "改期", NOW))).isEqualTo(cancelled);
    assertThat(missing(YEAR, NOW)).contains("學生訓練");
    assertThat(kind(planning.change(actor(), planned.id(), 2, planned.plan(), NOW)))
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(kind(taking.record(actor(), planned.id(), 2, List.of(), 1, NOW)))
        .isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldTakeNobodysAttendanceBeforeItHasBegun() {
    Plan tomorrow = new Plan(TrainingKind.STUDENTS, "系統操作", YESTERDAY.plusDays(2), "電腦教室", SENIORS);
    Training planned = granted(planning.plan(actor(), tomorrow, NOW));
    assertThat(kind(taking.record(actor(), planned.id(), 1, List.of(), 1, NOW)))
        .isEqualTo(ProblemKind.WRONG_STATE);

    Training earlier =
        granted(planning.change(actor(), planned.id(), 1, plan(TrainingKind.STUDENTS), NOW));

    granted(taking.record(actor(), earlier.id(), 2, List.of(), 1, NOW));
    assertThat(kind(planning.change(actor(), earlier.id(), 3, tomorrow, NOW)))
        .isEqualTo(ProblemKind.WRONG_STATE);
  }

  private List<String> missing(SchoolYear year, Instant now) {
    return ReadingTrainings.duties(trainings.all(SCHOOL), year, now).stream()
        .filter(Duty::missing)
        .map(
            duty ->
                (duty.kind().chinese()
                        + " "
                        + duty.span()
                            .semester()
                            .map(Semester::number)
                            .map(String::valueOf)
                            .orElse(""))
                    .strip())
        .toList();
  }

  private List<Person> holders(TrainingKind kind) {
    return HOLDERS.stream()
        .filter(
            person ->
                planning.plan(Staff.actor(person), plan(kind), NOW)
                    instanceof Answer.Granted<Training>)
        .toList();
  }

  private Training planned(TrainingKind kind) {
    return granted(planning.plan(actor(), plan(kind), NOW));
  }

  private static Plan plan(TrainingKind kind) {
    return new Plan(kind, "系統操作", YESTERDAY, "電腦教室", SENIORS);
  }

  private static Actor actor() {
    return Staff.actor(DIRECTOR);
  }
}
