package tw.portfolio.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.group.GroupStore.Kept;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;

/**
 * Staff and the group's members read who is in it, when it meets and what it decides; minutes are
 * for its members.
 */
public final class ReadingGroup {
  private final GroupStore groups;
  private final Permits permits;

  /** Reads from there. */
  public ReadingGroup(GroupStore groups, Roster roster) {
    this.groups = groups;
    this.permits = new Permits(roster);
  }

  /**
   * The group as somebody may see it.
   *
   * @param kept the group and its meetings
   * @param member whether the reader may read minutes
   */
  public record Seen(Kept kept, boolean member) {}

  /**
   * Whether the group has met in a semester (三: 每學期至少召開一次).
   *
   * @param term the semester
   * @param held how many meetings were held
   * @param planned how many are still to come
   * @param missing whether none was held although the semester has begun
   */
  public record TermMeetings(Term term, long held, long planned, boolean missing) {}

  /** The group. */
  public Answer<Seen> read(Actor actor, Instant now) {
    return BoundedParallel.both(
        () -> permits.inUse(actor),
        () -> groups.of(actor.school()),
        (found, kept) ->
            found.then(
                person ->
                    person
                        .map(one -> seen(one, kept, now))
                        .orElseGet(() -> Answer.refused(Permits.notOnRoster()))));
  }

  private static Answer<Seen> seen(Person person, Kept kept, Instant now) {
    boolean member =
        kept.group().has(person.id(), LocalDate.ofInstant(now, Window.TAIPEI))
            || person.may(Permission.KEEP_MEETINGS)
            || person.may(Permission.APPROVE_MINUTES);
    return member || person.isStaff()
        ? Answer.granted(new Seen(kept, member))
        : Answer.refused(GroupProblems.notAMember());
  }

  /** A meeting with its minutes, which are for members. */
  public Answer<Meeting> minutes(Actor actor, MeetingId id, Instant now) {
    return read(actor, now)
        .then(
            seen ->
                seen.member()
                    ? seen.kept()
                        .meeting(id)
                        .map(Answer::granted)
                        .orElseGet(() -> Answer.refused(GroupProblems.notFound()))
                    : Answer.refused(GroupProblems.membersOnly()));
  }

  /** Whether the group has met in each semester of a year. */
  public static List<TermMeetings> duty(Kept kept, SchoolYear year, Instant now) {
    Term today = Term.at(now);
    return Arrays.stream(Semester.values())
        .map(semester -> duty(kept, new Term(year, semester), today))
        .toList();
  }

  private static TermMeetings duty(Kept kept, Term term, Term today) {
    List<Meeting> all = kept.meetings().stream().filter(one -> one.term().equals(term)).toList();
    long held = all.stream().filter(Meeting::wasHeld).count();
    long planned = all.stream().filter(one -> one.state() == MeetingState.PLANNED).count();
    boolean begun = term.toString().compareTo(today.toString()) <= 0;
    return new TermMeetings(term, held, planned, held == 0 && begun);
  }
}
