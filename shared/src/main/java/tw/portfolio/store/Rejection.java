package tw.portfolio.store;

import java.util.Optional;
import java.util.Set;
import tw.portfolio.domain.achievement.Achievement;
import tw.portfolio.domain.achievement.AchievementId;
import tw.portfolio.domain.achievement.AchievementSelection;
import tw.portfolio.domain.announcement.Announcement;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.school.Cohort;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.selection.Selection;
import tw.portfolio.domain.statement.Statement;

/** Why a write did not happen, with what the store found instead. */
public sealed interface Rejection {
  /** A window is closed, or the caps are others than supposed. */
  record SettingsDiffer(Settings current) implements Rejection {}

  /** The student is of another cohort than supposed, of this one. */
  record CohortDiffers(Cohort found) implements Rejection {}

  /** The extension is over, or has been withdrawn. */
  record NotExtended() implements Rejection {}

  /** The student does not take the course, it takes no outcomes, or it has another teacher now. */
  record NotEnrolled() implements Rejection {}

  /** Every slot is taken, by these pieces' secrets. */
  record NoSlot(Set<String> takenBy) implements Rejection {}

  /** The request was carried out before, on that piece. */
  record AlreadyRequested(PieceId piece, String digest) implements Rejection {}

  /** The piece is not as supposed. */
  record PieceDiffers(PieceId id, Optional<Piece> current) implements Rejection {}

  /** Nobody named this person a deputy of the teacher for today. */
  record NotDeputy() implements Rejection {}

  /** Something of the year's choice has been handed in, so it is locked. */
  record SelectionLocked(Selection current) implements Rejection {}

  /** The student's choice is another than supposed. */
  record SelectionDiffers(Selection current) implements Rejection {}

  /** An account is not as supposed, or not there. */
  record AccountDiffers(Optional<Person> current) implements Rejection {}

  /** The account of whoever asks is disabled. */
  record AccountDisabled() implements Rejection {}

  /** The account of a provider is somebody's already, perhaps in another school. */
  record SignInTaken() implements Rejection {}

  /** The person signs in with another account of the provider, or with none. */
  record SignInDiffers() implements Rejection {}

  /** The school has staff already. */
  record AlreadyFounded() implements Rejection {}

  /** Whoever asks may not do this any more. */
  record NoLongerPermitted() implements Rejection {}

  /** That person is no teacher of the school, or not any more. */
  record NotTeaching(PersonId person) implements Rejection {}

  /** Somebody else has changed the deputy meanwhile. */
  record DeputyDiffers() implements Rejection {}

  /** There is no such student in the school. */
  record NoSuchStudent(PersonId student) implements Rejection {}

  /** A record is another version by now. */
  record VersionDiffers() implements Rejection {}

  /** The request was carried out before, and made that record, if it made one of this kind. */
  record RecordRequested(Optional<String> record, String digest) implements Rejection {}

  /** A record that the school keeps, or one that it depends on, is not as supposed. */
  record RecordDiffers(RecordKey key) implements Rejection {}

  /** Somebody's roles or place are others than supposed. */
  record PersonDiffers(PersonId person) implements Rejection {}

  /** The student has pieces of the course, so many. */
  record HasPieces(int count) implements Rejection {}

  /** The student's statement is not as supposed. */
  record StatementDiffers(Optional<Statement> current) implements Rejection {}

  /** The announcement is not as supposed. */
  record AnnouncementDiffers(Optional<Announcement> current) implements Rejection {}

  /** The achievement is not as supposed. */
  record AchievementDiffers(AchievementId id, Optional<Achievement> current) implements Rejection {}

  /** The achievement is in the student's choice. */
  record AchievementChosen(AchievementSelection current) implements Rejection {}

  /** The request was carried out before, on that achievement. */
  record AchievementRequested(AchievementId achievement, String digest) implements Rejection {}

  /** The student's choice of achievements is another than supposed. */
  record AchievementSelectionDiffers(AchievementSelection current) implements Rejection {}

  /** Something of the year's choice of achievements has been handed in, so it is locked. */
  record AchievementsLocked(AchievementSelection current) implements Rejection {}
}
