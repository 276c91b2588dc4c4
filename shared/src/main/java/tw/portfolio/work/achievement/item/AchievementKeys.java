package tw.portfolio.work.achievement.item;

import java.util.List;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.achievement.AchievementId;

/** Where achievements, their slots and choices lie. */
public final class AchievementKeys {
  public static final String SELECTION = "SELECTION";
  public static final String ACHIEVEMENT = "ACHIEVEMENT#";
  public static final String OPEN_ACHIEVEMENTS = "OPEN-ACHIEVEMENT#";

  private AchievementKeys() {}

  /** The same for achievements. */
  public static String openUpload(AchievementId id) {
    return OPEN_ACHIEVEMENTS + Shards.shard(id.secret());
  }

  /** A student's achievements of a year are one partition, so that a page is one query. */
  public static String achievements(SchoolCode school, PersonId student, SchoolYear year) {
    return school + "#ACHIEVEMENTS#" + student + "#" + year;
  }

  public static Key achievement(SchoolCode school, AchievementId id) {
    return new Key(achievements(school, id.student(), id.term().year()), ACHIEVEMENT + id.secret());
  }

  /** An achievement looked for among a student's own of a year: where another's is not found. */
  public static Key ownAchievement(Actor student, SchoolYear year, AchievementId id) {
    return new Key(
        achievements(student.school(), student.person(), year),
        achievement(student.school(), id).sk());
  }

  public static Key achievementSlots(SchoolCode school, AchievementId id) {
    return new Key(achievements(school, id.student(), id.term().year()), "SLOTS");
  }

  public static Key achievementSelection(SchoolCode school, PersonId student, SchoolYear year) {
    return new Key(achievements(school, student, year), SELECTION);
  }

  /** Apart from the requests for pieces: each answers with a thing of its own kind. */
  public static Key achievementRequest(SchoolCode school, PersonId person, String key) {
    return new Key(school + "#REQUEST#" + person + "#ACHIEVEMENT", key);
  }

  public static List<String> openAchievements() {
    return Shards.shards(OPEN_ACHIEVEMENTS);
  }
}
