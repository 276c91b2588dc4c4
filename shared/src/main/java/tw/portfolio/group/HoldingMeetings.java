package tw.portfolio.group;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.group.Meeting.Attendance;
import tw.portfolio.group.Meeting.Minutes;
import tw.portfolio.group.Meeting.Plan;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.Window;

/**
 * Meetings are planned and recorded by the executive secretary; the convener (召集人, 校長) approves the
 * minutes (regulation.txt 三).
 */
public final class HoldingMeetings {
  private final GroupStore groups;
  private final Permits permits;
  private final Supplier<String> ids;

  /**
   * Holds them there.
   *
   * @param ids draws a new pseudonym each time
   */
  public HoldingMeetings(GroupStore groups, Roster roster, Supplier<String> ids) {
    this.groups = groups;
    this.permits = new Permits(roster);
    this.ids = ids;
  }

  /** Plans a meeting. */
  public Answer<Meeting> plan(Actor actor, Plan plan, Instant now) {
    return permits
        .permitted(actor, Permission.KEEP_MEETINGS)
        .then(
            _ -> {
              Meeting anew =
                  new Meeting(
                      new MeetingId(ids.get()), plan, MeetingState.PLANNED, Minutes.NONE, 1);
              return written(actor, Optional.empty(), anew, ChangeAction.ADD, "", now);
            });
  }

  /**
   * Changes when, where or what about a planned meeting is.
   *
   * @param version the version that was seen
   */
  public Answer<Meeting> change(Actor actor, MeetingId id, int version, Plan plan, Instant now) {
    return step(
        actor,
        Permission.KEEP_MEETINGS,
        id,
        version,
        new Step(Set.of(MeetingState.PLANNED), one -> one.changed(plan), ChangeAction.CHANGE, ""),
        now);
  }

  /**
   * Records what came of a meeting; it can be recorded again until it is approved.
   *
   * @param version the version that was seen
   */
  public Answer<Meeting> record(
      Actor actor, MeetingId id, int version, Minutes minutes, Instant now) {
    long seats = minutes.attendance().stream().map(Attendance::seat).distinct().count();
    if (seats < minutes.attendance().size()) {
      return Answer.refused(GroupProblems.seatTwice());
    }
    return step(
        actor,
        Permission.KEEP_MEETINGS,
        id,
        version,
        new Step(
            Set.of(MeetingState.PLANNED, MeetingState.HELD),
            one -> one.held(minutes),
            ChangeAction.HAND_IN,
            ""),
        now);
  }

  /**
   * Approves the minutes, after which they stay.
   *
   * @param version the version that was seen
   */
  public Answer<Meeting> approve(Actor actor, MeetingId id, int version, Instant now) {
    return step(
        actor,
        Permission.APPROVE_MINUTES,
        id,
        version,
        new Step(
            Set.of(MeetingState.HELD),
            one -> one.in(MeetingState.APPROVED),
            ChangeAction.CONFIRM,
            ""),
        now);
  }

  /**
   * Calls a planned meeting off.
   *
   * @param version the version that was seen
   */
  public Answer<Meeting> cancel(
      Actor actor, MeetingId id, int version, String reason, Instant now) {
    return step(
        actor,
        Permission.KEEP_MEETINGS,
        id,
        version,
        new Step(
            Set.of(MeetingState.PLANNED),
            one -> one.in(MeetingState.CANCELLED),
            ChangeAction.CANCEL,
            reason),
        now);
  }

  private record Step(
      Set<MeetingState> from,
      Function<Meeting, Meeting> after,
      ChangeAction action,
      String reason) {}

  private Answer<Meeting> step(
      Actor actor, Permission permission, MeetingId id, int version, Step step, Instant now) {
    return permits
        .permitted(actor, permission)
        .then(
            _ ->
                groups
                    .of(actor.school())
                    .meeting(id)
                    .map(found -> step(actor, found, version, step, now))
                    .orElseGet(() -> Answer.refused(GroupProblems.notFound())));
  }

  private Answer<Meeting> step(Actor actor, Meeting found, int version, Step step, Instant now) {
    Meeting after = step.after().apply(found);
    if (found.version() == version + 1 && isAlready(found, after)) {
      return Answer.granted(found);
    }
    if (found.version() != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    if (!step.from().contains(found.state())) {
      return Answer.refused(GroupProblems.wrongState(found));
    }
    if (after.wasHeld()
        && found.plan().starts().isAfter(LocalDateTime.ofInstant(now, Window.TAIPEI))) {
      return Answer.refused(GroupProblems.notYet());
    }
    return written(actor, Optional.of(found), after, step.action(), step.reason(), now);
  }

  /** Sent twice, a step is taken once. */
  private static boolean isAlready(Meeting found, Meeting after) {
    return found.equals(
        new Meeting(found.id(), after.plan(), after.state(), after.minutes(), found.version()));
  }

  private Answer<Meeting> written(
      Actor actor,
      Optional<Meeting> before,
      Meeting after,
      ChangeAction action,
      String reason,
      Instant now) {
    return groups.write(
            actor.school(),
            after,
            GroupLine.of(before, after, action, Author.of(actor), reason, now))
        ? Answer.granted(after)
        : Answer.refused(Refusals.changedMeanwhile());
  }
}
