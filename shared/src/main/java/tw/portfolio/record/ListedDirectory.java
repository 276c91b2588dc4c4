package tw.portfolio.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.course.CourseCode;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.NationalIdHolders;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** A directory of the school's lists as they were when it was made. */
public final class ListedDirectory implements Directory {
  private final SchoolCode school;
  private final Term term;
  private final Map<String, KnownStudent> students;
  private final Map<RecordKey, SchoolRecord> records;
  private final Supplier<NationalIdHolders> register;
  private final Supplier<PersonId> newPeople;
  private Optional<NationalIdHolders> bearers = Optional.empty();

  /**
   * A directory.
   *
   * @param students every student, of any status
   * @param records staff, the year's classes, courses and the semester's sections
   * @param newPeople gives an id for somebody new each time
   */
  public ListedDirectory(
      SchoolCode school,
      Term term,
      Collection<KnownStudent> students,
      Collection<? extends SchoolRecord> records,
      Supplier<PersonId> newPeople) {
    this(school, term, students, records, () -> _ -> Set.of(), newPeople);
  }

  /**
   * A directory in which students are known by their national ids too.
   *
   * @param register says whose a national id is; asked for only if a row needs it
   */
  public ListedDirectory(
      SchoolCode school,
      Term term,
      Collection<KnownStudent> students,
      Collection<? extends SchoolRecord> records,
      Supplier<NationalIdHolders> register,
      Supplier<PersonId> newPeople) {
    this.register = register;
    this.school = school;
    this.term = term;
    this.students =
        students.stream()
            .collect(Collectors.toUnmodifiableMap(KnownStudent::number, Function.identity()));
    this.records =
        records.stream()
            .collect(Collectors.toUnmodifiableMap(SchoolRecord::key, Function.identity()));
    this.newPeople = newPeople;
  }

  @Override
  public SchoolCode school() {
    return school;
  }

  @Override
  public Term term() {
    return term;
  }

  @Override
  public Optional<KnownStudent> student(String number) {
    return Optional.ofNullable(students.get(number));
  }

  @Override
  public Optional<KnownStudent> student(NationalId identity) {
    if (bearers.isEmpty()) {
      bearers = Optional.of(register.get());
    }
    List<KnownStudent> all =
        bearers.get().numbers(identity).stream()
            .flatMap(number -> student(number).stream())
            .toList();
    List<KnownStudent> present =
        all.stream().filter(student -> student.status().belongs()).toList();
    List<KnownStudent> meant = present.isEmpty() ? all : present;
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  @Override
  public Optional<StaffMember> staff(String number) {
    return record(StaffMember.keyOf(number), StaffMember.class);
  }

  @Override
  public Optional<SchoolClass> schoolClass(String name) {
    return record(SchoolClass.keyOf(term.year(), name), SchoolClass.class);
  }

  @Override
  public Optional<PlannedCourse> course(CourseCode code) {
    return record(PlannedCourse.keyOf(code), PlannedCourse.class);
  }

  @Override
  public Optional<Section> section(CourseCode code, String name) {
    return record(Section.keyOf(term, code, name), Section.class);
  }

  private <R extends SchoolRecord> Optional<R> record(RecordKey key, Class<R> kind) {
    return Optional.ofNullable(records.get(key)).map(kind::cast);
  }

  @Override
  public PersonId newPerson() {
    return newPeople.get();
  }
}
