package tw.portfolio.record.register;

import java.util.List;
import java.util.Optional;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** The register of students, to be looked at: no national id is opened for it. */
public interface Registers {
  /** Everybody whose entry is of that school year, of any status. */
  List<RegisterEntry> of(SchoolCode school, SchoolYear year);

  /**
   * One student's entry. One round trip.
   *
   * @param number 學號
   */
  Optional<RegisterEntry> of(SchoolCode school, PersonId student, String number);
}
