package tw.portfolio.bench.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tw.portfolio.domain.course.Enrolment;
import tw.portfolio.domain.course.TakingKind;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.Role;
import tw.portfolio.domain.school.Term;
import tw.portfolio.local.LocalOptions;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.school.TrialSchool;

/** A made-up school in a local system: what stands behind the functions that are started. */
final class School implements AutoCloseable {
  private static final int STUDENTS = 60;

  private final LocalSystem system;
  private final TrialSchool trial;
  private final List<Person> people;
  private final List<Enrolment> enrolments;

  private School(LocalSystem system, TrialSchool trial) {
    this.system = system;
    this.trial = trial;
    this.people = trial.people();
    this.enrolments = trial.enrolments();
  }

  static School open(Path data) {
    TrialSchool trial = TrialSchool.of(STUDENTS, Instant.now());
    LocalOptions options =
        LocalOptions.usual()
            .withPort(0)
            .withData(data)
            .withoutSchedules()
            .withSeed(trial::writeOnce);
    return new School(LocalSystem.start(options), trial);
  }

  LocalSystem system() {
    return system;
  }

  Term term() {
    return trial.term();
  }

  /** The school's code. */
  String code() {
    return trial.code().text();
  }

  /** Somebody of that role; another one for another number, as far as there are several. */
  Person holder(Role role, int number) {
    List<Person> holders = people.stream().filter(one -> one.roles().contains(role)).toList();
    return holders.get(number % holders.size());
  }

  /** A course that a student takes this semester in the ordinary way, and may upload work of. */
  Enrolment course(Person student) {
    return enrolments.stream()
        .filter(taken -> taken.student().equals(student.id()))
        .filter(taken -> taken.term().equals(term()) && taken.takesOutcomes())
        .filter(taken -> taken.taking().kind() == TakingKind.SEMESTER)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    system.close();
  }
}
