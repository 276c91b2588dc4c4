package tw.portfolio.training;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.training.TrainingKind.Span;

/**
 * Everybody at the school reads what is held and how many came; who came is for the offices that
 * hold it.
 */
public final class ReadingTrainings {
  private final TrainingStore trainings;
  private final Permits permits;

  /** Reads from there. */
  public ReadingTrainings(TrainingStore trainings, Roster roster) {
    this.trainings = trainings;
    this.permits = new Permits(roster);
  }

  /**
   * Whether as many were held as the regulation asks for (五: 至少辦理一次).
   *
   * @param kind of which kind
   * @param span in which time
   * @param held how many were held
   * @param planned how many are still to come, or have nobody listed yet
   * @param missing whether none was held although the time has begun
   */
  public record Duty(TrainingKind kind, Span span, long held, long planned, boolean missing) {}

  /** A year's trainings, the newest first. */
  public Answer<List<Training>> of(Actor actor, SchoolYear year) {
    return BoundedParallel.both(
        () -> permits.inUse(actor),
        () -> trainings.all(actor.school()),
        (found, all) ->
            found.then(
                person ->
                    person.isPresent()
                        ? Answer.granted(
                            all.stream().filter(one -> one.year().equals(year)).toList())
                        : Answer.refused(Permits.notOnRoster())));
  }

  /** What is to be held in a year, and what of it was. */
  public static List<Duty> duties(List<Training> all, SchoolYear year, Instant now) {
    Term today = Term.at(now);
    return Arrays.stream(TrainingKind.values())
        .flatMap(kind -> kind.spans(year).stream().map(span -> duty(all, kind, span, today)))
        .toList();
  }

  private static Duty duty(List<Training> all, TrainingKind kind, Span span, Term today) {
    List<Training> those =
        all.stream()
            .filter(one -> one.plan().kind() == kind)
            .filter(one -> one.isIn(span))
            .toList();
    long held = those.stream().filter(one -> one.state() == TrainingState.HELD).count();
    long planned = those.stream().filter(one -> one.state() == TrainingState.PLANNED).count();
    Term begins = new Term(span.year(), span.semester().orElse(Semester.FIRST));
    boolean begun = begins.toString().compareTo(today.toString()) <= 0;
    return new Duty(kind, span, held, planned, held == 0 && begun);
  }
}
