package tw.portfolio.record.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Term;

/**
 * A school's register of a semester beside all that was confirmed. A student is compared with what
 * was confirmed of the student last, in whichever class that was: so who comes from another class,
 * or goes up a grade, is no newcomer.
 *
 * @param term the semester
 * @param students everybody in the year's register
 * @param confirmed of this semester
 * @param earlier of semesters before, the latest first
 * @param enquiries those about the register that wait for an answer
 */
record TermRegister(
    Term term,
    List<RegisterEntry> students,
    List<Confirmation> confirmed,
    List<Confirmation> earlier,
    List<Enquiry> enquiries) {
  TermRegister {
    students = List.copyOf(students);
    confirmed =
        confirmed.stream().sorted(Comparator.comparing(Confirmation::at).reversed()).toList();
    earlier = List.copyOf(earlier);
    enquiries = List.copyOf(enquiries);
  }

  /** Every class that has students or was confirmed, in the order in which a school reads. */
  List<ClassRegister> classes() {
    return Stream.concat(
            students.stream().flatMap(entry -> entry.shown(RegisterField.CLASS).stream()),
            confirmed.stream().map(Confirmation::className))
        .distinct()
        .sorted(ClassOrder.BY_NAME)
        .map(this::ofClass)
        .toList();
  }

  /** A class of that name; without students if there is none. */
  ClassRegister ofClass(String className) {
    List<RegisterEntry> members =
        students.stream()
            .filter(entry -> entry.isIn(className))
            .sorted(RegisterEntry.BY_SEAT)
            .toList();
    Optional<Confirmation> own = of(confirmed, className);
    Stream<RegisterDifference> changed =
        members.stream().flatMap(entry -> difference(own, entry).stream());
    Stream<RegisterDifference> left =
        own
            .or(
                () ->
                    of(earlier, className)
                        .filter(before -> before.term().year().equals(term.year())))
            .stream()
            .flatMap(before -> before.students().stream())
            .filter(before -> members.stream().noneMatch(isOf(before.person())))
            .map(before -> RegisterDifference.left(before, now(before.person())));
    List<Enquiry> open =
        enquiries.stream()
            .filter(enquiry -> members.stream().anyMatch(isOf(enquiry.student())))
            .sorted(
                Comparator.comparing(Enquiry::student, Comparator.comparing(PersonId::text))
                    .thenComparing(Enquiry::field))
            .toList();
    return new ClassRegister(
        term, className, members, own, Stream.concat(changed, left).toList(), open);
  }

  private Optional<RegisterDifference> difference(Optional<Confirmation> own, RegisterEntry entry) {
    Optional<RegisterEntry> before =
        Stream.of(own.stream(), confirmed.stream(), earlier.stream())
            .flatMap(confirmations -> confirmations)
            .flatMap(confirmation -> confirmation.of(entry.person()).stream())
            .findFirst();
    return before.isPresent()
        ? RegisterDifference.between(before.get(), entry)
        : Optional.of(RegisterDifference.anew(entry));
  }

  private Optional<RegisterEntry> now(PersonId person) {
    return students.stream().filter(isOf(person)).findFirst();
  }

  private static Predicate<RegisterEntry> isOf(PersonId person) {
    return entry -> entry.person().equals(person);
  }

  private static Optional<Confirmation> of(List<Confirmation> confirmations, String className) {
    return confirmations.stream().filter(one -> one.className().equals(className)).findFirst();
  }
}
