package tw.portfolio.functions.overviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.overview.SchoolState;
import tw.portfolio.overview.StudentState;
import tw.portfolio.overview.Task;
import tw.portfolio.overview.WorkSum;
import tw.portfolio.receipt.ReceiptState;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.settings.Settings;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;

/** Overviews as answers show them. */
final class OverviewJson {
  static final Expectation GRADE = new Expectation("應為年級，1 到 3。", "Expected a grade, 1 to 3.");

  private OverviewJson() {}

  /** A grade by its number. */
  static Optional<Integer> grade(String text) {
    return text.matches("[1-3]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** What a kind of work is called in answers. */
  static String name(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> "outcomes";
      case ACHIEVEMENT -> "achievements";
    };
  }

  /** The year, its caps and its windows with the days that are left. */
  static Json rules(SchoolState school, Instant now) {
    return Json.object()
        .put("year", school.year().number())
        .put("caps", caps(school.set().caps()))
        .put(
            "windows",
            WindowKey.all().stream()
                .flatMap(
                    key -> school.set().window(key).stream().map(window -> json(key, window, now)))
                .toList())
        .put("extensions", extensions(school, now));
  }

  static Json caps(Caps caps) {
    return Json.object()
        .put("uploadsFirstSemester", caps.counts().uploadsFirstSemester())
        .put("uploadsSecondSemester", caps.counts().uploadsSecondSemester())
        .put("selectedPerYear", caps.counts().selectedPerYear())
        .put("achievementsPerYear", caps.counts().achievementsPerYear())
        .put("achievementsSelectedPerYear", caps.counts().achievementsSelectedPerYear());
  }

  /** A student's windows; where more time was given, that counts. */
  static List<Json> windows(
      Settings settings, Cohort cohort, Collection<ExtraTime> extra, Instant now) {
    return settings.counting(WindowKey.ordinary(), cohort).stream()
        .flatMap(
            key ->
                settings.window(key).stream()
                    .map(
                        window -> {
                          Window longest = extended(key, window, extra);
                          return json(key, longest, now).put("extended", !longest.equals(window));
                        }))
        .toList();
  }

  private static Window extended(WindowKey key, Window window, Collection<ExtraTime> extra) {
    return extra.stream()
        .filter(time -> key.equals(time.window()) || isOfSeniors(key, time.window()))
        .map(ExtraTime::closes)
        .filter(window.closes()::isBefore)
        .max(Comparator.naturalOrder())
        .map(closes -> new Window(window.opens(), closes))
        .orElse(window);
  }

  private static boolean isOfSeniors(WindowKey key, WindowKey ordinary) {
    return ordinary.ofSeniors().filter(key::equals).isPresent();
  }

  private static Json json(WindowKey key, Window window, Instant now) {
    boolean open = window.isOpenAt(now);
    Json json =
        Json.object()
            .put("window", key.code())
            .put("name", key.chinese())
            .put("firstDay", window.firstDay().toString())
            .put("lastDay", window.lastDay().toString())
            .put("open", open);
    return open ? json.put("daysLeft", daysUntil(window.lastDay(), now)) : json;
  }

  private static long daysUntil(LocalDate day, Instant now) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(now, Window.TAIPEI), day);
  }

  /** For how many students a window is open longer, and until when at most. */
  private static List<Json> extensions(SchoolState school, Instant now) {
    Map<String, List<ExtraTime>> byWindow = new TreeMap<>();
    for (StudentState student : school.students()) {
      student.extraTime().stream()
          .filter(time -> now.isBefore(time.closes()))
          .map(ExtraTime::window)
          .distinct()
          .forEach(
              window ->
                  byWindow
                      .computeIfAbsent(window.code(), _ -> new ArrayList<>())
                      .add(last(student, window)));
    }
    return byWindow.values().stream().map(times -> extension(times, now)).toList();
  }

  private static ExtraTime last(StudentState student, WindowKey window) {
    return student.extraTime().stream()
        .filter(time -> time.window().equals(window))
        .max(Comparator.comparing(ExtraTime::closes))
        .orElseThrow();
  }

  private static Json extension(List<ExtraTime> times, Instant now) {
    ExtraTime last = times.stream().max(Comparator.comparing(ExtraTime::closes)).orElseThrow();
    LocalDate day = LocalDate.ofInstant(last.closes().minusNanos(1), Window.TAIPEI);
    return Json.object()
        .put("window", last.window().code())
        .put("name", last.window().chinese())
        .put("students", times.size())
        .put("lastDay", day.toString())
        .put("daysLeft", daysUntil(day, now));
  }

  static Json student(Person student, ClassPlace place) {
    return Json.object()
        .put("studentId", student.id().text())
        .put("name", student.name())
        .put("className", place.className())
        .put("seat", place.seat())
        .put("studentNumber", place.studentNumber());
  }

  /** How far one student is with a kind of work. */
  static Json one(StudentState student, WorkKind kind) {
    WorkSum sum = WorkSum.of(student, kind);
    return states(sum.states(), kind)
        .put("unsent", sum.unsent())
        .put("nothing", sum.nothing() > 0)
        .put("chosen", student.work().choice(kind).chosen())
        .put("declined", sum.declined() > 0)
        .put("handedIn", sum.handedIn() > 0)
        .putIfPresent(
            "receipt", sum.receipts().keySet().stream().map(ReceiptState::code).findFirst())
        .putIfPresent(
            "receiptName", sum.receipts().keySet().stream().map(ReceiptState::chinese).findFirst());
  }

  /** How far many are: pieces by state, and students. */
  static Json sum(WorkSum sum, WorkKind kind) {
    Json receipts = Json.object();
    for (ReceiptState state : ReceiptState.values()) {
      receipts.put(state.code(), sum.receipts().getOrDefault(state, 0));
    }
    return states(sum.states(), kind)
        .put("unsent", sum.unsent())
        .put(
            "students",
            Json.object()
                .put("nothing", sum.nothing())
                .put("unsent", sum.unsentOf())
                .put("chosen", sum.chosen())
                .put("declined", sum.declined())
                .put("handedIn", sum.handedIn()))
        .put("receipts", receipts);
  }

  /** How many pieces there are in all and in each state that there is one in. */
  static Json states(Map<PieceState, Integer> states, WorkKind kind) {
    Json json = Json.object().put("all", states.values().stream().mapToInt(count -> count).sum());
    new TreeMap<>(states).forEach((state, count) -> json.put(state.code(kind), count));
    return json;
  }

  static List<Json> tasks(List<Task> tasks, Instant now) {
    return tasks.stream().map(task -> task(task, now)).toList();
  }

  private static Json task(Task task, Instant now) {
    return Json.object()
        .put("task", task.kind().code())
        .put("taskName", words(task))
        .putIfPresent("kind", task.work().map(WorkKind::code))
        .putIfPresent("semester", task.semester().map(Semester::number))
        .putIfPresent("period", task.receipt().map(receipt -> receipt.period().code()))
        .putIfPresent("receipt", task.receipt().map(receipt -> receipt.kind().code()))
        .put("count", task.count())
        .put("window", task.time().window().code())
        .put("lastDay", task.time().lastDay().toString())
        .put("daysLeft", task.time().daysLeft(now))
        .put("extended", task.time().extended());
  }

  private static String words(Task task) {
    String about =
        Stream.of(
                task.work().map(OverviewJson::chinese),
                task.receipt()
                    .map(receipt -> receipt.period().chinese() + receipt.kind().chinese()))
            .flatMap(Optional::stream)
            .findFirst()
            .map(words -> "（" + words + "）")
            .orElse("");
    return task.kind().chinese() + about;
  }

  private static String chinese(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> "課程學習成果";
      case ACHIEVEMENT -> "多元表現";
    };
  }
}
