package tw.portfolio.training;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;

/** Lines of the history about trainings: never who was there. */
final class TrainingLine {
  private TrainingLine() {}

  static Change of(
      Optional<Training> before,
      Training after,
      ChangeAction action,
      Author by,
      String why,
      Instant at) {
    return new Change(
        new Subject(SubjectKind.TRAINING, after.id().text()),
        at,
        by,
        action,
        before.map(TrainingLine::shown),
        Optional.of(shown(after)),
        why,
        Optional.empty());
  }

  private static String shown(Training training) {
    return "%s「%s」%s，%s，%s，名單 %d 人，出席 %d 人，其他到場 %d 人"
        .formatted(
            training.plan().kind().chinese(),
            training.plan().title(),
            training.plan().starts().toString().replace('T', ' '),
            training.plan().place(),
            training.state().chinese(),
            training.turnout().listed(),
            training.turnout().present(),
            training.turnout().guests());
  }
}
