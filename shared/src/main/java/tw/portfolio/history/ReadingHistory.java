package tw.portfolio.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.history.ChangeLog.ChangeFilter;
import tw.portfolio.history.ChangeLog.ChangePage;
import tw.portfolio.history.ChangeLog.ChangeQuery;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/**
 * What has happened: the whole school's for whoever has to answer for it (資訊組), the own for
 * students. What they may read nowhere else they don't read here either.
 */
public final class ReadingHistory {
  /** The most days that are looked at in pages, both ends included: a year. */
  public static final int MOST_DAYS = 366;

  /** The most days of a file, both ends included: a month. */
  public static final int MOST_DAYS_OF_A_FILE = 31;

  /** The most lines of a file: about as many as fit into what a function may answer. */
  static final int MOST_LINES_OF_A_FILE = 25_000;

  /** How many pages of lines a part of a file has: well within what a function may answer. */
  private static final int PAGES_A_PART = 4;

  /** A student's own pieces and what was done for them; what offices note down is not among it. */
  private static final Set<SubjectKind> SEEN_BY_STUDENTS =
      EnumSet.of(
          SubjectKind.OUTCOME,
          SubjectKind.OUTCOME_SELECTION,
          SubjectKind.ACHIEVEMENT,
          SubjectKind.ACHIEVEMENT_SELECTION,
          SubjectKind.STATEMENT,
          SubjectKind.EXTENSION);

  private static final int LINES_A_PAGE = 1_000;

  private final ChangeLog log;
  private final Permits permits;
  private final LineReaders ofRecords;

  /** Reads this log, for whom this roster permits it. */
  public ReadingHistory(Roster roster, ChangeLog log, LineReaders ofRecords) {
    this.log = log;
    this.ofRecords = ofRecords;
    this.permits = new Permits(roster);
  }

  /**
   * What is looked for.
   *
   * @param from the first day, in Taipei
   * @param until the last day, in Taipei
   * @param kind about things of this kind
   * @param by made by this person
   * @param about concerning this person
   */
  public record HistoryRequest(
      LocalDate from,
      LocalDate until,
      Optional<SubjectKind> kind,
      Optional<PersonId> by,
      Optional<PersonId> about) {
    private ChangeFilter filter(Set<SubjectKind> seen, Optional<PersonId> concerned) {
      Set<SubjectKind> kinds =
          kind.map(one -> seen.contains(one) ? Set.of(one) : Set.<SubjectKind>of()).orElse(seen);
      return new ChangeFilter(kinds, by, concerned);
    }
  }

  /**
   * A page, newest first.
   *
   * @throws tw.portfolio.kernel.store.UnknownCursorException if the cursor is of another listing
   */
  public Answer<ChangePage> page(
      Actor actor, HistoryRequest request, Optional<String> after, int most) {
    return seen(actor, request, MOST_DAYS).map(seen -> page(actor, request, seen, after, most));
  }

  /** Everything of at most a month, newest first, for a file. */
  public Answer<List<Change>> all(Actor actor, HistoryRequest request) {
    return seen(actor, request, MOST_DAYS_OF_A_FILE).then(seen -> all(actor, request, seen));
  }

  /**
   * A part of the same, newest first: a day on which a school brings in its files has more than one
   * file can hold.
   *
   * @param part from 1; one behind the last has no lines
   */
  public Answer<List<Change>> part(Actor actor, HistoryRequest request, int part) {
    return seen(actor, request, MOST_DAYS_OF_A_FILE).map(seen -> part(actor, request, seen, part));
  }

  /** Which lines, and how much of them. */
  private record Seen(ChangeFilter filter, HistoryRedaction redaction) {}

  private ChangePage page(
      Actor actor, HistoryRequest request, Seen seen, Optional<String> after, int most) {
    ChangePage page =
        log.page(
            new ChangeQuery(
                actor.school(), request.from(), request.until(), seen.filter(), after, most));
    return new ChangePage(
        page.changes().stream().map(seen.redaction()::shown).toList(), page.next());
  }

  private Answer<List<Change>> all(Actor actor, HistoryRequest request, Seen seen) {
    List<Change> changes = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      ChangePage page = page(actor, request, seen, after, LINES_A_PAGE);
      changes.addAll(page.changes());
      after = page.next();
    } while (after.isPresent() && changes.size() <= MOST_LINES_OF_A_FILE);
    return changes.size() > MOST_LINES_OF_A_FILE
        ? Answer.refused(tooMuch())
        : Answer.granted(changes);
  }

  private List<Change> part(Actor actor, HistoryRequest request, Seen seen, int part) {
    List<Change> changes = new ArrayList<>();
    Optional<String> after = Optional.empty();
    for (int number = 0; number < part * PAGES_A_PART; number++) {
      ChangePage page = page(actor, request, seen, after, LINES_A_PAGE);
      if (number >= (part - 1) * PAGES_A_PART) {
        changes.addAll(page.changes());
      }
      after = page.next();
      if (after.isEmpty()) {
        break;
      }
    }
    return changes;
  }

  private Answer<Seen> seen(Actor actor, HistoryRequest request, int mostDays) {
    Optional<Problem> wrong = wrong(request, mostDays);
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    return switch (actor.kind()) {
      case STUDENT ->
          request.about().map(actor.person()::equals).orElse(true)
              ? Answer.granted(
                  new Seen(
                      request.filter(SEEN_BY_STUDENTS, Optional.of(actor.person())),
                      new HistoryRedaction(_ -> false, ofRecords)))
              : Answer.refused(ownOnly());
      case STAFF ->
          permits
              .permitted(actor, Permission.READ_HISTORY)
              .map(
                  reader ->
                      new Seen(
                          request.filter(EnumSet.allOf(SubjectKind.class), request.about()),
                          new HistoryRedaction(reader::may, ofRecords)));
    };
  }

  private static Optional<Problem> wrong(HistoryRequest request, int mostDays) {
    if (request.until().isBefore(request.from())) {
      return Optional.of(span("結束日不可早於開始日。", "The last day is not before the first."));
    }
    return ChronoUnit.DAYS.between(request.from(), request.until()) < mostDays
        ? Optional.empty()
        : Optional.of(
            span(
                "一次最多查詢 " + mostDays + " 天。請縮短期間。",
                "At most " + mostDays + " days at a time. Choose fewer."));
  }

  private static Problem span(String chinese, String english) {
    return new Problem(
        ProblemKind.INVALID,
        "查詢期間有誤，請修正後再送出。",
        "The days are wrong; mend them and send again.",
        List.of(new Problem.Field("until", chinese, english)));
  }

  /** There is more than a file can hold. */
  public static Problem tooMuch() {
    return new Problem(
        ProblemKind.INVALID,
        "這段期間的紀錄太多，無法放入一個檔案。請縮短期間或指定類別、人員，或以 part=1、2、3… 分份匯出。",
        "There is more in these days than a file can hold. Choose fewer days, a kind or a person,"
            + " or export it in parts: part=1, 2, 3 and so on.",
        List.of(
            new Problem.Field("until", "請縮短期間，或分次匯出。", "Choose fewer days, or export in parts.")));
  }

  private static Problem ownOnly() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "學生只能查詢自己的異動歷程。請移除 about 參數，或洽資訊組。",
        "Students see what concerns themselves only. Leave out the parameter about, or ask the"
            + " information office.");
  }
}
