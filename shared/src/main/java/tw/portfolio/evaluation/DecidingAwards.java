package tw.portfolio.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.evaluation.Award.Decision;
import tw.portfolio.group.GroupStore;
import tw.portfolio.group.Meeting;
import tw.portfolio.group.MeetingId;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;

/**
 * The working group decides on awards in a meeting, and the convener (召集人, 校長) writes down what it
 * has decided (regulation.txt 六: 提交工作小組議決後…提請敘獎).
 */
public final class DecidingAwards {
  private static final Set<Permission> READING =
      Set.of(Permission.EVALUATE, Permission.DECIDE_AWARDS);

  private final AwardStore awards;
  private final GroupStore groups;
  private final Permits permits;

  /** Decides on those, in meetings that are kept there. */
  public DecidingAwards(AwardStore awards, GroupStore groups, Roster roster) {
    this.awards = awards;
    this.groups = groups;
    this.permits = new Permits(roster);
  }

  /**
   * What the group has decided.
   *
   * @param meeting in which meeting: one that was held
   * @param kind what is to be given; none if the group has not agreed
   * @param note what else there is to say, may be empty
   */
  public record Verdict(MeetingId meeting, Optional<String> kind, String note) {}

  /** The awards of a school year, the newest semester first. */
  public Answer<List<Award>> list(Actor reader, SchoolYear year) {
    return permits
        .permitted(reader, READING, "查看敘獎提報")
        .map(
            _ ->
                awards.of(reader.school()).stream()
                    .filter(one -> one.proposal().term().year().equals(year))
                    .toList());
  }

  /**
   * Writes down what the group has decided. The same again changes nothing.
   *
   * @param version the version that was seen
   */
  public Answer<Award> decide(Actor actor, AwardId id, int version, Verdict verdict, Instant now) {
    return permits
        .permitted(actor, Permission.DECIDE_AWARDS)
        .then(
            _ ->
                awards
                    .find(actor.school(), id)
                    .map(found -> decide(actor, found, version, verdict, now))
                    .orElseGet(() -> Answer.refused(AwardProblems.notFound())));
  }

  private Answer<Award> decide(
      Actor actor, Award found, int version, Verdict verdict, Instant now) {
    Award after =
        found.decided(
            verdict.kind().isPresent() ? AwardState.AGREED : AwardState.DECLINED,
            new Decision(verdict.meeting(), verdict.kind().orElse(""), verdict.note(), now));
    if (found.version() == version + 1 && isAlready(found, after)) {
      return Answer.granted(found);
    }
    if (found.version() != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    if (found.state() != AwardState.PROPOSED) {
      return Answer.refused(AwardProblems.wrongState(found));
    }
    if (groups.of(actor.school()).meeting(verdict.meeting()).filter(Meeting::wasHeld).isEmpty()) {
      return Answer.refused(AwardProblems.notHeld());
    }
    return awards.write(
            actor.school(),
            after,
            AwardLine.of(
                Optional.of(found),
                after,
                verdict.kind().isPresent() ? ChangeAction.CONFIRM : ChangeAction.RETURN,
                Author.of(actor),
                verdict.note(),
                now))
        ? Answer.granted(after)
        : Answer.refused(Refusals.changedMeanwhile());
  }

  /** Sent twice, a decision is taken once. */
  private static boolean isAlready(Award found, Award after) {
    return found.state() == after.state()
        && found
            .decision()
            .flatMap(
                was ->
                    after
                        .decision()
                        .filter(
                            is ->
                                is.meeting().equals(was.meeting())
                                    && is.kind().equals(was.kind())
                                    && is.note().equals(was.note())))
            .isPresent();
  }
}
