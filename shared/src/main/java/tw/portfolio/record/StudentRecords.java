package tw.portfolio.record;

import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** What offices have entered about students, to read; {@link RecordStore} writes it. */
public interface StudentRecords {
  /** Everything about one student, of all years. One round trip. */
  StudentEntries of(SchoolCode school, PersonId student);
}
