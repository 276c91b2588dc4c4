package tw.portfolio.store;

import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.school.Deputy;
import tw.portfolio.domain.school.ExtraTime;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Settings;

/** Who belongs to the school, what they may do, and what the school has set. */
public interface Roster {
  /** A person. One round trip. */
  Optional<Person> person(SchoolCode school, PersonId id);

  /** Who stands in for this teacher, now or at another time. */
  List<Deputy> deputiesOf(SchoolCode school, PersonId teacher);

  /** For whom this person stands in, now or at another time. */
  List<Deputy> deputisingOf(SchoolCode school, PersonId deputy);

  /** The students of a school year by class and seat. */
  List<Person> students(SchoolCode school, SchoolYear year);

  /** What the school has set for a year; the regulation's values where it has set nothing. */
  Settings settings(SchoolCode school, SchoolYear year);

  /** The extensions that a student was given in a school year, also those that are over. */
  List<ExtraTime> extraTime(SchoolCode school, PersonId student, SchoolYear year);
}
