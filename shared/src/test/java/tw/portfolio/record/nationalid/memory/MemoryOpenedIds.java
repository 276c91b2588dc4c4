package tw.portfolio.record.nationalid.memory;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.record.Student;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.OpenedNationalIds;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The national ids of a {@link MemorySchool}, where nothing is sealed. */
public final class MemoryOpenedIds implements OpenedNationalIds {
  private final MemorySchool school;

  /** Reads what {@link tw.portfolio.record.memory.MemoryRecords} has written there. */
  public MemoryOpenedIds(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Map<PersonId, NationalId> of(SchoolCode code, Collection<PersonId> people) {
    synchronized (school) {
      return school.tables().records.entrySet().stream()
          .filter(kept -> kept.getKey().school().equals(code))
          .map(Map.Entry::getValue)
          .filter(Student.class::isInstance)
          .map(Student.class::cast)
          .filter(student -> people.contains(student.person()))
          .collect(Collectors.toUnmodifiableMap(Student::person, Student::identity));
    }
  }
}
