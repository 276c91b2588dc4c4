package tw.portfolio.record.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Term;

/**
 * That the registrar has confirmed the register of a class in a semester (再次檢核確認, regulation.txt
 * 附件1). What was confirmed is kept with it, so whatever is changed later, or at that very moment,
 * shows as changed since.
 *
 * @param term the semester
 * @param className the class
 * @param version how often it has been confirmed in the semester
 * @param at when
 * @param by who
 * @param byName what that person was called then
 * @param students what was confirmed
 * @param differences in what it differed from what had been confirmed before
 */
public record Confirmation(
    Term term,
    String className,
    int version,
    Instant at,
    PersonId by,
    String byName,
    List<RegisterEntry> students,
    List<RegisterDifference> differences) {
  /** Copies the lists. */
  public Confirmation {
    students = List.copyOf(students);
    differences = List.copyOf(differences);
  }

  /** What was confirmed of a student, if the student was in the class. */
  public Optional<RegisterEntry> of(PersonId student) {
    return students.stream().filter(entry -> entry.person().equals(student)).findFirst();
  }
}
