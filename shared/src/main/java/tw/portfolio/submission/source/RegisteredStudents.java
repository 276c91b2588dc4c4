package tw.portfolio.submission.source;

import java.util.Map;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The whole register, for whoever reads many of its students. */
@FunctionalInterface
public interface RegisteredStudents {
  /** Everybody in the register, of any year and status; no national id is opened. */
  Map<PersonId, Registered> of(SchoolCode school);
}
