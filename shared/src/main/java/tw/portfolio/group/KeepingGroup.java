package tw.portfolio.group;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;

/** The executive secretary (執行秘書, 教務主任) keeps who is in the working group. */
public final class KeepingGroup {
  private static final int AT_A_TIME = 8;

  private final GroupStore groups;
  private final Roster roster;
  private final Permits permits;

  /** Keeps it there. */
  public KeepingGroup(GroupStore groups, Roster roster) {
    this.groups = groups;
    this.roster = roster;
    this.permits = new Permits(roster);
  }

  /**
   * Writes who is in the group, whole. The same again changes nothing.
   *
   * @param version the version that was seen
   */
  public Answer<WorkingGroup> keep(
      Actor actor, int version, List<Tenure> tenures, String reason, Instant now) {
    return permits
        .permitted(actor, Permission.KEEP_MEETINGS)
        .then(
            _ -> {
              WorkingGroup before = groups.of(actor.school()).group();
              List<Tenure> named = named(actor, tenures);
              if (before.tenures().equals(named)) {
                return Answer.granted(before);
              }
              if (before.version() != version) {
                return Answer.refused(Refusals.changedMeanwhile());
              }
              return check(actor, tenures)
                  .<Answer<WorkingGroup>>map(Answer::refused)
                  .orElseGet(() -> written(actor, before, named, reason, now));
            });
  }

  private Answer<WorkingGroup> written(
      Actor actor, WorkingGroup before, List<Tenure> tenures, String reason, Instant now) {
    WorkingGroup after = new WorkingGroup(before.version() + 1, tenures);
    return groups.seat(
            actor.school(), after, GroupLine.of(before, after, Author.of(actor), reason, now))
        ? Answer.granted(after)
        : Answer.refused(Refusals.changedMeanwhile());
  }

  /** Whoever the roster has is called as the roster does. */
  private List<Tenure> named(Actor actor, List<Tenure> tenures) {
    return new BoundedParallel(AT_A_TIME)
        .each(
            tenures,
            one ->
                new Tenure(
                    one.seat(),
                    holder(actor, one).map(Person::name).orElse(one.name()),
                    one.person(),
                    one.from(),
                    one.until()));
  }

  private Optional<Person> holder(Actor actor, Tenure tenure) {
    return tenure.person().flatMap(id -> roster.person(actor.school(), id));
  }

  private Optional<Problem> check(Actor actor, List<Tenure> tenures) {
    List<Problem.Field> unknown =
        IntStream.range(0, tenures.size())
            .filter(at -> tenures.get(at).person().isPresent())
            .filter(at -> holder(actor, tenures.get(at)).isEmpty())
            .mapToObj(GroupProblems::nobody)
            .toList();
    return unknown.isEmpty()
        ? WorkingGroup.shared(tenures).map(GroupProblems::shared)
        : Optional.of(Refusals.invalid(unknown));
  }
}
