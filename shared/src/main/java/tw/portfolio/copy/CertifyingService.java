package tw.portfolio.copy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;

/**
 * Of whom a certificate of service (服務紀錄證明) is printed: students print their own, whoever reads
 * service prints it of one student or a whole class (附件1: 12月、5月提供紀錄證明).
 */
public final class CertifyingService {
  private static final int READ_AT_ONCE = 8;
  private static final Set<Permission> SCHOOL_WIDE = ServiceRecord.BOOK.readers();
  private static final Set<Permission> EITHER =
      Stream.concat(SCHOOL_WIDE.stream(), Stream.of(Permission.READ_CLASS_RECORDS))
          .collect(Collectors.toUnmodifiableSet());

  private final StudentRecords records;
  private final Roster roster;
  private final Permits permits;

  /** Reads from these. */
  public CertifyingService(StudentRecords records, Roster roster, Permits permits) {
    this.records = records;
    this.roster = roster;
    this.permits = permits;
  }

  /**
   * What is certified of a student.
   *
   * @param student the student
   * @param services all service inside the school
   */
  public record Served(Person student, List<ServiceRecord> services) {
    /** Copies the list. */
    public Served {
      services = List.copyOf(services);
    }
  }

  /** A student's own. Two round trips. */
  public Answer<Served> own(Actor student) {
    return permits
        .inUse(student)
        .then(
            person ->
                person
                    .map(this::served)
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(Permits.notOnRoster())));
  }

  /** A student's, for whoever reads it. */
  public Answer<Served> of(Actor reader, PersonId student, Instant now) {
    return permits
        .student(reader, student, SCHOOL_WIDE, Permission.READ_CLASS_RECORDS, now)
        .map(reading -> served(reading.student()));
  }

  /** Of everybody of a class of this school year who has served, by seat; nobody may have. */
  public Answer<List<Served>> ofClass(Actor reader, String className, Instant now) {
    return permits
        .permitted(reader, EITHER, "列印服務紀錄證明")
        .then(person -> ofClass(person, className, now));
  }

  private Answer<List<Served>> ofClass(Person reader, String className, Instant now) {
    SchoolYear year = SchoolYear.at(now);
    boolean everybody = SCHOOL_WIDE.stream().anyMatch(reader::may);
    List<Person> students =
        roster.students(reader.school(), year).stream()
            .filter(student -> isIn(student, year, className))
            .filter(student -> everybody || Permits.leads(reader, student, now))
            .toList();
    return students.isEmpty()
        ? Answer.refused(nobody())
        : Answer.granted(
            new BoundedParallel(READ_AT_ONCE)
                .each(students, this::served).stream()
                    .filter(one -> !one.services().isEmpty())
                    .toList());
  }

  private static boolean isIn(Person student, SchoolYear year, String className) {
    return student.place(year).map(ClassPlace::className).filter(className::equals).isPresent();
  }

  private Served served(Person student) {
    return new Served(student, records.of(student.school(), student.id()).of(ServiceRecord.BOOK));
  }

  private static Problem nobody() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "本學年度沒有這個班級，或不是您的班級。請由班級清單重新選取。",
        "There is no such class this school year, or it is not yours. Choose from the list of"
            + " classes.");
  }
}
