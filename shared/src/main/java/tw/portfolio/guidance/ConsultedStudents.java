package tw.portfolio.guidance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.guidance.RecordingConsultations.Draft;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;

/**
 * Who was there. They are looked up and not conditions of the write: 60 of them and the pointers to
 * them don't fit one transaction, and nobody ceases to have been a student.
 */
final class ConsultedStudents {
  private static final int LOOKED_UP_AT_ONCE = 8;

  private final Roster roster;

  ConsultedStudents(Roster roster) {
    this.roster = roster;
  }

  /**
   * The students of a draft, or everything that is wrong with it.
   *
   * @param known those who are in the record already, as they were called then
   */
  Answer<List<Consulted>> of(SchoolCode school, Draft draft, List<Consulted> known, Instant now) {
    Map<PersonId, Consulted> found = new HashMap<>();
    known.forEach(one -> found.put(one.student(), one));
    List<PersonId> unknown =
        draft.students().stream().distinct().filter(id -> !found.containsKey(id)).toList();
    new BoundedParallel(LOOKED_UP_AT_ONCE)
        .each(unknown, id -> roster.person(school, id)).stream()
            .flatMap(Optional::stream)
            .filter(person -> person.roles().contains(Role.STUDENT))
            .forEach(person -> found.put(person.id(), Consulted.of(person)));
    List<Problem.Field> wrong = wrong(draft, found.keySet(), now);
    return wrong.isEmpty()
        ? Answer.granted(draft.students().stream().map(found::get).toList())
        : Answer.refused(Refusals.invalid(wrong));
  }

  private static List<Problem.Field> wrong(Draft draft, Set<PersonId> students, Instant now) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (draft.note().start().isAfter(LocalDateTime.ofInstant(now, Window.TAIPEI))) {
      wrong.add(ConsultationRefusals.notYet());
    }
    Set<PersonId> named = new HashSet<>();
    for (int at = 0; at < draft.students().size(); at++) {
      PersonId student = draft.students().get(at);
      if (!students.contains(student)) {
        wrong.add(ConsultationRefusals.notAStudent(at));
      } else if (!named.add(student)) {
        wrong.add(ConsultationRefusals.twice(at));
      }
    }
    return wrong;
  }
}
