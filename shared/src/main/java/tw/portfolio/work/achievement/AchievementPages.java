package tw.portfolio.work.achievement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.UploadLinks;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.upload.FileLinks;

/**
 * Who may read achievements, and links to their files: their student, the offices that check
 * uploads, the homeroom teacher.
 */
public final class AchievementPages {
  private final AchievementStore achievements;
  private final Permits permits;
  private final FileLinks links;

  /** Reads from this store. */
  public AchievementPages(AchievementStore achievements, Permits permits, FileLinks links) {
    this.achievements = achievements;
    this.permits = permits;
    this.links = links;
  }

  /**
   * An achievement with its year, from which its state is told.
   *
   * @param achievement the achievement
   * @param year all of the student's year
   */
  public record Shown(Achievement achievement, AchievementYear year) {
    /** How far it has come, the choice included. */
    public AchievementState state() {
      return year.stateOf(achievement);
    }
  }

  /** A student's year, for staff. */
  public Answer<AchievementYear> year(Actor staff, PersonId student, SchoolYear year, Instant now) {
    return overseen(staff, student, now)
        .then(person -> Answer.granted(achievements.year(staff.school(), person.id(), year)));
  }

  private Answer<Person> overseen(Actor staff, PersonId student, Instant now) {
    return permits.student(
        staff, student, Permission.READ_ALL_ACHIEVEMENTS, Permission.READ_CLASS_ACHIEVEMENTS, now);
  }

  /** An achievement, for those who may read it. */
  public Answer<Shown> achievement(Actor reader, AchievementId id, Instant now) {
    if (id.student().equals(reader.person())) {
      return shown(reader, id);
    }
    // Whether there is such an achievement is only for those who might read it.
    return reader.kind() == Actor.Kind.STUDENT
        ? Answer.refused(AchievementRefusals.notYours())
        : overseen(reader, id.student(), now).then(_ -> shown(reader, id));
  }

  private Answer<Shown> shown(Actor reader, AchievementId id) {
    AchievementYear year = achievements.year(reader.school(), id.student(), id.term().year());
    return year.achievement(id)
        .map(achievement -> Answer.granted(new Shown(achievement, year)))
        .orElseGet(() -> Answer.refused(AchievementRefusals.noSuchAchievement()));
  }

  /** A link to a file of an achievement, if the file is still the one that was verified. */
  public Answer<UploadLinks.DownloadLink> download(
      Actor reader, AchievementId id, FilePart part, Instant now) {
    return achievement(reader, id, now).then(shown -> download(shown.achievement(), part, now));
  }

  private Answer<UploadLinks.DownloadLink> download(
      Achievement achievement, FilePart part, Instant now) {
    return achievement
        .files()
        .filter(_ -> achievement.state() != AchievementState.REFUSED)
        .map(files -> links.download(files, part, now))
        .orElseGet(() -> Answer.refused(FileLinks.noSuchFile()));
  }

  /**
   * Links for the files that an achievement still waits for; none if it waits for none.
   *
   * @param validity how long a link works at most; it never outlives the reservation
   */
  public List<FileLinks.PartLink> uploadLinks(
      Achievement achievement, Duration validity, Instant now) {
    return achievement.status()
            instanceof AchievementStatus.Reserved(Instant until, Optional<AchievementStatus.Kept> _)
        ? links.uploads(achievement.files().orElseThrow(), until, validity, now)
        : List.of();
  }
}
