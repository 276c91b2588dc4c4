package tw.portfolio.reminder.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.access.Role;
import tw.portfolio.calendar.Occurrence;
import tw.portfolio.calendar.PlanStore;
import tw.portfolio.calendar.ReadingPlan;
import tw.portfolio.calendar.ReadingPlan.Entry;
import tw.portfolio.settings.Settings;

/** What the yearly plan (預訂工作期程) has offices do, in the last days before it is late, and after. */
public final class PlannedTasks implements OfficeTasks {
  /** For so many days before the last one: a plan of months would be told of every day else. */
  private static final int DAYS_BEFORE = 7;

  /** Their own work has lines of its own, with numbers. */
  private static final Set<Role> REMINDED_OTHERWISE =
      Set.of(Role.STUDENT, Role.TEACHER, Role.HOMEROOM_TEACHER);

  private final PlanStore plans;

  /** Of these plans. */
  public PlannedTasks(PlanStore plans) {
    this.plans = plans;
  }

  @Override
  public List<OfficeTask> open(Settings settings, LocalDate today) {
    return ReadingPlan.due(ReadingPlan.of(plans, settings), Set.of(Role.values()), today).stream()
        .filter(entry -> !last(entry).minusDays(DAYS_BEFORE).isAfter(today))
        .map(PlannedTasks::task)
        .filter(task -> !task.offices().isEmpty())
        .toList();
  }

  private static OfficeTask task(Entry entry) {
    return new OfficeTask(
        entry.row().id() + "-" + entry.occurrence().orElseThrow().code(),
        entry.row().offices().stream()
            .filter(role -> !REMINDED_OTHERWISE.contains(role))
            .collect(Collectors.toSet()),
        "%s（%s）".formatted(entry.row().item(), entry.row().area()),
        entry.row().item(),
        last(entry));
  }

  private static LocalDate last(Entry entry) {
    return entry.occurrence().flatMap(Occurrence::days).orElseThrow().last();
  }
}
