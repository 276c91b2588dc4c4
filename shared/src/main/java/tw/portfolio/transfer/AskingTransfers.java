package tw.portfolio.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRequest;
import tw.portfolio.job.SealedPasswords;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;

/**
 * Asks for students' records to be packed for another school (歷程交換匯出), or for a package of another
 * school to be taken in (歷程交換匯入). Passwords are sealed before anything is written down.
 */
public final class AskingTransfers {
  /** A package is of who leaves: one student, hardly ever many. */
  public static final int MOST_STUDENTS = 50;

  /**
   * How long a password of ours is at least: the package leaves the school, and can be tried on.
   */
  public static final int SHORTEST_PASSWORD = 12;

  /** How long any password may be. */
  public static final int LONGEST_PASSWORD = 100;

  private static final int AT_A_TIME = 8;

  private final AskingJobs jobs;
  private final Permits permits;
  private final Roster roster;
  private final SealedPasswords passwords;

  /** Asks for these jobs about students of that roster. */
  public AskingTransfers(
      AskingJobs jobs, Permits permits, Roster roster, SealedPasswords passwords) {
    this.jobs = jobs;
    this.permits = permits;
    this.roster = roster;
    this.passwords = passwords;
  }

  /**
   * Asks for a package, which changes nothing of the school.
   *
   * @param students whose records
   * @param password what the package is to be encrypted with; nobody is ever told it again
   */
  public Answer<Job> pack(Actor actor, List<PersonId> students, String password, Instant now) {
    return permits
        .permitted(actor, Permission.TRANSFER_RECORDS)
        .then(
            _ -> {
              if (!isStrong(password)) {
                return refused(weak());
              }
              List<Optional<Person>> found =
                  new BoundedParallel(AT_A_TIME).each(students, student -> student(actor, student));
              List<Problem.Field> unknown = unknown(found);
              return unknown.isEmpty()
                  ? asked(actor, found.stream().flatMap(Optional::stream).toList(), password, now)
                  : Answer.refused(Refusals.invalid(unknown));
            });
  }

  private Optional<Person> student(Actor actor, PersonId id) {
    return roster
        .person(actor.school(), id)
        .filter(person -> person.roles().contains(Role.STUDENT));
  }

  private static List<Problem.Field> unknown(List<Optional<Person>> found) {
    return IntStream.range(0, found.size())
        .filter(at -> found.get(at).isEmpty())
        .mapToObj(
            at ->
                new Problem.Field(
                    "students[" + at + "]",
                    "本校名冊中沒有這位學生。請重新整理後再選取。",
                    "There is no such student on the roster. Reload and choose again."))
        .toList();
  }

  private Answer<Job> asked(Actor actor, List<Person> students, String password, Instant now) {
    TransferOrder order =
        new TransferOrder(
            students.stream().map(Person::id).toList(),
            passwords.seal(actor.school(), ArchivePassword.of(password)));
    String title =
        students.stream()
            .limit(3)
            .map(Person::name)
            .collect(
                Collectors.joining(
                    "、", "", students.size() > 3 ? " 等 %d 位學生".formatted(students.size()) : ""));
    return jobs.ask(
        actor, JobRequest.of(JobKind.TRANSFER_OUT, title, order.stored()), Optional.empty(), now);
  }

  /**
   * Asks for a package of another school to be looked at; where to send it is the answer's.
   *
   * @param file the package, as it is announced
   * @param password what it is encrypted with, if it is
   */
  public Answer<Job> take(Actor actor, IncomingFile file, Optional<String> password, Instant now) {
    return permits
        .permitted(actor, Permission.TRANSFER_RECORDS)
        .then(
            _ -> {
              Document order =
                  Document.empty()
                      .put(
                          TransferOrder.PASSWORD,
                          password.map(
                              text -> passwords.seal(actor.school(), ArchivePassword.of(text))));
              return jobs.ask(
                  actor,
                  JobRequest.of(JobKind.TRANSFER_IN, file.name().text(), order).with(file),
                  Optional.empty(),
                  now);
            });
  }

  /** Whoever gets the package types it, on whatever keyboard; who steals it has all the time. */
  private static boolean isStrong(String password) {
    return password.length() >= SHORTEST_PASSWORD
        && password.length() <= LONGEST_PASSWORD
        && password.chars().allMatch(character -> character > ' ' && character <= '~')
        && password.chars().anyMatch(Character::isDigit)
        && password.chars().anyMatch(Character::isLetter)
        && password.chars().distinct().count() >= SHORTEST_PASSWORD / 2;
  }

  private static Answer<Job> refused(Problem.Field field) {
    return Answer.refused(Refusals.invalid(List.of(field)));
  }

  private static Problem.Field weak() {
    return new Problem.Field(
        "password",
        "密碼至少 %d 個字元，須有英文字母與數字，不可有空白與中文，且不能只用少數幾個字元重複。請另外以電話或當面告知新學校。".formatted(SHORTEST_PASSWORD),
        "A password has at least %d characters, letters and digits among them, no blanks, and not"
                .formatted(SHORTEST_PASSWORD)
            + " the same few over and over. Tell it to the other school by another way.");
  }
}
