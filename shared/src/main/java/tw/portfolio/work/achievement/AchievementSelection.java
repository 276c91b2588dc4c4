package tw.portfolio.work.achievement;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * What a student has chosen of a school year for the national database (勾選, regulation.txt 四(四)2).
 *
 * @param chosen the achievements
 * @param at when the choice was last made; none if never
 * @param submittedBy what handed it in; from then on it is locked
 */
public record AchievementSelection(
    Set<AchievementId> chosen, Optional<Instant> at, Optional<String> submittedBy) {
  /** Nothing chosen yet. */
  public static final AchievementSelection NONE =
      new AchievementSelection(Set.of(), Optional.empty(), Optional.empty());

  /** Copies the set. */
  public AchievementSelection {
    chosen = Set.copyOf(chosen);
  }

  /** A student's choices of a year, in the school's history. */
  public static Subject subject(PersonId student, SchoolYear year) {
    return new Subject(SubjectKind.ACHIEVEMENT_SELECTION, student + "-" + year);
  }
}
