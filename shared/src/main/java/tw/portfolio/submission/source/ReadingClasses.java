package tw.portfolio.submission.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.WorkKind;

/** Reads what a school hands in, a class at a time. */
public final class ReadingClasses {
  private static final int AT_A_TIME = 16;

  private final Ports ports;

  /** Reads from these. */
  public ReadingClasses(Ports ports) {
    this.ports = ports;
  }

  /**
   * Where what a school hands in is kept.
   *
   * @param roster who is in which class
   * @param grades in which grade a class is
   * @param register the register
   * @param pieces pieces, choices and enrolments
   * @param records what offices have entered
   */
  public record Ports(
      Roster roster,
      ClassGrades grades,
      RegisteredStudents register,
      PieceStore pieces,
      StudentRecords records) {}

  /** Opens a scope: its classes in order, and the register. A few round trips. */
  public Opened open(SourceScope scope) {
    Map<String, Integer> grades = ports.grades().grades(scope.school(), scope.year());
    Map<String, List<Person>> classes =
        new TreeMap<>(ClassOrder.BY_NAME.thenComparing(String::compareTo));
    for (Person student : ports.roster().students(scope.school(), scope.year())) {
      student
          .place(scope.year())
          .map(ClassPlace::className)
          .filter(name -> scope.students().has(name, grades))
          .ifPresent(name -> classes.computeIfAbsent(name, _ -> new ArrayList<>()).add(student));
    }
    List<SourceClass> found =
        classes.entrySet().stream()
            .map(
                one ->
                    new SourceClass(
                        one.getKey(),
                        Optional.ofNullable(grades.get(one.getKey())),
                        one.getValue()))
            .toList();
    return new Opened(scope, found, ports.register().of(scope.school()));
  }

  /**
   * A scope that was opened.
   *
   * @param scope of what
   * @param classes in order; nobody in them: there is no such class or grade
   * @param register everybody in the register
   */
  public record Opened(
      SourceScope scope, List<SourceClass> classes, Map<PersonId, Registered> register) {
    /** Copies list and map. */
    public Opened {
      classes = List.copyOf(classes);
      register = Map.copyOf(register);
    }

    /**
     * The keyed hashes of national ids that several students have. Who has left may have come back
     * as another, so only who belongs to the school counts.
     */
    public Set<String> sharedIdentities() {
      Set<String> seen = new HashSet<>();
      return register.values().stream()
          .filter(one -> one.student().status().belongs())
          .flatMap(one -> one.identity().stream())
          .map(SealedIdentity::mark)
          .filter(mark -> !seen.add(mark))
          .collect(Collectors.toUnmodifiableSet());
    }

    /** How many students there are in all. */
    public int students() {
      return classes.stream().mapToInt(one -> one.students().size()).sum();
    }
  }

  /** All rows of a class. Three round trips a student, some students side by side. */
  public ClassRows rows(Opened opened, SourceClass of) {
    return new ClassRows(
        of, new BoundedParallel(AT_A_TIME).each(of.students(), student -> rows(opened, student)));
  }

  private StudentRows rows(Opened opened, Person student) {
    SourceScope scope = opened.scope();
    PersonId id = student.id();
    return new StudentRows(
        student,
        student.place(scope.year()).orElseThrow(),
        Optional.ofNullable(opened.register().get(id)),
        ports.pieces().studentYear(WorkKind.OUTCOME, scope.school(), id, scope.year()),
        ports.pieces().studentYear(WorkKind.ACHIEVEMENT, scope.school(), id, scope.year()),
        ports.records().of(scope.school(), id));
  }
}
