package tw.portfolio.record.register.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.record.Student;
import tw.portfolio.record.nationalid.NationalIdKey;
import tw.portfolio.record.register.RegisterEntry;
import tw.portfolio.record.register.RegisterValue;
import tw.portfolio.record.register.Registers;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** The register of a {@link MemorySchool}. */
public final class MemoryRegisters implements Registers {
  private final MemorySchool school;
  private final NationalIdKey key = new NationalIdKey(new byte[NationalIdKey.BYTES]);

  /** Reads what {@link tw.portfolio.record.memory.MemoryRecords} has written there. */
  public MemoryRegisters(MemorySchool school) {
    this.school = school;
  }

  @Override
  public List<RegisterEntry> of(SchoolCode code, SchoolYear year) {
    synchronized (school) {
      return students(code)
          .filter(student -> student.year().equals(year))
          .map(this::entry)
          .toList();
    }
  }

  @Override
  public Optional<RegisterEntry> of(SchoolCode code, PersonId student, String number) {
    synchronized (school) {
      return students(code)
          .filter(one -> one.person().equals(student) && one.number().equals(number))
          .map(this::entry)
          .findFirst();
    }
  }

  private Stream<Student> students(SchoolCode code) {
    return school.tables().records.entrySet().stream()
        .filter(kept -> kept.getKey().school().equals(code))
        .map(kept -> kept.getValue())
        .filter(Student.class::isInstance)
        .map(Student.class::cast);
  }

  private RegisterEntry entry(Student student) {
    return RegisterEntry.of(
        student.stored(),
        RegisterValue.masked(student.identity().toString(), key.mark(student.identity())));
  }
}
