package tw.portfolio.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.record.book.Books;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;

/**
 * Who has done what, out of lines of the history that come the newest first: so a piece's decision
 * comes before the line by which it began to wait.
 */
final class SemesterDeeds {
  /** Whose lines tell of what was entered or decided. */
  static final Set<SubjectKind> KINDS =
      EnumSet.of(
          SubjectKind.OUTCOME,
          SubjectKind.RECORD,
          SubjectKind.REGISTER,
          SubjectKind.ENQUIRY,
          SubjectKind.ASSESSMENT,
          SubjectKind.CONSULTATION,
          SubjectKind.STATEMENT,
          SubjectKind.ANNOUNCEMENT,
          SubjectKind.QUESTION);

  private static final Set<ChangeAction> ENTERING =
      EnumSet.of(
          ChangeAction.ADD,
          ChangeAction.CHANGE,
          ChangeAction.IMPORT,
          ChangeAction.CONFIRM,
          ChangeAction.PUBLISH,
          ChangeAction.ANSWER,
          ChangeAction.COMMENT,
          ChangeAction.CHECK,
          ChangeAction.RETURN);

  private static final Optional<String> WAITING =
      Optional.of(PieceState.SENT.chinese(WorkKind.OUTCOME));

  private final Predicate<Instant> windowOpen;
  private final Map<PersonId, String> names = new HashMap<>();
  private final Map<PersonId, Map<Entry, Deed>> entered = new HashMap<>();
  private final Map<PersonId, List<Deed>> decided = new HashMap<>();
  private final Map<Subject, Pending> pending = new LinkedHashMap<>();
  private final Set<Subject> undone = new HashSet<>();

  /**
   * Begins to count.
   *
   * @param windowOpen whether any certification window was open at a moment
   */
  SemesterDeeds(Predicate<Instant> windowOpen) {
    this.windowOpen = windowOpen;
  }

  private record Entry(String what, String id) {}

  /** A decision of which it is not yet known since when the piece had waited. */
  private record Pending(PersonId by, Change decision) {}

  /** Takes the next line. */
  void take(Change line) {
    if (line.subject().kind() == SubjectKind.OUTCOME) {
      piece(line);
    } else if (line.who() instanceof Author.Someone(PersonId person, String name)
        && ENTERING.contains(line.action())
        && line.about().filter(person::equals).isEmpty()) {
      names.putIfAbsent(person, name);
      Entry entry = new Entry(what(line.subject()), line.subject().id());
      entered
          .computeIfAbsent(person, _ -> new LinkedHashMap<>())
          .putIfAbsent(entry, Deed.entered(entry.what(), entry.id(), line.at()));
    }
  }

  private static String what(Subject subject) {
    return subject.kind() == SubjectKind.RECORD
        ? Books.ofCode(subject.id().split("#", -1)[0])
            .map(book -> book.kind().chinese())
            .orElseGet(subject.kind()::chinese)
        : subject.kind().chinese();
  }

  private void piece(Change line) {
    boolean waited = line.from().equals(WAITING);
    if (line.action() == ChangeAction.UNDO) {
      undone.add(line.subject());
    } else if (waited && decides(line.action())) {
      if (!undone.remove(line.subject())
          && line.who() instanceof Author.Someone(PersonId person, String name)) {
        names.putIfAbsent(person, name);
        pending.put(line.subject(), new Pending(person, line));
      }
    } else if (!waited && line.to().equals(WAITING)) {
      Optional.ofNullable(pending.remove(line.subject()))
          .ifPresent(found -> decided(found, Optional.of(line.at())));
    }
  }

  private static boolean decides(ChangeAction action) {
    return action == ChangeAction.CERTIFY || action == ChangeAction.RETURN;
  }

  private void decided(Pending found, Optional<Instant> since) {
    Change line = found.decision();
    decided
        .computeIfAbsent(found.by(), _ -> new ArrayList<>())
        .add(
            new Deed(
                line.action() == ChangeAction.CERTIFY ? DeedKind.CERTIFIED : DeedKind.RETURNED,
                line.subject().kind().chinese(),
                line.subject().id(),
                line.at(),
                since.map(start -> Duration.between(start, line.at())),
                !windowOpen.test(line.at())));
  }

  /** The pieces that were sent before the first line that came. */
  Set<Subject> sentBefore() {
    return Set.copyOf(pending.keySet());
  }

  /** What had happened to such a piece, oldest first. */
  void before(Subject piece, List<Change> lines) {
    Pending found = pending.remove(piece);
    if (found != null) {
      decided(
          found,
          lines.stream()
              .filter(line -> line.at().isBefore(found.decision().at()))
              .filter(line -> line.to().equals(WAITING) && !line.from().equals(WAITING))
              .filter(line -> line.action() != ChangeAction.UNDO)
              .map(Change::at)
              .max(Instant::compareTo));
    }
  }

  /** A piece that waits for a teacher although the window is over. */
  void overdue(PersonId teacher, String name, String piece, Instant since) {
    names.putIfAbsent(teacher, name);
    decided
        .computeIfAbsent(teacher, _ -> new ArrayList<>())
        .add(
            new Deed(
                DeedKind.OVERDUE,
                SubjectKind.OUTCOME.chinese(),
                piece,
                since,
                Optional.empty(),
                false));
  }

  /**
   * Everybody of whom there is anything to say.
   *
   * @param offices 處室或職務 of whom the staff has
   */
  List<EvaluatedPerson> people(Map<PersonId, String> offices) {
    return names.keySet().stream()
        .filter(one -> offices.containsKey(one) || decided.containsKey(one))
        .map(
            one ->
                new EvaluatedPerson(
                    one, names.get(one), offices.getOrDefault(one, "已不在教職員名單"), deeds(one)))
        .filter(one -> !one.deeds().isEmpty())
        .toList();
  }

  private List<Deed> deeds(PersonId person) {
    List<Deed> all = new ArrayList<>(decided.getOrDefault(person, List.of()));
    all.addAll(entered.getOrDefault(person, Map.of()).values());
    return all;
  }
}
