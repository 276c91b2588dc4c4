package tw.portfolio.reminder.digest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptState;
import tw.portfolio.receipt.ReceiptStore.ReceiptMark;
import tw.portfolio.reminder.rule.Audience;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.statement.StatementState;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.Tally;

/** What a student is missing while there is still time for it. */
public final class StudentLines {
  private final SchoolDay day;

  /** What is missing on that day. */
  public StudentLines(SchoolDay day) {
    this.day = day;
  }

  /** Whether any rule of students may fall due today, so that they have to be looked at. */
  public boolean mayFire() {
    return Arrays.stream(ReminderKind.values())
        .filter(kind -> kind.audience() == Audience.STUDENT)
        .anyMatch(day::mayFire);
  }

  /** What this student is missing, whether or not a rule falls due today. */
  public List<DueLine> of(StudentState state) {
    return day.years().keySet().stream()
        .sorted(Comparator.naturalOrder())
        .flatMap(year -> of(state, year).stream())
        .filter(line -> day.on(line.line().kind()))
        .toList();
  }

  private List<DueLine> of(StudentState state, SchoolYear year) {
    StudentSummary work = state.work().getOrDefault(year, StudentSummary.NONE);
    List<DueLine> lines = new ArrayList<>();
    Map<Semester, Long> unsent =
        work.unsent().stream()
            .collect(groupingBy((PieceId piece) -> piece.term().semester(), counting()));
    for (Semester semester : Semester.values()) {
      Term term = new Term(year, semester);
      int pieces = Math.toIntExact(unsent.getOrDefault(semester, 0L));
      add(
          lines,
          pieces,
          open(state, year, Transition.SEND.windows(WorkKind.OUTCOME, semester)),
          window -> new StudentLine.Unsent(term, pieces, window, day.today()));
      int back = work.count(Tally.of(WorkKind.OUTCOME, semester, PieceState.RETURNED));
      add(
          lines,
          back,
          open(state, year, Transition.SEND_AGAIN.windows(WorkKind.OUTCOME, semester)),
          window -> new StudentLine.Returned(term, back, window, day.today()));
    }
    for (WorkKind kind : WorkKind.values()) {
      lines.addAll(ofKind(state, year, work, kind));
    }
    lines.addAll(receipts(state, year));
    lines.addAll(statement(state, year));
    return lines;
  }

  /** The line of a piece that is returned; none if it is not, or not any more. */
  public Optional<DigestLine> ofReturned(Piece piece, Person student) {
    SchoolYear year = piece.id().term().year();
    Semester semester = piece.id().term().semester();
    return piece
        .status()
        .returned()
        .map(
            returned ->
                new StudentLine.ReturnedPiece(
                    piece.id(),
                    returned.label().courseName(),
                    returned.byName(),
                    returned.reason(),
                    day.open(
                        year,
                        Transition.SEND_AGAIN.windows(WorkKind.OUTCOME, semester),
                        student.id(),
                        student.place(year).map(ClassPlace::className)),
                    day.today()));
  }

  private List<DueLine> ofKind(
      StudentState state, SchoolYear year, StudentSummary work, WorkKind kind) {
    List<DueLine> lines = new ArrayList<>();
    tallies(kind)
        .forEach(
            semester -> {
              int drafts =
                  work.count(Tally.of(kind, semester, PieceState.RESERVED))
                      + work.count(Tally.of(kind, semester, PieceState.REFUSED));
              add(
                  lines,
                  drafts,
                  open(state, year, uploads(kind, semester)),
                  window ->
                      new StudentLine.Draft(
                          kind, new Term(year, semester), drafts, window, day.today()));
            });
    boolean choosing =
        !work.choice(kind).done() && work.states(kind).containsKey(kind.selectable());
    add(
        lines,
        choosing ? 1 : 0,
        open(state, year, List.of(WindowKey.of(kind.selection(), Semester.FIRST))),
        window -> new StudentLine.Unselected(kind, year, window, day.today()));
    return lines;
  }

  /** Achievements are counted by the year: once, and until the later of two windows. */
  private static List<Semester> tallies(WorkKind kind) {
    return kind.slotSemester(Semester.FIRST).isPresent()
        ? List.of(Semester.values())
        : List.of(Semester.FIRST);
  }

  private static List<WindowKey> uploads(WorkKind kind, Semester semester) {
    Stream<Semester> semesters =
        kind.slotSemester(semester).isPresent()
            ? Stream.of(semester)
            : Stream.of(Semester.values());
    return semesters.map(each -> WindowKey.of(kind.upload(), each)).toList();
  }

  private List<DueLine> receipts(StudentState state, SchoolYear year) {
    return state.receipts().entrySet().stream()
        .filter(entry -> entry.getKey().year().equals(year))
        .sorted(Comparator.comparing(entry -> entry.getKey().semester()))
        .flatMap(entry -> receipt(state, entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  /** One line of a period, until the first of its windows closes; any of them lets it fall due. */
  private List<DueLine> receipt(StudentState state, ReceiptPeriod period, ReceiptMark mark) {
    List<ReceiptKind> open =
        Arrays.stream(ReceiptKind.values())
            .filter(kind -> mark.kinds().containsKey(kind))
            .filter(kind -> mark.kinds().get(kind).state() == ReceiptState.OPEN)
            .filter(kind -> window(state, period, kind).isPresent())
            .toList();
    List<Window> windows =
        open.stream().flatMap(kind -> window(state, period, kind).stream()).toList();
    return windows.stream()
        .min(Comparator.comparing(Window::closes))
        .map(
            until ->
                new StudentLine.Unconfirmed(
                    period,
                    open.stream().map(ReceiptKind::chinese).collect(joining("、")),
                    until,
                    day.today()))
        .map(line -> List.of(day.due(line, windows)))
        .orElseGet(List::of);
  }

  private Optional<Window> window(StudentState state, ReceiptPeriod period, ReceiptKind kind) {
    return open(state, period.year(), List.of(period.window(kind)));
  }

  private List<DueLine> statement(StudentState state, SchoolYear year) {
    boolean due =
        year.equals(day.year())
            && day.senior(year, className(state, year))
            && state
                .statement()
                .filter(at -> at != StatementState.DRAFT && at != StatementState.RETURNED)
                .isEmpty();
    boolean returned = state.statement().filter(StatementState.RETURNED::equals).isPresent();
    List<DueLine> lines = new ArrayList<>();
    add(
        lines,
        due ? 1 : 0,
        open(state, year, List.of(WindowKey.of(WindowKind.STATEMENT, Semester.FIRST))),
        window -> new StudentLine.StatementDue(returned, window, day.today()));
    return lines;
  }

  private Optional<Window> open(StudentState state, SchoolYear year, Collection<WindowKey> keys) {
    return day.open(year, keys, state.student().id(), className(state, year));
  }

  private static Optional<String> className(StudentState state, SchoolYear year) {
    return state.student().place(year).map(ClassPlace::className);
  }

  private void add(
      List<DueLine> lines, int missing, Optional<Window> open, Function<Window, DigestLine> line) {
    if (missing > 0) {
      open.ifPresent(window -> lines.add(day.due(line.apply(window), window)));
    }
  }
}
