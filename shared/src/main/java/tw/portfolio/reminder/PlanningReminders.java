package tw.portfolio.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import tw.portfolio.reminder.rule.ReminderSettings;
import tw.portfolio.reminder.rule.SchoolsToRemind;
import tw.portfolio.reminder.rule.SchoolsToRemind.DueSchool;
import tw.portfolio.school.Window;

/**
 * Finds the schools whose hour it is, each hour, and asks for the reminders of each by a message of
 * its own. So no school waits for another, and nobody reads a school whose hour it is not.
 *
 * <p>A day that was missed is made up for: the message says from which day on something was not
 * worked off, and what fell due since is told, once, with what is missing now. What is worked off
 * notes whoever has done it ({@link RunningReminders}); that it was asked for is no reason to think
 * so. An hour that was missed is made up for on the same day until the evening, and after that in
 * the next morning. A run that dies behind the message and before it is noted when the school is
 * looked at next sends the message again, which sends nobody anything twice.
 */
public final class PlanningReminders {
  /** What fell due so long ago is told by another rule by now. */
  private static final int LONGEST_CATCH_UP = 31;

  private final SchoolsToRemind schools;
  private final ReminderQueue queue;

  /** Plans for these schools. */
  public PlanningReminders(SchoolsToRemind schools, ReminderQueue queue) {
    this.schools = schools;
    this.queue = queue;
  }

  /** Asks for the reminders of each school whose hour it is, and says of how many. */
  public int plan(Instant now) {
    return Math.toIntExact(
        schools.due(now).stream().filter(school -> planned(school, now)).count());
  }

  /** Asks for those of every school, whatever the hour: for whoever runs it by hand. */
  public int planAll(Instant now) {
    List<DueSchool> all = schools.all();
    all.forEach(school -> ask(school, now));
    return all.size();
  }

  private boolean planned(DueSchool school, Instant now) {
    int hour = LocalDateTime.ofInstant(now, Window.TAIPEI).getHour();
    if (hour < school.hour() || hour > ReminderSettings.LATEST) {
      schools.next(school.school(), Optional.empty(), ReminderSettings.next(school.hour(), now));
      return false;
    }
    ask(school, now);
    return true;
  }

  private void ask(DueSchool school, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Window.TAIPEI);
    LocalDate earliest = today.minusDays(LONGEST_CATCH_UP);
    LocalDate from =
        school
            .done()
            .ofAll(StudentPages.PARTS)
            .map(done -> done.plusDays(1))
            .map(day -> day.isBefore(earliest) ? earliest : day)
            .filter(day -> day.isBefore(today))
            .orElse(today);
    queue.send(List.of(new ReminderTask.OfSchool(school.school(), from)));
    schools.next(
        school.school(),
        Optional.of(today.minusDays(1)),
        ReminderSettings.next(school.hour(), now));
  }
}
