package tw.portfolio.reminder.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.attachment.memory.MemoryFolders;
import tw.portfolio.calendar.KeepingPlan;
import tw.portfolio.calendar.memory.MemoryPlans;
import tw.portfolio.campus.Campus;
import tw.portfolio.reminder.digest.OfficeTasks.OfficeTask;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.settings.Settings;

class PlannedTasksTest {
  private final Campus campus = new Campus(SchoolBuilder.aSchool().withStaff(Offices.REGISTRAR));
  private final MemoryPlans plans = new MemoryPlans(campus.school());
  private final PlannedTasks tasks = new PlannedTasks(plans);

  @Test
  void shouldTellAnOfficeInTheLastWeekAndAfterwardsUntilItIsDone() {
    assertThat(register(LocalDate.of(2026, 8, 23))).isEmpty();
    assertThat(register(LocalDate.of(2026, 8, 24)))
        .extracting(OfficeTask::due)
        .containsExactly(LocalDate.of(2026, 8, 31));
    assertThat(register(LocalDate.of(2026, 12, 1))).hasSize(1);

    granted(
        new KeepingPlan(plans, new MemoryFolders(campus.school()), campus.school(), campus.school())
            .mark(Staff.actor(Offices.REGISTRAR), YEAR, "register", "8-8", 0, true, "", NOW));

    assertThat(register(LocalDate.of(2026, 12, 1))).isEmpty();
  }

  @Test
  void shouldLeaveStudentsAndTeachersToTheirOwnLines() {
    assertThat(tasks.open(settings(), LocalDate.of(2027, 1, 31)))
        .isNotEmpty()
        .allSatisfy(
            task ->
                assertThat(task.offices())
                    .isNotEmpty()
                    .doesNotContain(Role.STUDENT, Role.TEACHER, Role.HOMEROOM_TEACHER));
  }

  private Settings settings() {
    return campus.school().settings(SCHOOL, YEAR);
  }

  private List<OfficeTask> register(LocalDate today) {
    return tasks.open(settings(), today).stream()
        .filter(task -> task.id().equals("register-8-8"))
        .toList();
  }
}
