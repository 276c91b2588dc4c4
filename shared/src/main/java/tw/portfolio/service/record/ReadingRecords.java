package tw.portfolio.service.record;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.record.StudentEntries;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.Permission;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.service.access.Permits;
import tw.portfolio.store.StudentRecords;

/**
 * Who reads what offices have entered: students their own, homeroom teachers their class, offices
 * every student's. Nobody changes anything here.
 */
public final class ReadingRecords {
  private final StudentRecords records;
  private final Permits permits;

  /** Reads from these. */
  public ReadingRecords(StudentRecords records, Permits permits) {
    this.records = records;
    this.permits = permits;
  }

  /** A student's own. */
  public StudentEntries own(Actor student, Optional<SchoolYear> year) {
    return entries(student, student.person(), year);
  }

  /** A student's, for staff who may read it. */
  public Answer<Sheet> of(
      Actor reader, PersonId student, Optional<SchoolYear> year, Instant now) {
    return permits
        .student(reader, student, Permission.READ_ALL_RECORDS, Permission.READ_CLASS_RECORDS, now)
        .map(person -> new Sheet(person, entries(reader, student, year)));
  }

  private StudentEntries entries(Actor reader, PersonId student, Optional<SchoolYear> year) {
    StudentEntries all = records.of(reader.school(), student);
    return year.map(all::of).orElse(all);
  }

  /** A student and what offices have entered. */
  public record Sheet(Person student, StudentEntries entries) {}
}
