package tw.portfolio.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.history.ChangeLog.ChangeFilter;
import tw.portfolio.history.ChangeLog.ChangeQuery;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;

/**
 * What has happened: the whole school's for whoever has to answer for it (資訊組), the own for
 * students. What they may read nowhere else they don't read here either.
 */
public final class ReadingHistory {
  /** The most days that are looked at in pages, both ends included: a year. */
  public static final int MOST_DAYS = 366;

  /** A student's own pieces and what was done for them; what offices note down is not among it. */
  private static final Set<SubjectKind> SEEN_BY_STUDENTS =
      EnumSet.of(
          SubjectKind.OUTCOME,
          SubjectKind.OUTCOME_SELECTION,
          SubjectKind.ACHIEVEMENT,
          SubjectKind.ACHIEVEMENT_SELECTION,
          SubjectKind.STATEMENT,
          SubjectKind.ENQUIRY,
          SubjectKind.EXTENSION);

  private static final int LOOKED_UP_AT_ONCE = 8;

  private final Roster roster;
  private final ChangeLog log;
  private final Permits permits;
  private final LineReaders ofRecords;

  /** Reads this log, for whom this roster permits it. */
  public ReadingHistory(Roster roster, ChangeLog log, LineReaders ofRecords) {
    this.roster = roster;
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
  public Answer<StoredPage<Change>> page(
      Actor actor, HistoryRequest request, Optional<String> after, int most) {
    return seen(actor, request).map(seen -> page(actor, request, seen, after, most));
  }

  /** The names of those whom lines concern; who is on no roster any more has none. */
  public Map<PersonId, String> names(SchoolCode school, List<Change> lines) {
    List<PersonId> concerned =
        lines.stream().flatMap(line -> line.about().stream()).distinct().toList();
    Map<PersonId, String> names = new HashMap<>();
    new BoundedParallel(LOOKED_UP_AT_ONCE)
        .each(concerned, id -> roster.person(school, id))
        .forEach(found -> found.ifPresent(person -> names.put(person.id(), person.name())));
    return names;
  }

  /** Which lines, and how much of them. */
  private record Seen(ChangeFilter filter, HistoryRedaction redaction) {}

  private StoredPage<Change> page(
      Actor actor, HistoryRequest request, Seen seen, Optional<String> after, int most) {
    StoredPage<Change> page =
        log.page(
            new ChangeQuery(
                actor.school(), request.from(), request.until(), seen.filter(), after, most));
    return page.map(seen.redaction()::shown);
  }

  private Answer<Seen> seen(Actor actor, HistoryRequest request) {
    Optional<Problem> wrong = wrong(request);
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

  private static Optional<Problem> wrong(HistoryRequest request) {
    if (request.until().isBefore(request.from())) {
      return Optional.of(span("結束日不可早於開始日。", "The last day is not before the first."));
    }
    return ChronoUnit.DAYS.between(request.from(), request.until()) < MOST_DAYS
        ? Optional.empty()
        : Optional.of(
            span(
                "一次最多查詢 " + MOST_DAYS + " 天。請縮短期間。",
                "At most " + MOST_DAYS + " days at a time. Choose fewer."));
  }

  private static Problem span(String chinese, String english) {
    return new Problem(
        ProblemKind.INVALID,
        "查詢期間有誤，請修正後再送出。",
        "The days are wrong; mend them and send again.",
        List.of(new Problem.Field("until", chinese, english)));
  }

  private static Problem ownOnly() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "學生只能查詢自己的異動歷程。請改查自己的。",
        "Students see what concerns themselves only. Leave out the parameter about, or ask the"
            + " information office.");
  }
}
