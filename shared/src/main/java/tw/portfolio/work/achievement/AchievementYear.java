package tw.portfolio.work.achievement;

import java.util.List;
import java.util.Optional;

/**
 * All achievements of one student in one school year: what a page shows, read at once.
 *
 * @param achievements oldest first
 * @param selection what is chosen
 */
public record AchievementYear(List<Achievement> achievements, AchievementSelection selection) {
  /** Copies the list. */
  public AchievementYear {
    achievements = List.copyOf(achievements);
  }

  /** The achievement of that id. */
  public Optional<Achievement> achievement(AchievementId id) {
    return achievements.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** How far an achievement has come, the choice included. */
  public AchievementState stateOf(Achievement achievement) {
    if (!selection.chosen().contains(achievement.id())) {
      return achievement.state();
    }
    return locked() ? AchievementState.SUBMITTED : AchievementState.SELECTED;
  }

  /** Whether something of the choice has been handed in. */
  public boolean locked() {
    return selection.submittedBy().isPresent();
  }

  /** How many of the year's slots are taken. */
  public long slotsUsed() {
    return achievements.stream().filter(Achievement::takesSlot).count();
  }
}
