package tw.portfolio.reminder.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tw.portfolio.access.Role;
import tw.portfolio.settings.Settings;

/** What offices have to do by the school's yearly plan (附件1). */
@FunctionalInterface
public interface OfficeTasks {
  /** No plan. */
  OfficeTasks NONE = (_, _) -> List.of();

  /**
   * What is to be done about that day and is not done, the soonest first.
   *
   * @param settings what is set for the school and the year of that day
   */
  List<OfficeTask> open(Settings settings, LocalDate today);

  /**
   * Something to be done.
   *
   * @param id tells it from the others
   * @param offices whose it is
   * @param chinese what
   * @param english the same in English
   * @param due the last day for it
   */
  record OfficeTask(String id, Set<Role> offices, String chinese, String english, LocalDate due) {
    /** Copies the set. */
    public OfficeTask {
      offices = Set.copyOf(offices);
    }
  }
}
