package tw.portfolio.record;

import java.util.Collection;
import java.util.HashMap;
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

/** A directory of the school's lists, each as it was when a row first referred to it. */
public final class ListedDirectory implements Directory {
  private final SchoolCode school;
  private final Term term;
  private final Supplier<? extends Collection<KnownStudent>> register;
  private final Function<RecordKind, ? extends Collection<? extends SchoolRecord>> lists;
  private final NationalIdHolders identities;
  private final Supplier<PersonId> newPeople;
  private final Map<RecordKind, Map<RecordKey, SchoolRecord>> records = new HashMap<>();
  private Optional<Map<String, KnownStudent>> students = Optional.empty();

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
    this(school, term, () -> students, _ -> records, _ -> Set.of(), newPeople);
  }

  /**
   * A directory that reads a list when a row first refers to it: few files need all of them.
   *
   * @param register every student, of any status
   * @param lists staff, the year's classes, courses and the semester's sections, by their kind
   * @param identities says whose a national id is
   * @param newPeople gives an id for somebody new each time
   */
  public ListedDirectory(
      SchoolCode school,
      Term term,
      Supplier<? extends Collection<KnownStudent>> register,
      Function<RecordKind, ? extends Collection<? extends SchoolRecord>> lists,
      NationalIdHolders identities,
      Supplier<PersonId> newPeople) {
    this.school = school;
    this.term = term;
    this.register = register;
    this.lists = lists;
    this.identities = identities;
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
    if (students.isEmpty()) {
      students =
          Optional.of(
              register.get().stream()
                  .collect(
                      Collectors.toUnmodifiableMap(KnownStudent::number, Function.identity())));
    }
    return students.map(known -> known.get(number));
  }

  @Override
  public Optional<KnownStudent> student(NationalId identity) {
    List<KnownStudent> all =
        identities.numbers(identity).stream().flatMap(number -> student(number).stream()).toList();
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
    Map<RecordKey, SchoolRecord> listed = records.computeIfAbsent(key.kind(), this::list);
    return Optional.ofNullable(listed.get(key)).map(kind::cast);
  }

  private Map<RecordKey, SchoolRecord> list(RecordKind kind) {
    return lists.apply(kind).stream()
        .collect(Collectors.toUnmodifiableMap(SchoolRecord::key, Function.identity()));
  }

  @Override
  public PersonId newPerson() {
    return newPeople.get();
  }
}
