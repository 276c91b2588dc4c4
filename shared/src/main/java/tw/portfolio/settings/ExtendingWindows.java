package tw.portfolio.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;

/** An office gives one student or class more time, and takes it back (個別延長). */
public final class ExtendingWindows {
  private static final int LOOKED_UP_AT_ONCE = 8;

  private final ExtensionStore extensions;
  private final Roster roster;
  private final SettingsInForce inForce;
  private final Permits permits;
  private final Supplier<String> secrets;

  /**
   * @param secrets gives a new {@link tw.portfolio.school.Pseudonym} each time
   */
  public ExtendingWindows(
      ExtensionStore extensions, Roster roster, SettingsInForce inForce, Supplier<String> secrets) {
    this.extensions = extensions;
    this.inForce = inForce;
    this.roster = roster;
    this.permits = new Permits(roster);
    this.secrets = secrets;
  }

  /** Who gets more time. */
  public sealed interface Who {
    /** One student. */
    record Student(PersonId id) implements Who {}

    /** Everybody who is in a class now. */
    record WholeClass(String name) implements Who {}
  }

  /**
   * What is to be given.
   *
   * @param year the school year
   * @param window which window
   * @param who to whom
   * @param until its last day, in Taipei
   * @param reason why
   */
  public record ExtensionRequest(
      SchoolYear year, WindowKey window, Who who, LocalDate until, String reason) {}

  /** Gives more time from now on. */
  public Answer<Extension> give(Actor office, ExtensionRequest request, Instant now) {
    return permits
        .permitted(office, Permission.EXTEND_WINDOWS)
        .then(_ -> given(office, request, now));
  }

