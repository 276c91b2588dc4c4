package tw.portfolio.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.calendar.Mark;
import tw.portfolio.calendar.PlanStore;
import tw.portfolio.calendar.ReadingPlan;
import tw.portfolio.calendar.ReadingPlan.Entry;
import tw.portfolio.calendar.ReadingPlan.Shown;
import tw.portfolio.calendar.Timing;
import tw.portfolio.feed.CountingWindows.Counting;
import tw.portfolio.group.GroupStore;
import tw.portfolio.group.GroupStore.Kept;
import tw.portfolio.group.Meeting;
import tw.portfolio.group.MeetingState;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.training.Training;
import tw.portfolio.training.TrainingStore;

/**
 * What is in somebody's calendar. Nothing of others is in it, so a deputy's is the deputy's own;
 * whoever gets hold of the link reads no names and no pieces.
 */
public final class ReadingFeed {
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(3);

  private final ReadingPlan plans;
  private final GroupStore groups;
  private final TrainingStore trainings;
  private final SettingsInForce inForce;
  private final ClassGrades grades;

  /** Reads these. */
  public ReadingFeed(
      PlanStore plans,
      GroupStore groups,
      TrainingStore trainings,
      SettingsInForce inForce,
      ClassGrades grades) {
    this.plans = new ReadingPlan(plans, inForce);
    this.groups = groups;
    this.trainings = trainings;
    this.inForce = inForce;
    this.grades = grades;
  }

  private record OfYear(Settings settings, List<ExtraTime> extraTime) {}

  private record Held(Kept group, List<Training> trainings) {}

  private record Read(Optional<Shown> plan, Held held) {}

  /**
   * Of this school year and what is known of the next; of the last one, whatever reaches into this
   * one. As long as two or three round trips.
   */
  public List<FeedEvent> of(Person person, Instant now) {
    SchoolCode school = person.school();
    SchoolYear year = SchoolYear.at(now);
    return BoundedParallel.both(
        () -> SIDE_BY_SIDE.each(yearsAround(year), each -> ofYear(person, each)),
        () ->
            BoundedParallel.both(
                () ->
                    person.isStaff()
                        ? Optional.of(plans.of(school, year))
                        : Optional.<Shown>empty(),
                () ->
                    BoundedParallel.both(
                        () -> groups.of(school), () -> trainings.all(school), Held::new),
                Read::new),
        (years, read) -> {
          List<Settings> settings = years.stream().map(OfYear::settings).toList();
          return Stream.of(
                  windows(person, years, year),
                  read.plan().map(plan -> plan(person, plan, settings)).orElseGet(List::of),
                  meetings(person, read.held().group(), now),
                  new InvitedTo(person, grades).of(read.held().trainings(), year))
              .flatMap(List::stream)
              .toList();
        });
  }

  /** Only students are given more time. */
  private OfYear ofYear(Person person, SchoolYear year) {
    return BoundedParallel.both(
        () -> inForce.settings(person.school(), year),
        () ->
            person.isStaff()
                ? List.<ExtraTime>of()
                : inForce.extraTime(person.school(), person.id(), year),
        OfYear::new);
  }

  private static List<SchoolYear> yearsAround(SchoolYear year) {
    return List.of(new SchoolYear(year.number() - 1), year, new SchoolYear(year.number() + 1));
  }

  private List<FeedEvent> windows(Person person, List<OfYear> years, SchoolYear year) {
    return years.stream()
        .flatMap(
            each ->
                Stream.concat(
                    windows(person, each.settings()),
                    each.extraTime().stream().map(extra -> extension(person.school(), extra))))
        .filter(
            event ->
                event.time() instanceof FeedEvent.Time.Days(var _, var last)
                    && !last.isBefore(year.firstDay()))
        .toList();
  }

  private Stream<FeedEvent> windows(Person person, Settings settings) {
    Optional<ClassPlace> place = person.place(settings.year());
    if (!person.isStaff() && place.isEmpty()) {
      return Stream.empty();
    }
    return CountingWindows.of(person, settings, cohort(place, settings)).stream()
        .map(one -> window(one, settings));
  }

