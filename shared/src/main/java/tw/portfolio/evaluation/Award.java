package tw.portfolio.evaluation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import tw.portfolio.group.MeetingId;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Term;

/**
 * A proposed award (敘獎).
 *
 * @param id its id
 * @param proposal whom, for what
 * @param state how far it is
 * @param decision what the working group has decided, once it has
 * @param version how often it was written, from 1
 */
public record Award(
    AwardId id, Proposal proposal, AwardState state, Optional<Decision> decision, int version) {
  /** The newest semester first. */
  public static final Comparator<Award> NEWEST_FIRST =
      Comparator.comparing((Award one) -> one.proposal().term().toString())
          .reversed()
          .thenComparing(one -> one.id().text());

  /**
   * What the executive secretary proposes.
   *
   * @param term the semester in which it was earned
   * @param name who is proposed: a person, or an office whose staff share it
   * @param person the person, if the platform knows the person
   * @param office 處室或職務
   * @param merit for what
   * @param kind what is proposed, such as 嘉獎一次: free, by the school's own rules of awards
   */
  public record Proposal(
      Term term, String name, Optional<PersonId> person, String office, String merit, String kind) {
    Proposal named(String known) {
      return new Proposal(term, known, person, office, merit, kind);
    }
  }

  /**
   * What the working group has decided.
   *
   * @param meeting the meeting that has decided
   * @param kind what is to be given, which may be other than what was proposed; empty if nothing is
   * @param note what else there is to say, may be empty
   * @param at when it was written down
   */
  public record Decision(MeetingId meeting, String kind, String note, Instant at) {}

  /** The same with another proposal. */
  Award changed(Proposal next) {
    return new Award(id, next, state, decision, version + 1);
  }

  /** The same as the group has decided. */
  Award decided(AwardState next, Decision by) {
    return new Award(id, proposal, next, Optional.of(by), version + 1);
  }

  /** The same, taken back. */
  Award withdrawn() {
    return new Award(id, proposal, AwardState.WITHDRAWN, decision, version + 1);
  }
}
