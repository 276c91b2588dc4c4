package tw.portfolio.archive.memory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.archive.LeaverRegister;
import tw.portfolio.archive.Registered;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.record.Student;
import tw.portfolio.record.nationalid.NationalIdKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The register of a {@link MemorySchool}. */
public final class MemoryLeaverRegister implements LeaverRegister {
  private final MemorySchool school;
  private final NationalIdKey key = new NationalIdKey(new byte[NationalIdKey.BYTES]);

  /** The register of these schools. */
  public MemoryLeaverRegister(MemorySchool school) {
    this.school = school;
  }

  @Override
  public List<Registered> all(SchoolCode code) {
    synchronized (school) {
      return students(code).map(MemoryLeaverRegister::registered).toList();
    }
  }

  private Stream<Student> students(SchoolCode code) {
    return school.tables().records.entrySet().stream()
        .filter(entry -> entry.getKey().school().equals(code))
        .filter(entry -> entry.getValue() instanceof Student)
        .map(entry -> (Student) entry.getValue());
  }

  static Registered registered(Student student) {
    return new Registered(
        student.person(),
        student.number(),
        student.name(),
        student.entered(),
        student.year(),
        student.status());
  }

  @Override
  public Map<PersonId, String> marks(SchoolCode code, List<PersonId> people) {
    synchronized (school) {
      return students(code)
          .filter(student -> people.contains(student.person()))
          .collect(
              Collectors.toUnmodifiableMap(
                  Student::person, student -> key.mark(student.identity())));
    }
  }
}
