package tw.portfolio.receipt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.NationalIdHolders;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Finds students by their national ids, of which only keyed hashes are compared. */
final class IdentifyingStudents {
  private final NationalIdHolders holders;
  private final Map<String, PersonId> byNumber;

  private IdentifyingStudents(NationalIdHolders holders, Map<String, PersonId> byNumber) {
    this.holders = holders;
    this.byNumber = byNumber;
  }

  /** The students of a school year. */
  static IdentifyingStudents of(
      RecordStore records, Roster roster, SchoolCode school, SchoolYear year) {
    Map<String, PersonId> byNumber = new HashMap<>();
    for (Person student : roster.students(school, year)) {
      student.place(year).ifPresent(place -> byNumber.put(place.studentNumber(), student.id()));
    }
    return new IdentifyingStudents(records.bearers(school), byNumber);
  }

  /** Whose that id is; none if nobody's of that year, or several people's by error. */
  Optional<PersonId> student(String text) {
    Set<PersonId> found =
        NationalId.of(text).map(holders::numbers).orElse(Set.of()).stream()
            .filter(byNumber::containsKey)
            .map(byNumber::get)
            .collect(Collectors.toUnmodifiableSet());
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }
}
