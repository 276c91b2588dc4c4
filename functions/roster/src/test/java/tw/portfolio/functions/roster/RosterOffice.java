package tw.portfolio.functions.roster;

import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.section.memory.MemoryEnrolments;
import tw.portfolio.samples.Consultations;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.Actor;

/** The function on a school in memory, and those who call it. */
final class RosterOffice {
  private final MemorySchool school =
      Entries.aSchool().withStaff(Consultations.CURRICULUM_HEAD).in(new MemorySchool());
  private final Calls calls =
      Calls.of(
          runtime -> {
            RosterHandler handler =
                new RosterHandler(
                    school,
                    school,
                    new MemoryRecords(school),
                    new MemoryEnrolments(school),
                    () -> SchoolBuilder.NOW,
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  MemorySchool school() {
    return school;
  }

  Calls calls() {
    return calls;
  }

  static Events staff(Person person, String route) {
    return Calls.by(person, Actor.Kind.STAFF, route);
  }

  static Events student(Person person, String route) {
    return Calls.by(person, Actor.Kind.STUDENT, route);
  }
}
