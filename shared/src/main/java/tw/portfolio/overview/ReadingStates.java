package tw.portfolio.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptStore.ReceiptMark;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.Extension;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.settings.Settings;
import tw.portfolio.statement.StatementStore.Mark;
import tw.portfolio.work.summary.StudentSummary;

/**
 * Reads how far everybody in a school is. The cost grows with the number of students, whatever they
 * have handed in: no piece is read.
 */
public final class ReadingStates {
  private static final int AT_ONCE = 8;
  private static final int EXTENSIONS_A_PAGE = 500;
  private static final int STUDENTS_A_PAGE = 100;

  private static final SchoolYear FIRST = new SchoolYear(100);

  private final OverviewPorts ports;

  /** Reads there. */
  public ReadingStates(OverviewPorts ports) {
    this.ports = ports;
  }

  /**
   * Everybody in a school year. One round trip's time: lists lie side by side.
   *
   * @param periods the periods whose receipts are wanted
   */
  public SchoolState school(SchoolCode school, SchoolYear year, Collection<ReceiptPeriod> periods) {
    return BoundedParallel.both(
        () -> people(school, year),
        () ->
            BoundedParallel.both(
                () -> done(school, year, List.copyOf(periods)),
                () -> rules(school, year),
                Known::new),
        (people, known) -> state(year, people, known));
  }

  /**
   * Everybody for whom there is something to be done now, a page after the other, by class and
   * seat. Receipts are looked at while they can be confirmed.
   */
  public void waiting(SchoolCode school, Instant now, Consumer<List<StudentTasks>> page) {
    SchoolYear year = SchoolYear.at(now);
    SchoolState state = school(school, year, confirmable(school, year, now));
    List<StudentTasks> all =
        state.students().stream()
            .filter(one -> one.student().active())
            .map(one -> new StudentTasks(one, Checklist.of(one, state.settings(), now)))
            .filter(one -> !one.tasks().isEmpty())
            .toList();
    IntStream.iterate(0, from -> from < all.size(), from -> from + STUDENTS_A_PAGE)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + STUDENTS_A_PAGE)))
        .forEach(page);
  }

  /** What holds in a school year for everybody, with nobody in it. One round trip's time. */
  SchoolState nobody(SchoolCode school, SchoolYear year) {
    return BoundedParallel.both(
        () -> ports.grades().grades(school, year),
        () -> settings(school, year),
        (grades, set) -> new SchoolState(year, List.of(), grades, set));
  }

  private List<ReceiptPeriod> confirmable(SchoolCode school, SchoolYear year, Instant now) {
    return settings(school, year).values().stream()
        .flatMap(settings -> periods(settings, now))
        .toList();
  }

  /** The periods of a year of which some kind can be confirmed by somebody. */
  private static Stream<ReceiptPeriod> periods(Settings settings, Instant now) {
    return IntStream.rangeClosed(0, 2)
        .mapToObj(semester -> new ReceiptPeriod(settings.year(), semester))
        .filter(
            period ->
                Arrays.stream(ReceiptKind.values())
                    .map(period::window)
                    .anyMatch(
                        key ->
                            Arrays.stream(Cohort.values())
                                .anyMatch(cohort -> settings.anyOpen(List.of(key), cohort, now))));
  }

  private record People(List<Person> students, Map<String, Integer> grades) {}

  private record Done(
      Map<PersonId, StudentSummary> work,
      Map<PersonId, List<Receipt>> receipts,
      Map<PersonId, Mark> statements) {}

  private record Rules(Map<SchoolYear, Settings> settings, Map<PersonId, List<ExtraTime>> extra) {}

  private record Known(Done done, Rules rules) {}

  private People people(SchoolCode school, SchoolYear year) {
    return BoundedParallel.both(
        () -> ports.roster().students(school, year),
        () -> ports.grades().grades(school, year),
        People::new);
  }

  private Done done(SchoolCode school, SchoolYear year, List<ReceiptPeriod> periods) {
    return BoundedParallel.both(
        () -> ports.summaries().summaries(school, year),
        () ->
            BoundedParallel.both(
                () -> receipts(school, periods),
                () -> ports.statements().marks(school, year),
                Map::entry),
        (work, others) -> new Done(work, others.getKey(), others.getValue()));
  }

  private Map<PersonId, List<Receipt>> receipts(SchoolCode school, List<ReceiptPeriod> periods) {
    record Found(ReceiptPeriod period, List<ReceiptMark> marks) {}
    return new BoundedParallel(AT_ONCE)
        .each(periods, period -> new Found(period, ports.receipts().marks(school, period))).stream()
            .flatMap(
                found -> found.marks().stream().flatMap(mark -> receipts(found.period(), mark)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Stream<Map.Entry<PersonId, Receipt>> receipts(
      ReceiptPeriod period, ReceiptMark mark) {
    return mark.kinds().entrySet().stream()
        .map(
            one ->
                Map.entry(
                    mark.student(), new Receipt(period, one.getKey(), one.getValue().state())));
  }

  private Rules rules(SchoolCode school, SchoolYear year) {
    return BoundedParallel.both(
        () -> settings(school, year), () -> extraTime(school, year), Rules::new);
  }

  /** Of this year, and of the one before: what was handed in in summer is confirmed in autumn. */
  private Map<SchoolYear, Settings> settings(SchoolCode school, SchoolYear year) {
    return BoundedParallel.both(
        () -> ports.inForce().settings(school, year),
        () -> ports.inForce().settings(school, before(year)),
        (now, before) ->
            Stream.of(now, before).distinct().collect(toMap(Settings::year, Function.identity())));
  }

  /** The first year that can be named has none before it. */
  private static SchoolYear before(SchoolYear year) {
    return year.equals(FIRST) ? FIRST : new SchoolYear(year.number() - 1);
  }

  private Map<PersonId, List<ExtraTime>> extraTime(SchoolCode school, SchoolYear year) {
    List<Extension> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      StoredPage<Extension> page = ports.extensions().page(school, year, after, EXTENSIONS_A_PAGE);
      all.addAll(page.entries());
      after = page.next();
    } while (after.isPresent());
    return all.stream()
        .flatMap(given -> given.students().stream().map(one -> Map.entry(one, given.extraTime())))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static SchoolState state(SchoolYear year, People people, Known known) {
    return new SchoolState(
        year,
        people.students().stream().map(student -> state(year, people, known, student)).toList(),
        people.grades(),
        known.rules().settings());
  }

  private static StudentState state(SchoolYear year, People people, Known known, Person student) {
    ClassPlace place =
        student
            .place(year)
            .orElseThrow(() -> new IllegalStateException("A student of the year has a class"));
    PersonId id = student.id();
    Done done = known.done();
    return new StudentState(
        student,
        place,
        Cohort.ofGrade(people.grades().getOrDefault(place.className(), 0)),
        done.work().getOrDefault(id, StudentSummary.NONE),
        done.receipts().getOrDefault(id, List.of()),
        Optional.ofNullable(done.statements().get(id)).map(Mark::state),
        known.rules().extra().getOrDefault(id, List.of()));
  }
}
