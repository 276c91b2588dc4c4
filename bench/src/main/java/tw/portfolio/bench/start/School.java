package tw.portfolio.bench.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.LocalOptions;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.school.RosterPeople;
import tw.portfolio.local.school.TrialSchool;
import tw.portfolio.school.Term;

/**
 * A made-up school in a local system: what stands behind the functions that are started.
 *
 * @param system the system it is in
 * @param trial the school as it was made up
 * @param people everyone in it
 * @param enrolments who takes what
 */
public record School(
    LocalSystem system, TrialSchool trial, List<Person> people, List<Enrolment> enrolments)
    implements AutoCloseable {
  private static final int STUDENTS = 60;

  /** Opens it. */
  public static School open(Path data) {
    return open(data, STUDENTS, TrialSchool::writeOnce);
  }

  /**
   * Opens one with so many students.
   *
   * @param written what of it the platform knows from the beginning
   */
  public static School open(Path data, int students, BiConsumer<TrialSchool, Environment> written) {
    TrialSchool trial = TrialSchool.of(students, Instant.now());
    RosterPeople everyone = new RosterPeople(trial.code(), trial.term());
    LocalOptions options =
        LocalOptions.usual()
            .withPort(0)
            .withData(data)
            .withoutSchedules()
            .withPeople(everyone)
            .withSeed(
                environment -> {
                  written.accept(trial, environment);
                  everyone.readFrom(environment);
                });
    return new School(LocalSystem.start(options), trial, trial.people(), trial.enrolments());
  }

  /** The semester it is in. */
  public Term term() {
    return trial.term();
  }

  /** The school's code. */
  public String code() {
    return trial.code().text();
  }

  /** Somebody of that role; another one for another number, as far as there are several. */
  public Person holder(Role role, int number) {
    List<Person> holders = people.stream().filter(one -> one.roles().contains(role)).toList();
    return holders.get(number % holders.size());
  }

  /** A course that a student takes this semester in the ordinary way, and may upload work of. */
  public Enrolment course(Person student) {
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
