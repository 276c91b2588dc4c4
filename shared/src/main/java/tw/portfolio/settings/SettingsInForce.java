package tw.portfolio.settings;

import java.util.List;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** What holds in a school: what it has set, and the more time that it has given single students. */
public interface SettingsInForce {
  /** What the school has set for a year; the regulation's values where it has set nothing. */
  Settings settings(SchoolCode school, SchoolYear year);

  /** The extensions that a student was given in a school year, also those that are over. */
  List<ExtraTime> extraTime(SchoolCode school, PersonId student, SchoolYear year);
}
