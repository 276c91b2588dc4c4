package tw.portfolio.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.outcome.ReturnsToTell;
import tw.portfolio.work.outcome.ReturnsToTell.Waiting;

/**
 * Each hour: asks for the mails of the students to whom something was returned since the last one.
 * Who asks again while they are at it changes nothing; what is found costs what waits.
 */
public final class PlanningReturns {
  private final ReturnsToTell returns;
  private final ReminderQueue queue;

  /** Plans for what was returned here. */
  public PlanningReturns(ReturnsToTell returns, ReminderQueue queue) {
    this.returns = returns;
    this.queue = queue;
  }

  /** Asks for the mails of all that waits, and says of how many students. */
  public int plan(Instant now) {
    Map<SchoolCode, List<PersonId>> waiting = new LinkedHashMap<>();
    for (Waiting one : returns.waiting(now.plusNanos(1))) {
      waiting.computeIfAbsent(one.school(), _ -> new ArrayList<>()).add(one.student());
    }
    List<ReminderTask> tasks = new ArrayList<>();
    waiting.forEach(
        (school, students) -> {
          for (int from = 0; from < students.size(); from += ReminderTask.OfReturns.MOST) {
            int to = Math.min(students.size(), from + ReminderTask.OfReturns.MOST);
            tasks.add(new ReminderTask.OfReturns(school, students.subList(from, to)));
          }
        });
    queue.send(tasks);
    return waiting.values().stream().mapToInt(List::size).sum();
  }
}
