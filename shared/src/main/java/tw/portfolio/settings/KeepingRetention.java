package tw.portfolio.settings;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Retention;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;

/**
 * An office sets for how long the school keeps its history (異動歷程保存年限, 教務主任). Lines that are there
 * keep the end that they were written with.
 */
public final class KeepingRetention {
  /** What the lines about it are about: settings of no year. */
  public static final Subject SUBJECT = new Subject(SubjectKind.SETTINGS, "retention");

  private final RetentionStore store;
  private final Permits permits;

  /** Keeps it in this store. */
  public KeepingRetention(RetentionStore store, Roster roster) {
    this.store = store;
    this.permits = new Permits(roster);
  }

  /**
   * What is to be set.
   *
   * @param version the version that the office looked at
   * @param years how many years, 1 to {@link Retention#MOST_YEARS}
   * @param reason why
   */
  public record RetentionRequest(int version, int years, String reason) {}

  /** What the own school has set; everyone may know. One round trip. */
  public Retention of(Actor reader) {
    return store.of(reader.school());
  }

  /** Sets it for the lines of later days. The same again changes nothing. */
  public Answer<Retention> keep(Actor office, RetentionRequest request, Instant now) {
    return permits
        .permitted(office, Permission.KEEP_SETTINGS)
        .then(_ -> keep(office, store.of(office.school()), request, now));
  }

  private Answer<Retention> keep(
      Actor office, Retention before, RetentionRequest request, Instant now) {
    if (request.years() == before.newest()) {
      return Answer.granted(before);
    }
    if (request.version() != before.version()) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    Retention next = before.changed(request.years(), now);
    Change line = line(Author.of(office), Optional.of(words(before)), next, request.reason(), now);
    return switch (store.keep(office.school(), next, line)) {
      case WriteResult.Written<?> _ -> Answer.granted(next);
      case WriteResult.Rejected<?> _ -> Answer.refused(Refusals.changedMeanwhile());
    };
  }

  /** The line of a school's first years: who founds it says them. */
  public static Change founded(Retention first, String why, Instant at) {
    return line(new Author.Platform(), Optional.empty(), first, why, at);
  }

  private static Change line(
      Author who, Optional<String> from, Retention next, String why, Instant at) {
    return new Change(
        SUBJECT,
        at,
        who,
        from.isEmpty() ? ChangeAction.ADD : ChangeAction.CHANGE,
        from,
        Optional.of(words(next)),
        why,
        Optional.empty());
  }

  private static String words(Retention retention) {
    return "異動歷程保存 %d 年".formatted(retention.newest());
  }
}
