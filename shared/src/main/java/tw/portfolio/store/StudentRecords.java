package tw.portfolio.store;

import tw.portfolio.domain.record.StudentEntries;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;

/** What offices have entered about students, to read; {@link RecordStore} writes it. */
public interface StudentRecords {
  /** Everything about one student, of all years. One round trip. */
  StudentEntries of(SchoolCode school, PersonId student);
}
