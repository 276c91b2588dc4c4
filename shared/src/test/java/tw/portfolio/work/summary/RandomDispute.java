package tw.portfolio.work.summary;

import java.time.Instant;
import java.util.Map;
import tw.portfolio.access.Person;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.Piece;
import tw.portfolio.work.outcome.AnsweringDisputes;
import tw.portfolio.work.outcome.DisputeAnswer;
import tw.portfolio.work.outcome.DisputingReturns;

/** A dispute on its way up, as far as the second of the clock lets it come. */
final class RandomDispute {
  private final DisputingReturns disputing;
  private final AnsweringDisputes answering;

  RandomDispute(StorePorts stores, SettingsCache caps) {
    this.disputing =
        new DisputingReturns(stores.disputes(), stores.pieces(), stores.roster(), caps);
    this.answering =
        new AnsweringDisputes(stores.disputes(), stores.pieces(), stores.roster(), caps);
  }

  void on(Piece piece, Person teacher, Instant now) {
    Actor student =
        Students.actor(
            piece.id().student().equals(Students.HUA.id()) ? Students.HUA : Students.MING);
    Map<DisputeLevel, Person> asked =
        Map.of(
            DisputeLevel.TEACHER, teacher,
            DisputeLevel.HOMEROOM, Staff.HOMEROOM,
            DisputeLevel.OFFICE, Staff.DIRECTOR);
    int end = (int) (now.getEpochSecond() % 8);
    if (end > 3) {
      return;
    }
    for (DisputeLevel level : DisputeLevel.values()) {
      disputing.dispute(student, piece.id(), "我不同意，" + level.chinese(), now);
      if (end == 0) {
        disputing.withdraw(student, piece.id(), now);
      }
      boolean again =
          (end == 1 && level == DisputeLevel.TEACHER) || (end == 2 && level == DisputeLevel.OFFICE);
      answering.answer(
          Staff.actor(asked.get(level)),
          new AnsweringDisputes.Request(
              piece.id(),
              level,
              again ? new DisputeAnswer.LookAgain("再看一次") : new DisputeAnswer.Keep("維持退回")),
          now);
    }
  }
}
