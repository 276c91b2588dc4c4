package tw.portfolio.archive;

import java.time.Instant;
import java.util.List;
import tw.portfolio.school.SchoolCode;

/**
 * Which schools have to be looked at for leavers whose time is over: each that has set a period.
 */
public interface SchoolsToLookAt {
  /** Those that wait since before that moment, the longest waiting first. One round trip or few. */
  List<SchoolCode> waiting(Instant now);

  /** The school is done with until then. */
  void next(SchoolCode school, Instant then);
}
