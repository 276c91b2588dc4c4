package tw.portfolio.work.achievement;

import java.util.Optional;
import tw.portfolio.kernel.store.Rejection;

/** Why a write about an achievement or its choice did not happen. */
public sealed interface AchievementRefusal extends Rejection {
  /** The achievement is not as supposed. */
  record AchievementDiffers(AchievementId id, Optional<Achievement> current)
      implements AchievementRefusal {}

  /** The achievement is in the student's choice. */
  record AchievementChosen(AchievementSelection current) implements AchievementRefusal {}

  /** The request was carried out before, on that achievement. */
  record AchievementRequested(AchievementId achievement, String digest)
      implements AchievementRefusal {}

  /** The student's choice of achievements is another than supposed. */
  record AchievementSelectionDiffers(AchievementSelection current) implements AchievementRefusal {}

  /** Something of the year's choice of achievements has been handed in, so it is locked. */
  record AchievementsLocked(AchievementSelection current) implements AchievementRefusal {}
}
