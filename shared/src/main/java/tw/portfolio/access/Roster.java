package tw.portfolio.access;

import java.util.List;
import java.util.Optional;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Who belongs to the school, and what they may do (名冊). */
public interface Roster {
  /** A person. One round trip. */
  Optional<Person> person(SchoolCode school, PersonId id);

  /** Who stands in for this teacher, now or at another time. */
  List<Deputy> deputiesOf(SchoolCode school, PersonId teacher);

  /** For whom this person stands in, now or at another time. */
  List<Deputy> deputisingOf(SchoolCode school, PersonId deputy);

  /** The students of a school year by class and seat. */
  List<Person> students(SchoolCode school, SchoolYear year);
}