  private Answer<Extension> given(Actor office, ExtensionRequest request, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Window.TAIPEI);
    LocalDate last = LocalDate.of(request.year().firstDay().getYear() + 1, Month.DECEMBER, 31);
    if (request.until().isBefore(today) || request.until().isAfter(last)) {
      return Answer.refused(
          wrong(
              "until",
              "延長的最後一天應在 %s 至 %s 之間。".formatted(today, last),
              "Expected a day from %s to %s.".formatted(today, last)));
    }
    return students(office, request)
        .then(students -> longerThanTheWindow(office, request, students))
        .then(students -> give(office, request, students, now));
  }

  /**
   * More time that ends no later than the window is none. Where the last grade has a window of its
   * own, the earlier of both counts.
   */
  private Answer<List<Person>> longerThanTheWindow(
      Actor office, ExtensionRequest request, List<Person> students) {
    Instant closes = request.until().plusDays(1).atStartOfDay(Window.TAIPEI).toInstant();
    Settings settings = inForce.settings(office.school(), request.year());
    return Stream.of(Cohort.values())
        .flatMap(cohort -> cohort.counting(request.window(), settings).stream())
        .flatMap(key -> settings.window(key).stream())
        .min(Comparator.comparing(Window::closes))
        .filter(window -> !closes.isAfter(window.closes()))
        .map(
            window ->
                Answer.<List<Person>>refused(
                    wrong(
                        "until",
                        "%s原本就開放到 %s，延長的最後一天要比這一天晚。"
                            .formatted(request.window().chinese(), window.lastDay()),
                        "The window is open until %s anyway; more time ends on a later day."
                            .formatted(window.lastDay()))))
        .orElseGet(() -> Answer.granted(students));
  }

  private Answer<Extension> give(
      Actor office, ExtensionRequest request, List<Person> students, Instant now) {
    Extension extension =
        new Extension(
            new ExtensionId(request.year(), now.getEpochSecond(), secrets.get()),
            request.window(),
            switch (request.who()) {
              case Who.WholeClass(String name) -> Optional.of(name);
              case Who.Student _ -> Optional.empty();
            },
            students.stream().map(Person::id).toList(),
            request.until(),
            request.reason(),
            office.person(),
            office.name(),
            now.truncatedTo(ChronoUnit.SECONDS));
    Change line =
        line(
            office,
            extension,
            ChangeAction.EXTEND,
            Optional.empty(),
            Optional.of(words(extension)),
            extension.reason(),
            now);
    extensions.give(office.school(), extension, line);
    return Answer.granted(extension);
  }

  private Answer<List<Person>> students(Actor office, ExtensionRequest request) {
    return switch (request.who()) {
      case Who.Student(PersonId id) ->
          roster
              .person(office.school(), id)
              .filter(person -> person.roles().contains(Role.STUDENT))
              .map(student -> Answer.granted(List.of(student)))
              .orElseGet(
                  () ->
                      Answer.refused(
                          wrong(
                              "student",
                              "找不到這位學生。請由學生清單重新選取。",
                              "There is no such student. Choose from the list of students.")));
      case Who.WholeClass(String name) -> ofClass(office, request.year(), name);
    };
  }

  private Answer<List<Person>> ofClass(Actor office, SchoolYear year, String name) {
    List<Person> students =
        roster.students(office.school(), year).stream()
            .filter(
                student ->
                    student.place(year).map(ClassPlace::className).filter(name::equals).isPresent())
            .toList();
    if (students.isEmpty()) {
      return Answer.refused(
          wrong(
              "className",
              "%s 學年度沒有這個班級，或班上還沒有學生。請由班級清單重新選取。".formatted(year),
              "There is no such class in that year, or nobody is in it yet."));
    }
    if (students.size() > Extension.MOST_STUDENTS) {
      return Answer.refused(
          wrong(
              "className",
              "這個班級超過 %d 人，請個別延長。".formatted(Extension.MOST_STUDENTS),
              "The class has more than %d students; give them more time one by one."
                  .formatted(Extension.MOST_STUDENTS)));
    }
    return Answer.granted(students);
  }

  /** Those of a year's extensions that are asked for, newest first, also those that are over. */
  public Answer<StoredPage<Listed>> page(
      Actor office, SchoolYear year, Predicate<Extension> asked, Optional<String> after, int most) {
    return permits
        .permitted(office, Permission.EXTEND_WINDOWS)
        .map(
            _ ->
                listed(
                    office,
                    StoredPage.filtered(
                        (from, count) -> extensions.page(office.school(), year, from, count),
                        asked,
                        after,
                        most)));
  }

  private StoredPage<Listed> listed(Actor office, StoredPage<Extension> page) {
    return new StoredPage<>(
        new BoundedParallel(LOOKED_UP_AT_ONCE)
            .each(page.entries(), given -> new Listed(given, student(office, given))),
        page.next());
  }

  private Optional<Person> student(Actor office, Extension given) {
    return given.className().isPresent()
        ? Optional.empty()
        : roster.person(office.school(), given.students().getFirst());
  }

  /**
   * An extension in a list.
   *
   * @param extension what was given
   * @param student to whom, if to one student who is still on the roster
   */
  public record Listed(Extension extension, Optional<Person> student) {}

  /**
   * Takes it back: from now on the ordinary windows count again.
   *
   * @param reason why, for the history
   */
  public Answer<Extension> withdraw(Actor office, ExtensionId id, String reason, Instant now) {
    return permits
        .permitted(office, Permission.EXTEND_WINDOWS)
        .then(
            _ ->
                extensions
                    .find(office.school(), id)
                    .map(extension -> withdraw(office, extension, reason, now))
                    .orElseGet(() -> Answer.refused(gone())));
  }

  private Answer<Extension> withdraw(
      Actor office, Extension extension, String reason, Instant now) {
    Change line =
        line(
            office,
            extension,
            ChangeAction.REMOVE,
            Optional.of(words(extension)),
            Optional.empty(),
            reason,
            now);
    return switch (extensions.withdraw(office.school(), extension, line)) {
      case WriteResult.Written() -> Answer.granted(extension);
      case WriteResult.Rejected<ExtensionRefusal>(List<ExtensionRefusal> reasons) ->
          Answer.refused(problem(reasons.getFirst()));
    };
  }

  private static Problem problem(ExtensionRefusal reason) {
    return switch (reason) {
      case ExtensionRefusal.AlreadyWithdrawn() -> gone();
    };
  }

  private static Change line(
      Actor office,
      Extension extension,
      ChangeAction action,
      Optional<String> from,
      Optional<String> to,
      String why,
      Instant now) {
    Optional<PersonId> student =
        extension.className().isPresent()
            ? Optional.empty()
            : Optional.of(extension.students().getFirst());
    return new Change(
        new Subject(SubjectKind.EXTENSION, extension.id().toString()),
        now,
        Author.of(office),
        action,
        from,
        to,
        why,
        student);
  }

  /** Nobody is named: a line of one student says in another place whom it is about. */
  private static String words(Extension extension) {
    String whom = extension.className().map(ClassPlace::called).orElse("一位學生");
    return whom + "的" + extension.window().chinese() + "延長至 " + extension.until();
  }

  private static Problem wrong(String field, String chinese, String english) {
    return Refusals.invalid(List.of(new Problem.Field(field, chinese, english)));
  }

  private static Problem gone() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這項延長，它可能已被取消。請重新整理清單。",
        "There is no such extension; it may have been withdrawn. Please reload the list.");
  }
}
