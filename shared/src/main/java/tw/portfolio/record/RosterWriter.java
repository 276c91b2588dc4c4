package tw.portfolio.record;

import java.util.Collection;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.course.Enrolment;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Settings;

/** Writes the school's roster. Writing the same again changes nothing. */
public interface RosterWriter {
  /** Adds or replaces people; students are put into their class for that school year. */
  void people(SchoolYear year, Collection<Person> people);

  /**
   * Says in which grade (年級, 1 to 3) students are in a school year; who is in none counts as not in
   * the last one.
   */
  void grade(SchoolCode school, SchoolYear year, int grade, Collection<PersonId> students);

  /** Adds or replaces enrolments. */
  void enrolments(Collection<Enrolment> enrolments);

  /** Names or renames deputies. */
  void deputies(Collection<Deputy> deputies);

  /** Replaces what the school has set for a year. */
  void settings(Settings settings);
}
