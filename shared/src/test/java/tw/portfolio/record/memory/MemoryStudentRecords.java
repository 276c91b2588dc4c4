package tw.portfolio.record.memory;

import static java.util.Comparator.comparing;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.record.StudentEntries;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** What offices have entered about the students of a {@link MemorySchool}. */
public final class MemoryStudentRecords implements StudentRecords {
  private final MemorySchool school;

  /** Reads what {@link MemoryRecords} has written there. */
  public MemoryStudentRecords(MemorySchool school) {
    this.school = school;
  }

  @Override
  public StudentEntries of(SchoolCode code, PersonId student) {
    synchronized (school) {
      return StudentEntries.of(
          school.tables().records.entrySet().stream()
              .filter(kept -> kept.getKey().school().equals(code))
              .map(kept -> kept.getValue())
              .filter(StudentEntry.class::isInstance)
              .map(StudentEntry.class::cast)
              .filter(entry -> entry.student().equals(student))
              .sorted(comparing(entry -> entry.key().id()))
              .toList());
    }
  }
}
