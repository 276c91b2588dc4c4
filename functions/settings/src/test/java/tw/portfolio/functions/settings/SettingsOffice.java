package tw.portfolio.functions.settings;

import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.archive.RunningCase;
import tw.portfolio.archive.memory.MemoryDeletions;
import tw.portfolio.archive.memory.MemoryLeaverRegister;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.reminder.rule.memory.MemoryReminderSettings;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Windows;
import tw.portfolio.settings.memory.MemoryExtensions;
import tw.portfolio.settings.memory.MemoryLeaverRetention;
import tw.portfolio.settings.memory.MemoryRetention;
import tw.portfolio.settings.memory.MemorySchoolNames;
import tw.portfolio.settings.memory.MemorySettings;

/** The usual school and the function that keeps its settings. */
final class SettingsOffice {
  /** For so many days nobody can delete a file. */
  static final int LOCK_DAYS = 700;

  final Campus campus =
      new Campus(
          SchoolBuilder.aSchool()
              .withStaff(Staff.DIRECTOR)
              .withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  final MemoryDeletions deletions = new MemoryDeletions(campus.school());
  final Calls calls =
      Calls.of(
          runtime -> {
            SettingsHandler.Ports ports =
                new SettingsHandler.Ports(
                    new MemorySettings(campus.school()),
                    new MemoryRetention(campus.school()),
                    new MemoryLeaverRetention(campus.school()),
                    new MemoryLeaverRegister(campus.school()),
                    _ -> Set.of(RunningCase.DISPUTE),
                    deletions,
                    new MemoryExtensions(campus.school()),
                    campus.school(),
                    campus.school(),
                    campus.school(),
                    new MemoryReminderSettings(campus.school()),
                    new MemorySchoolNames(campus.school()));
            SettingsHandler handler =
                new SettingsHandler(ports, campus.clock(), campus.secrets(), LOCK_DAYS, runtime);
            return event -> handler.handleRequest(event, null);
          });

  static Events by(Person staff, String route) {
    return Calls.by(Staff.actor(staff), route);
  }
}
