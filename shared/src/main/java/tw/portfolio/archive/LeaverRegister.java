package tw.portfolio.archive;

import java.util.List;
import java.util.Map;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The school's register, to find who has left. */
public interface LeaverRegister {
  /** Everybody in it, whatever the status. */
  List<Registered> all(SchoolCode school);

  /**
   * What tells national ids apart without saying them, of these people. Whoever has left and come
   * back may have two entries; they have the same.
   */
  Map<PersonId, String> marks(SchoolCode school, List<PersonId> people);
}
