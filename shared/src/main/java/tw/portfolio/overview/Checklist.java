package tw.portfolio.overview;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.receipt.ReceiptState;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.Settings;
import tw.portfolio.statement.StatementState;
import tw.portfolio.statement.StatementStep;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.Tally;

/**
 * What a student has to do now. What no window is open for, nobody can do, so it is not in here.
 *
 * <p>Whether something is to be done follows from the state alone; the windows are those in which
 * the state machine lets it happen.
 */
public final class Checklist {
  private static final WindowKey STATEMENT = WindowKey.of(WindowKind.STATEMENT, Semester.SECOND);

  private final StudentState state;
  private final Map<SchoolYear, Settings> settings;
  private final Instant now;

  private Checklist(StudentState state, Map<SchoolYear, Settings> settings, Instant now) {
    this.state = state;
    this.settings = settings;
    this.now = now;
  }

  /**
   * What a student has to do, what ends first at the beginning.
   *
   * @param settings what the school has set, by year; a year that is not in it has no window
   */
  public static List<Task> of(StudentState state, Map<SchoolYear, Settings> settings, Instant now) {
    Checklist list = new Checklist(state, settings, now);
    return Stream.of(list.outcomes(), list.achievements(), list.receipts(), list.statement())
        .flatMap(tasks -> tasks)
        .sorted(Comparator.comparing((Task task) -> task.time().closes()).thenComparing(Task::kind))
        .toList();
  }

  private Stream<Task> outcomes() {
    return Stream.concat(
        Arrays.stream(Semester.values()).flatMap(this::outcomes), select(WorkKind.OUTCOME));
  }

  private Stream<Task> outcomes(Semester semester) {
    WorkKind kind = WorkKind.OUTCOME;
    int unsent =
        Math.toIntExact(
            work().unsent().stream().filter(id -> id.term().semester() == semester).count());
    return Stream.of(
            task(TaskKind.SEND, kind, semester, unsent, Transition.SEND),
            task(
                TaskKind.UPLOAD_FILE,
                kind,
                semester,
                count(kind, semester, PieceState.RESERVED),
                Transition.REPLACE),
            task(
                TaskKind.MEND_REFUSED,
                kind,
                semester,
                count(kind, semester, PieceState.REFUSED),
                Transition.RESERVE),
            task(
                TaskKind.MEND_RETURNED,
                kind,
                semester,
                count(kind, semester, PieceState.RETURNED),
                Transition.SEND_AGAIN))
        .flatMap(Optional::stream);
  }

  /** Slots of achievements are the year's: whichever semester's window is open counts. */
  private Stream<Task> achievements() {
    WorkKind kind = WorkKind.ACHIEVEMENT;
    return Stream.concat(
        Stream.of(
                task(TaskKind.UPLOAD_FILE, kind, PieceState.RESERVED, Transition.REPLACE),
                task(TaskKind.MEND_REFUSED, kind, PieceState.REFUSED, Transition.RESERVE))
            .flatMap(Optional::stream),
        select(kind));
  }

  private Stream<Task> select(WorkKind kind) {
    int selectable =
        Arrays.stream(Semester.values())
            .map(semester -> Tally.of(kind, semester, kind.selectable()))
            .distinct()
            .mapToInt(work()::count)
            .sum();
    if (selectable == 0 || work().choice(kind).done()) {
      return Stream.empty();
    }
    return time(state.place().year(), Transition.SELECT.windows(kind, Semester.SECOND)).stream()
        .map(
            time ->
                new Task(
                    TaskKind.SELECT,
                    Optional.of(kind),
                    Optional.empty(),
                    Optional.empty(),
                    selectable,
                    time));
  }

  private Stream<Task> receipts() {
    return state.receipts().stream()
        .filter(receipt -> receipt.state() == ReceiptState.OPEN)
        .flatMap(
            receipt ->
                time(receipt.period().year(), List.of(receipt.period().window(receipt.kind())))
                    .stream()
                    .map(
                        time ->
                            new Task(
                                TaskKind.CONFIRM_RECEIPT,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(receipt),
                                1,
                                time)));
  }

  private Stream<Task> statement() {
    boolean due =
        state.cohort() == Cohort.SENIORS
            && StatementStep.HAND_IN
                .from()
                .contains(state.statement().orElse(StatementState.DRAFT));
    return due
        ? time(state.place().year(), List.of(STATEMENT)).stream()
            .map(
                time ->
                    new Task(
                        TaskKind.HAND_IN_STATEMENT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        time))
        : Stream.empty();
  }

  private StudentSummary work() {
    return state.work();
  }

  private int count(WorkKind kind, Semester semester, PieceState in) {
    return work().count(Tally.of(kind, semester, in));
  }

  private Optional<Task> task(
      TaskKind what, WorkKind kind, Semester semester, int count, Transition by) {
    return count == 0
        ? Optional.empty()
        : time(state.place().year(), by.windows(kind, semester))
            .map(
                time ->
                    new Task(
                        what,
                        Optional.of(kind),
                        Optional.of(semester),
                        Optional.empty(),
                        count,
                        time));
  }

  private Optional<Task> task(TaskKind what, WorkKind kind, PieceState in, Transition by) {
    int count = count(kind, Semester.FIRST, in);
    List<WindowKey> windows =
        Arrays.stream(Semester.values())
            .flatMap(semester -> by.windows(kind, semester).stream())
            .toList();
    return count == 0
        ? Optional.empty()
        : time(state.place().year(), windows)
            .map(
                time ->
                    new Task(
                        what, Optional.of(kind), Optional.empty(), Optional.empty(), count, time));
  }

  private Optional<TimeLeft> time(SchoolYear year, Collection<WindowKey> windows) {
    return Optional.ofNullable(settings.get(year))
        .flatMap(
            set ->
                TimeLeft.of(
                    windows,
                    set,
                    state.cohort(),
                    year.equals(state.place().year()) ? state.extraTime() : List.of(),
                    now));
  }
}