  /** Grades are a list to read, so only where it matters. */
  private Cohort cohort(Optional<ClassPlace> place, Settings settings) {
    boolean matters =
        settings.windows().keySet().stream()
            .anyMatch(
                key -> key.kind() == WindowKind.STATEMENT || key instanceof WindowKey.OfSeniors);
    return place
        .filter(_ -> matters)
        .flatMap(
            at -> {
              Map<String, Integer> found = grades.grades(settings.school(), settings.year());
              return Optional.ofNullable(found.get(at.className()));
            })
        .map(Cohort::ofGrade)
        .orElse(Cohort.OTHERS);
  }

  private static FeedEvent window(Counting one, Settings settings) {
    Window window = settings.window(one.counting()).orElseThrow();
    return new FeedEvent(
        uid(settings.school(), settings.year() + "-window-" + one.known().code()),
        settings.version(),
        one.counting().chinese(),
        "%s 學年度的開放期間，以平臺顯示為準。".formatted(settings.year())
            + "\nOpen on these days of school year %s; what the platform shows counts."
                .formatted(settings.year()),
        "",
        new FeedEvent.Time.Days(window.firstDay(), window.lastDay()),
        false);
  }

  /** It is given and taken away, never changed. */
  private static FeedEvent extension(SchoolCode school, ExtraTime extra) {
    Window window = new Window(Instant.ofEpochSecond(extra.id().second()), extra.closes());
    return new FeedEvent(
        uid(school, "extension-" + extra.id()),
        0,
        extra.window().chinese() + "（個別延長）",
        "給您的延長期間，以平臺顯示為準。" + "\nMore time that you were given; what the platform shows counts.",
        "",
        new FeedEvent.Time.Days(window.firstDay(), window.lastDay()),
        false);
  }

  static String uid(SchoolCode school, String what) {
    return school.text() + "-" + what + "@learning-portfolio";
  }

  private static List<FeedEvent> plan(Person person, Shown shown, List<Settings> years) {
    // A row that hangs on a window changes with it.
    int windows = years.stream().mapToInt(Settings::version).sum();
    return shown.entries().stream()
        .filter(entry -> entry.row().offices().stream().anyMatch(person.roles()::contains))
        .flatMap(entry -> row(entry, shown, windows))
        .toList();
  }

  private static Stream<FeedEvent> row(Entry entry, Shown shown, int windows) {
    boolean done = entry.mark().filter(Mark::done).isPresent();
    int others = entry.row().timing() instanceof Timing.OfWindow ? windows : 0;
    return entry.occurrence().stream()
        .flatMap(
            time ->
                time.days().stream()
                    .map(
                        span ->
                            new FeedEvent(
                                uid(
                                    shown.plan().school(),
                                    shown.plan().year()
                                        + "-plan-"
                                        + time.row()
                                        + "-"
                                        + time.code()),
                                shown.plan().version()
                                    + entry.mark().map(Mark::version).orElse(0)
                                    + others,
                                (done ? "（已完成）" : "") + entry.row().item(),
                                entry.row().area() + "：" + entry.row().duty(),
                                "",
                                new FeedEvent.Time.Days(span.first(), span.last()),
                                false)));
  }

  /** For those who read when the group meets, as it is read there; minutes are not in it. */
  private static List<FeedEvent> meetings(Person person, Kept kept, Instant now) {
    boolean member =
        kept.group().has(person.id(), LocalDate.ofInstant(now, Window.TAIPEI))
            || person.may(Permission.KEEP_MEETINGS)
            || person.may(Permission.APPROVE_MINUTES);
    return member
        ? kept.meetings().stream().map(meeting -> meeting(person.school(), meeting)).toList()
        : List.of();
  }

  private static FeedEvent meeting(SchoolCode school, Meeting meeting) {
    return new FeedEvent(
        uid(school, "meeting-" + meeting.id()),
        meeting.version(),
        "學習歷程檔案工作小組會議",
        meeting.plan().agenda(),
        meeting.plan().place(),
        new FeedEvent.Time.Moment(meeting.plan().starts()),
        meeting.state() == MeetingState.CANCELLED);
  }
}
