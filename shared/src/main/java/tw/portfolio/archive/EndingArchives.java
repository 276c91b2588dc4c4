package tw.portfolio.archive;

import java.time.Instant;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.LeaverRetention;

/** Takes away archives that would outlive what the school has promised to those who are in them. */
@FunctionalInterface
public interface EndingArchives {
  /**
   * Looks at every archive of a school.
   *
   * @return how many were taken away
   */
  int end(SchoolCode school, LeaverRetention set, Instant now);
}
