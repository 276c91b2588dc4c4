package tw.portfolio.training;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tw.portfolio.access.Roster;
import tw.portfolio.announcement.ExistingClasses;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.training.Training.Plan;
import tw.portfolio.training.Training.Turnout;

/** Offices plan the trainings and briefings that are theirs to hold (regulation.txt 五). */
public final class PlanningTrainings {
  private final TrainingStore trainings;
  private final TrainingDesk desk;
  private final ExistingClasses classes;
  private final Supplier<String> ids;

  /**
   * Plans them there.
   *
   * @param ids draws a new pseudonym each time
   */
  public PlanningTrainings(
      TrainingStore trainings, Roster roster, ClassGrades grades, Supplier<String> ids) {
    this.trainings = trainings;
    this.desk = new TrainingDesk(trainings, roster);
    this.classes = new ExistingClasses(roster, grades);
    this.ids = ids;
  }

  /** Plans one. */
  public Answer<Training> plan(Actor actor, Plan plan, Instant now) {
    return desk.holding(actor, plan.kind())
        .then(_ -> known(actor, plan))
        .then(
            _ ->
                written(
                    actor,
                    Optional.empty(),
                    new Training(
                        new TrainingId(ids.get()), plan, TrainingState.PLANNED, Turnout.NONE, 1),
                    ChangeAction.ADD,
                    "",
                    now));
  }

  /**
   * Changes one that was not held yet. Of another kind it is only for who holds both.
   *
   * @param version the version that was seen
   */
  public Answer<Training> change(Actor actor, TrainingId id, int version, Plan plan, Instant now) {
    return desk.held(actor, id)
        .then(
            found ->
                desk.holding(actor, plan.kind())
                    .then(_ -> known(actor, plan))
                    .then(
                        _ ->
                            step(
                                actor,
                                found,
                                version,
                                one -> one.changed(plan),
                                ChangeAction.CHANGE,
                                "",
                                now)));
  }

  /**
   * Calls one off that was not held yet.
   *
   * @param version the version that was seen
   */
  public Answer<Training> cancel(
      Actor actor, TrainingId id, int version, String reason, Instant now) {
    return desk.held(actor, id)
        .then(
            found ->
                step(actor, found, version, Training::cancelled, ChangeAction.CANCEL, reason, now));
  }

  private Answer<Plan> known(Actor actor, Plan plan) {
    Set<String> unknown =
        classes.unknown(
            actor.school(),
            plan.invited().classes(),
            List.of(SchoolYear.of(plan.starts().toLocalDate())));
    return unknown.isEmpty()
        ? Answer.granted(plan)
        : Answer.refused(TrainingProblems.noSuchClass(String.join("、", unknown)));
  }

  private Answer<Training> step(
      Actor actor,
      Training found,
      int version,
      UnaryOperator<Training> after,
      ChangeAction action,
      String reason,
      Instant now) {
    Training next = after.apply(found);
    if (found.version() == version + 1 && isAlready(found, next)) {
      return Answer.granted(found);
    }
    if (found.version() != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    if (found.state() != TrainingState.PLANNED) {
      return Answer.refused(TrainingProblems.wrongState(found));
    }
    return written(actor, Optional.of(found), next, action, reason, now);
  }

  /** Sent twice, a step is taken once. */
  private static boolean isAlready(Training found, Training next) {
    return found.equals(
        new Training(found.id(), next.plan(), next.state(), next.turnout(), found.version()));
  }

  private Answer<Training> written(
      Actor actor,
      Optional<Training> before,
      Training after,
      ChangeAction action,
      String reason,
      Instant now) {
    return trainings.write(
            actor.school(),
            after,
            TrainingLine.of(before, after, action, Author.of(actor), reason, now))
        ? Answer.granted(after)
        : Answer.refused(Refusals.changedMeanwhile());
  }
}
