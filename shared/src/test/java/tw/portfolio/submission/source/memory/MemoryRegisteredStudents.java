package tw.portfolio.submission.source.memory;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.Student;
import tw.portfolio.record.nationalid.NationalIdKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.source.Registered;
import tw.portfolio.submission.source.RegisteredStudents;
import tw.portfolio.submission.source.SealedIdentity;

/** The register of a {@link MemorySchool}. */
public final class MemoryRegisteredStudents implements RegisteredStudents {
  private final MemorySchool school;
  private final NationalIdKey key = new NationalIdKey(new byte[NationalIdKey.BYTES]);

  /** Reads what {@link tw.portfolio.record.memory.MemoryRecords} has written there. */
  public MemoryRegisteredStudents(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Map<PersonId, Registered> of(SchoolCode code) {
    synchronized (school) {
      return school.tables().records.entrySet().stream()
          .filter(kept -> kept.getKey().school().equals(code))
          .map(kept -> kept.getValue())
          .filter(Student.class::isInstance)
          .map(Student.class::cast)
          .collect(Collectors.toUnmodifiableMap(Student::person, this::registered));
    }
  }

  private Registered registered(Student student) {
    return new Registered(
        KnownStudent.of(student),
        Optional.of(
            new SealedIdentity(student.identity().toString(), key.mark(student.identity()))));
  }
}
