package tw.portfolio.reminder.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.reminder.rule.ReminderRule;
import tw.portfolio.reminder.rule.ReminderSettings;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.settings.NamedSchool;
import tw.portfolio.settings.Settings;

/**
 * What counts in a school on a day: its rules, and which windows are open to whom, ordinary ones,
 * those of grade 12 and those that were extended.
 *
 * @param named the school as people know it
 * @param rules by which the school reminds
 * @param years what is set for this school year and the one before, whose last windows may be open
 * @param grades in which grade classes are, by year and name; empty where grade 12 has no windows
 *     of its own
 * @param extra the extensions that are not over, by student
 * @param from the first day that was not worked off: what fell due since is made up for
 * @param now the moment
 */
public record SchoolDay(
    NamedSchool named,
    ReminderSettings rules,
    Map<SchoolYear, Settings> years,
    Map<SchoolYear, Map<String, Integer>> grades,
    Map<PersonId, List<ExtraTime>> extra,
    LocalDate from,
    Instant now) {
  /** Copies the maps. */
  public SchoolDay {
    years = Map.copyOf(years);
    grades = Map.copyOf(grades);
    extra = Map.copyOf(extra);
  }

  /** The school. */
  public SchoolCode school() {
    return rules.school();
  }

  /** The day, in Taipei. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, Window.TAIPEI);
  }

  /** This school year. */
  public SchoolYear year() {
    return SchoolYear.of(today());
  }

  /** The rule for that. */
  public ReminderRule rule(ReminderKind kind) {
    return rules.rule(kind);
  }

  /** The same day in a school that reminds of that, whatever its rules say. */
  public SchoolDay remindingOf(ReminderKind kind) {
    ReminderRule rule = rule(kind);
    Map<ReminderKind, ReminderRule> all = new HashMap<>(rules.rules());
    all.put(kind, new ReminderRule(true, rule.first(), rule.every(), rule.last(), rule.demanded()));
    return new SchoolDay(
        named,
        new ReminderSettings(rules.school(), rules.hour(), all, rules.returns(), rules.version()),
        years,
        grades,
        extra,
        from,
        now);
  }

  /** Whether days were missed before it, so that what fell due on them is made up for. */
  public boolean makesUp() {
    return from.isBefore(today());
  }

  /** The same day to whoever is told of all through that other day: less is to be made up for. */
  public SchoolDay behind(LocalDate done) {
    LocalDate next = done.isBefore(today()) ? done.plusDays(1) : today();
    return next.isAfter(from) ? new SchoolDay(named, rules, years, grades, extra, next, now) : this;
  }

  /** Whether it is reminded of at all. */
  public boolean on(ReminderKind kind) {
    return rule(kind).on();
  }

  /** The line with what its rule says of today. */
  DueLine due(DigestLine line, Window window) {
    return due(line, List.of(window));
  }

  /** The same of a line that hangs on several windows: any of them lets it fall due. */
  DueLine due(DigestLine line, Collection<Window> windows) {
    return new DueLine(line, lastDue(line.kind(), windows.stream()), rule(line.kind()).demanded());
  }

  /** The same of a line that hangs on no window. */
  DueLine due(DigestLine line) {
    ReminderRule rule = rule(line.kind());
    return new DueLine(line, rule.lastDue(from, today()), rule.demanded());
  }

  /**
   * The window that is open to a student, the one that closes last if there are several.
   *
   * @param className the student's class in that year
   */
  Optional<Window> open(
      SchoolYear year, Collection<WindowKey> keys, PersonId student, Optional<String> className) {
    return keys.stream()
        .flatMap(key -> open(year, key, student, className).stream())
        .max(Comparator.comparing(Window::closes));
  }

  private Optional<Window> open(
      SchoolYear year, WindowKey key, PersonId student, Optional<String> className) {
    Settings settings = settings(year);
    WindowKey counting = settings.counting(List.of(key), cohort(year, className)).getFirst();
    Optional<Window> set = settings.window(counting);
    Optional<Window> open = set.filter(window -> window.isOpenAt(now));
    return extra.getOrDefault(student, List.of()).stream()
        .filter(more -> more.id().year().equals(year) && more.opens(List.of(key), now))
        .map(more -> extended(set, more))
        .max(Comparator.comparing(Window::closes))
        .filter(more -> open.isEmpty() || more.closes().isAfter(open.get().closes()))
        .or(() -> open);
  }

  /** It begins where the window did, so that days are counted on. */
  private Window extended(Optional<Window> set, ExtraTime more) {
    Instant opens = set.map(Window::opens).filter(begun -> begun.isBefore(now)).orElse(now);
    return new Window(opens, more.closes());
  }

  private Cohort cohort(SchoolYear year, Optional<String> className) {
    return className
        .map(name -> grades.getOrDefault(year, Map.of()).getOrDefault(name, 0))
        .map(Cohort::ofGrade)
        .orElse(Cohort.OTHERS);
  }

  /** Whether a class is in the last grade. */
  boolean senior(SchoolYear year, Optional<String> className) {
    return cohort(year, className) == Cohort.SENIORS;
  }

  /** What is set for a year; nothing is where it was not asked about. */
  Settings settings(SchoolYear year) {
    return Optional.ofNullable(years.get(year)).orElseGet(() -> Settings.unset(school(), year));
  }

  /** Whether a window of a year is open to anybody now: to all, to grade 12 or by an extension. */
  public boolean anyOpen(SchoolYear year, WindowKey key) {
    return Stream.concat(Stream.of(key), key.ofSeniors().stream())
            .flatMap(each -> settings(year).window(each).stream())
            .anyMatch(window -> window.isOpenAt(now))
        || extra.values().stream()
            .flatMap(List::stream)
            .anyMatch(more -> more.id().year().equals(year) && more.opens(List.of(key), now));
  }

  /** Whether a window of that kind is open to anybody now, of any year. */
  public boolean anyOpen(WindowKind kind) {
    return years.keySet().stream()
        .anyMatch(
            year ->
                WindowKey.ordinary().stream()
                    .filter(key -> key.kind() == kind)
                    .anyMatch(key -> anyOpen(year, key)));
  }

  /**
   * The windows of these that are open to anybody, ordinary, of grade 12 or extended, over all
   * years.
   */
  private List<Window> allOpen(Collection<WindowKey> keys) {
    return years.values().stream()
        .flatMap(
            settings ->
                keys.stream()
                    .flatMap(key -> Stream.concat(Stream.of(key), key.ofSeniors().stream()))
                    .flatMap(key -> settings.window(key).stream())
                    .filter(window -> window.isOpenAt(now)))
        .toList();
  }

  /** The line of many people, by whichever of the windows that its kind hangs on. */
  public DueLine dueByAnyWindow(DigestLine line) {
    return new DueLine(line, lastDue(line.kind()), rule(line.kind()).demanded());
  }

  /** Whether a window in which receipts of a year are confirmed has ever begun. */
  boolean receiptsBegun(SchoolYear year) {
    return RuleWindows.of(ReminderKind.RECEIPT).stream()
        .flatMap(key -> Stream.concat(Stream.of(key), key.ofSeniors().stream()))
        .flatMap(key -> settings(year).window(key).stream())
        .anyMatch(window -> !now.isBefore(window.opens()));
  }

  /** Whether a rule may fall due today of anybody. */
  public boolean mayFire(ReminderKind kind) {
    return lastDue(kind).isPresent();
  }

  private Optional<LocalDate> lastDue(ReminderKind kind) {
    Collection<WindowKey> keys = RuleWindows.of(kind);
    return keys.isEmpty()
        ? rule(kind).lastDue(from, today())
        : lastDue(kind, Stream.concat(allOpen(keys).stream(), allExtended(keys)));
  }

  /** On which day a rule fell due last by any of these windows, if it did. */
  Optional<LocalDate> lastDue(ReminderKind kind, Stream<Window> windows) {
    return windows
        .flatMap(window -> rule(kind).lastDue(window, from, today()).stream())
        .max(Comparator.naturalOrder());
  }

  /** What is open to some alone, with days counted from where their window began. */
  private Stream<Window> allExtended(Collection<WindowKey> keys) {
    return extra.values().stream()
        .flatMap(List::stream)
        .filter(more -> more.opens(keys, now))
        .distinct()
        .flatMap(this::extended);
  }

  /** It is not known here whether they are in grade 12: what begins as either does counts. */
  private Stream<Window> extended(ExtraTime more) {
    Settings settings = settings(more.id().year());
    List<Window> set =
        Stream.concat(Stream.of(more.window()), more.window().ofSeniors().stream())
            .flatMap(key -> settings.window(key).stream())
            .toList();
    return set.isEmpty()
        ? Stream.of(extended(Optional.empty(), more))
        : set.stream().map(window -> extended(Optional.of(window), more));
  }
}
