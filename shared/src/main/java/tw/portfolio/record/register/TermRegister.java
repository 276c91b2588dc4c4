package tw.portfolio.record.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Term;

/**
 * A school's register of a semester beside all that was confirmed. A student is compared with what
 * was confirmed of the student last, in whichever class that was: so who comes from another class,
 * or goes up a grade, is no newcomer.
 */
final class TermRegister {
  private final Term term;
  private final Map<PersonId, RegisterEntry> students;
  private final Map<String, List<RegisterEntry>> members;
  private final Map<String, Confirmation> confirmed;
  private final Map<String, Confirmation> before = new HashMap<>();
  private final Map<PersonId, RegisterEntry> last = new HashMap<>();
  private final Map<PersonId, List<Enquiry>> enquiries;

  /**
   * A semester's register.
   *
   * @param students everybody in the year's register
   * @param confirmed of this semester
   * @param earlier of semesters before, the latest first
   * @param enquiries those about the register that wait for an answer
   */
  TermRegister(
      Term term,
      List<RegisterEntry> students,
      List<Confirmation> confirmed,
      List<Confirmation> earlier,
      List<Enquiry> enquiries) {
    this.term = term;
    this.students =
        students.stream()
            .collect(Collectors.toUnmodifiableMap(RegisterEntry::person, Function.identity()));
    this.members =
        students.stream()
            .filter(entry -> entry.value(RegisterField.CLASS).isPresent())
            .sorted(RegisterEntry.BY_SEAT)
            .collect(
                Collectors.groupingBy(entry -> entry.shown(RegisterField.CLASS).orElseThrow()));
    this.confirmed =
        confirmed.stream()
            .collect(Collectors.toUnmodifiableMap(Confirmation::className, Function.identity()));
    this.enquiries = enquiries.stream().collect(Collectors.groupingBy(Enquiry::student));
    earlier.stream()
        .filter(one -> one.term().year().equals(term.year()))
        .forEach(one -> before.putIfAbsent(one.className(), one));
    Stream.concat(
            confirmed.stream().sorted(Comparator.comparing(Confirmation::at).reversed()),
            earlier.stream())
        .flatMap(one -> one.students().stream())
        .forEach(entry -> last.putIfAbsent(entry.person(), entry));
  }

  /** Every class that has students or was confirmed, in the order in which a school reads. */
  List<ClassRegister> classes() {
    return Stream.concat(members.keySet().stream(), confirmed.keySet().stream())
        .distinct()
        .sorted(ClassOrder.BY_NAME)
        .map(this::register)
        .toList();
  }

  /** The class of that name, if there is one. */
  Optional<ClassRegister> ofClass(String className) {
    return members.containsKey(className) || confirmed.containsKey(className)
        ? Optional.of(register(className))
        : Optional.empty();
  }

  private ClassRegister register(String className) {
    List<RegisterEntry> now = members.getOrDefault(className, List.of());
    Optional<Confirmation> own = Optional.ofNullable(confirmed.get(className));
    Stream<RegisterDifference> changed =
        now.stream().flatMap(entry -> difference(own, entry).stream());
    Stream<RegisterDifference> left =
        own.or(() -> Optional.ofNullable(before.get(className))).stream()
            .flatMap(one -> one.students().stream())
            .filter(entry -> !isIn(className, entry.person()))
            .map(
                entry ->
                    RegisterDifference.left(
                        entry, Optional.ofNullable(students.get(entry.person()))));
    return new ClassRegister(
        term,
        className,
        now,
        own,
        Stream.concat(changed, left).toList(),
        now.stream().flatMap(entry -> open(entry.person())).toList());
  }

  private boolean isIn(String className, PersonId student) {
    return Optional.ofNullable(students.get(student))
        .filter(entry -> entry.isIn(className))
        .isPresent();
  }

  private Stream<Enquiry> open(PersonId student) {
    return enquiries.getOrDefault(student, List.of()).stream()
        .sorted(Comparator.comparing(Enquiry::field));
  }

  private Optional<RegisterDifference> difference(Optional<Confirmation> own, RegisterEntry now) {
    return own.flatMap(one -> one.of(now.person()))
        .or(() -> Optional.ofNullable(last.get(now.person())))
        .map(then -> RegisterDifference.between(then, now))
        .orElseGet(() -> Optional.of(RegisterDifference.anew(now)));
  }
}
