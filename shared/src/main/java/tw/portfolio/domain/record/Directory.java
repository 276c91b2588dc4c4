package tw.portfolio.domain.record;

import java.util.Optional;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.Term;

/** What the school knows already when a row is read: rows name people and classes as people do. */
public interface Directory {
  /** The school. */
  SchoolCode school();

  /** The semester that the file is about. */
  Term term();

  /** The class of that name this school year. */
  Optional<SchoolClass> schoolClass(String name);

  /** An id for somebody who is new. */
  PersonId newPerson();
}
