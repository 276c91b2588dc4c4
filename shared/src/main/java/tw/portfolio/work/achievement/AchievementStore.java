package tw.portfolio.work.achievement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsGuard;

/**
 * Where achievements and the students' choices of them are kept. Reads see every write that was
 * answered before them.
 */
public interface AchievementStore {
  /** All achievements of a student in a school year, and what is chosen. One round trip. */
  AchievementYear year(SchoolCode school, PersonId student, SchoolYear year);

  /** An achievement. One round trip. */
  Optional<Achievement> find(SchoolCode school, AchievementId id);

  /** Which achievement a file's key was made for. One round trip. */
  Optional<AchievementId> achievementOf(ObjectKey key);

  /**
   * What has happened to an achievement, its comings and goings in the year's choice included,
   * oldest first; it can be read after the achievement is gone.
   */
  List<Change> history(SchoolCode school, AchievementId id);

  /** Changes an achievement, or says why not. One round trip. */
  WriteResult<Rejection> write(AchievementWrite write);

  /**
   * Replaces a student's whole choice, or says why not. One round trip, unless another choice took
   * effect at the same moment or later: a choice is always later than the one before it.
   */
  WriteResult<Rejection> select(AchievementChoice choice);

  /** Achievements of any school whose files have been awaited since before that instant. */
  List<Achievement> awaitingFilesSince(Instant before);

  /**
   * One change of one achievement, with its line of the school's history: it happens whole or not
   * at all. What else must be true follows from the change itself: an achievement takes a slot of
   * the year when it is new and gives it back when it is refused or gone, and one that is ready is
   * changed only while the student's choice does not have it.
   *
   * @param before the record it builds on; none for a new achievement
   * @param after the record it leaves; none if the achievement is gone
   * @param change the line for the history
   * @param settings which window must be open under which caps; none for what the platform itself
   *     does, which takes no slot
   * @param once makes a repeated request safe
   */
  record AchievementWrite(
      Optional<Achievement> before,
      Optional<Achievement> after,
      Change change,
      Optional<SettingsGuard> settings,
      Optional<IdempotencyKey> once) {
    /**
     * @throws IllegalArgumentException if there is neither a before nor an after, or a slot is
     *     taken under no caps
     */
    public AchievementWrite {
      if (before.isEmpty() && after.isEmpty()) {
        throw new IllegalArgumentException("A write has a before, an after or both");
      }
      if (before.isEmpty() && settings.isEmpty()) {
        throw new IllegalArgumentException("Whoever takes a slot names the caps");
      }
    }

    /** The achievement that is written. */
    public Achievement achievement() {
      return after.or(() -> before).orElseThrow();
    }

    /** How many slots there are, if it takes one. */
    public Optional<Integer> takesSlotOf() {
      return before.isEmpty()
          ? settings.map(guard -> guard.caps().counts().achievementsPerYear())
          : Optional.empty();
    }

    /** Whether it gives its slot back. */
    public boolean givesSlotBack() {
      return before.filter(Achievement::takesSlot).isPresent()
          && after.filter(Achievement::takesSlot).isEmpty();
    }

    /** Whether it may not be in the student's choice. */
    public boolean mustNotBeChosen() {
      return before.filter(Achievement::selectable).isPresent();
    }

    /** Whether its files' keys are new. */
    public boolean announcesFiles() {
      return after
          .filter(left -> left.files().isPresent() && !left.selectable())
          .filter(left -> before.map(had -> had.revision() != left.revision()).orElse(true))
          .isPresent();
    }
  }

  /**
   * A whole choice.
   *
   * @param settings the selection window must be open
   * @param by the student
   * @param year the school year
   * @param chosen the achievements; each must be the student's, of that year, ready, and unaltered
   * @param change the line for the history
   */
  record AchievementChoice(
      SettingsGuard settings, Actor by, SchoolYear year, List<Chosen> chosen, Change change) {
    /** Copies the list. */
    public AchievementChoice {
      chosen = List.copyOf(chosen);
    }
  }

  /**
   * One achievement of a choice.
   *
   * @param id which
   * @param revision the set of files that the student saw
   * @param seals what lies in the file store now
   */
  record Chosen(AchievementId id, int revision, Map<FilePart, Seal> seals) {
    /** Copies the seals. */
    public Chosen {
      seals = Map.copyOf(seals);
    }
  }
}
