package tw.portfolio.reminder.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.reminder.ReminderTask;
import tw.portfolio.school.SchoolCode;

class ReminderTaskJsonTest {
  private static final SchoolCode SCHOOL = new SchoolCode("213303");
  private static final LocalDate FROM = LocalDate.of(2026, 11, 19);

  private static ReminderTask part(Optional<ReminderTask.Rest> rest) {
    return new ReminderTask.OfStudents(SCHOOL, FROM, 3, rest);
  }

  @Test
  void shouldSayWhereAPartGoesOnAndWhichDayIsDoneWithIt() {
    ReminderTask whole = part(Optional.empty());
    ReminderTask rest = part(Optional.of(new ReminderTask.Rest("s1", FROM.plusDays(1))));

    assertThat(ReminderTaskJson.read(ReminderTaskJson.write(whole))).contains(whole);
    assertThat(ReminderTaskJson.read(ReminderTaskJson.write(rest))).contains(rest);
  }

  @Test
  void shouldTakeAPartThatDoesNotSayWhichDayIsDoneWithItForBehind() {
    assertThat(
            ReminderTaskJson.read(
                "{\"school\":\"213303\",\"from\":\"2026-11-19\",\"part\":3,\"after\":\"s1\"}"))
        .contains(part(Optional.of(new ReminderTask.Rest("s1", FROM.minusDays(1)))));
  }
}
