package tw.portfolio.functions.roster;

import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.Person;
import tw.portfolio.http.Calls;
import tw.portfolio.http.Events;
import tw.portfolio.school.Consultations;
import tw.portfolio.school.Entries;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.store.memory.MemoryEnrolments;
import tw.portfolio.store.memory.MemoryRecords;
import tw.portfolio.store.memory.MemorySchool;

/** The function on a school in memory, and those who call it. */
final class RosterOffice {
  private final MemorySchool school =
      Entries.aSchool().withStaff(Consultations.CURRICULUM_HEAD).in(new MemorySchool());
  private final Calls calls =
      Calls.of(
          surroundings -> {
            RosterHandler handler =
                new RosterHandler(
                    school,
                    new MemoryRecords(school),
                    new MemoryEnrolments(school),
                    () -> SchoolBuilder.NOW,
                    surroundings);
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
