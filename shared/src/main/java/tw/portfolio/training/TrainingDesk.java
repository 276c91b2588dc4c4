package tw.portfolio.training;

import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;

/** Who has to do with a training: the offices that hold its kind, and the academic director. */
final class TrainingDesk {
  private final TrainingStore trainings;
  private final Permits permits;

  TrainingDesk(TrainingStore trainings, Roster roster) {
    this.trainings = trainings;
    this.permits = new Permits(roster);
  }

  /** That kind, if it is for whoever asks to hold it. */
  Answer<TrainingKind> holding(Actor actor, TrainingKind kind) {
    return permits
        .permitted(actor, Permission.KEEP_TRAININGS)
        .then(
            person ->
                kind.isOf(person)
                    ? Answer.granted(kind)
                    : Answer.refused(TrainingProblems.ofOthers(kind)));
  }

  /** A training that it is for whoever asks to hold. */
  Answer<Training> held(Actor actor, TrainingId id) {
    return permits
        .permitted(actor, Permission.KEEP_TRAININGS)
        .then(
            person ->
                trainings
                    .find(actor.school(), id)
                    .map(
                        found ->
                            found.plan().kind().isOf(person)
                                ? Answer.granted(found)
                                : Answer.<Training>refused(
                                    TrainingProblems.ofOthers(found.plan().kind())))
                    .orElseGet(() -> Answer.refused(TrainingProblems.notFound())));
  }
}
