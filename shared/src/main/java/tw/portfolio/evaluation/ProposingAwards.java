package tw.portfolio.evaluation;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.evaluation.Award.Proposal;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;

/** The executive secretary (執行秘書, 教務主任) proposes awards (regulation.txt 六). */
public final class ProposingAwards {
  private final AwardStore awards;
  private final Roster roster;
  private final Permits permits;
  private final Supplier<String> ids;

  /**
   * Proposes them there.
   *
   * @param ids draws a new pseudonym each time
   */
  public ProposingAwards(AwardStore awards, Roster roster, Supplier<String> ids) {
    this.awards = awards;
    this.roster = roster;
    this.permits = new Permits(roster);
    this.ids = ids;
  }

  /** Proposes an award. */
  public Answer<Award> propose(Actor actor, Proposal proposal, Instant now) {
    return permits
        .permitted(actor, Permission.EVALUATE)
        .then(_ -> named(actor, proposal))
        .then(
            named -> {
              Award anew =
                  new Award(
                      new AwardId(ids.get()), named, AwardState.PROPOSED, Optional.empty(), 1);
              return written(actor, Optional.empty(), anew, ChangeAction.ADD, "", now);
            });
  }

  /**
   * Changes what waits for the group. The same again changes nothing.
   *
   * @param version the version that was seen
   */
  public Answer<Award> change(
      Actor actor, AwardId id, int version, Proposal proposal, Instant now) {
    return permits
        .permitted(actor, Permission.EVALUATE)
        .then(_ -> named(actor, proposal))
        .then(
            named ->
                found(actor, id)
                    .then(
                        found ->
                            found.proposal().equals(named)
                                ? Answer.granted(found)
                                : step(
                                    actor,
                                    found,
                                    version,
                                    found.changed(named),
                                    ChangeAction.CHANGE,
                                    "",
                                    now)));
  }

  /**
   * Takes back what waits for the group.
   *
   * @param version the version that was seen
   */
  public Answer<Award> withdraw(Actor actor, AwardId id, int version, String reason, Instant now) {
    return permits
        .permitted(actor, Permission.EVALUATE)
        .then(_ -> found(actor, id))
        .then(
            found ->
                found.state() == AwardState.WITHDRAWN
                    ? Answer.granted(found)
                    : step(
                        actor,
                        found,
                        version,
                        found.withdrawn(),
                        ChangeAction.WITHDRAW,
                        reason,
                        now));
  }

  private Answer<Award> found(Actor actor, AwardId id) {
    return awards
        .find(actor.school(), id)
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(AwardProblems.notFound()));
  }

  /** Whoever is of the staff is called as the roster does. */
  private Answer<Proposal> named(Actor actor, Proposal proposal) {
    return proposal
        .person()
        .map(
            id ->
                roster
                    .person(actor.school(), id)
                    .filter(Person::isStaff)
                    .map(person -> Answer.granted(proposal.named(person.name())))
                    .orElseGet(() -> Answer.refused(AwardProblems.nobody())))
        .orElseGet(() -> Answer.granted(proposal));
  }

  private Answer<Award> step(
      Actor actor,
      Award found,
      int version,
      Award after,
      ChangeAction action,
      String reason,
      Instant now) {
    if (found.version() != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    return found.state() == AwardState.PROPOSED
        ? written(actor, Optional.of(found), after, action, reason, now)
        : Answer.refused(AwardProblems.wrongState(found));
  }

  private Answer<Award> written(
      Actor actor,
      Optional<Award> before,
      Award after,
      ChangeAction action,
      String reason,
      Instant now) {
    return awards.write(
            actor.school(),
            after,
            AwardLine.of(before, after, action, Author.of(actor), reason, now))
        ? Answer.granted(after)
        : Answer.refused(Refusals.changedMeanwhile());
  }
}
