package tw.portfolio.settings;

import java.util.Optional;
import tw.portfolio.school.SchoolCode;

/** What schools are called, for whatever people print or are sent. */
@FunctionalInterface
public interface SchoolNames {
  /** What a school has set, if it has. One round trip. */
  Optional<SchoolName> of(SchoolCode school);

  /** A school as people know it. One round trip. */
  default NamedSchool named(SchoolCode school) {
    return new NamedSchool(school, of(school));
  }
}
