package tw.portfolio.work.achievement;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFiles;

/**
 * What an achievement's record keeps about its state. Whether it is selected or submitted is kept
 * with the year's choice.
 */
public sealed interface AchievementStatus {
  /** The state's name. */
  AchievementState state();

  /**
   * Waiting for files.
   *
   * @param until when the slot is given back
   * @param kept what it had before its files were to be replaced
   */
  record Reserved(Instant until, Optional<Kept> kept) implements AchievementStatus {
    @Override
    public AchievementState state() {
      return AchievementState.RESERVED;
    }
  }

  /**
   * An achievement that was ready before other files were announced.
   *
   * @param files its files, all verified; none if it had only a link
   * @param revision their revision
   * @param ready since when it was ready
   */
  record Kept(Optional<RecordedFiles> files, int revision, Instant ready) {
    /**
     * @throws IllegalArgumentException if a file was not verified
     */
    public Kept {
      if (files.filter(had -> !had.complete()).isPresent()) {
        throw new IllegalArgumentException("Only what is complete is replaced");
      }
    }
  }

  /**
   * A file was not what it said it was.
   *
   * @param at when it was looked at
   * @param part which file
   * @param problem the finding's code
   * @param message what the student reads
   */
  record Refused(Instant at, FilePart part, String problem, String message)
      implements AchievementStatus {
    @Override
    public AchievementState state() {
      return AchievementState.REFUSED;
    }
  }

  /**
   * Complete.
   *
   * @param at since when
   */
  record Ready(Instant at) implements AchievementStatus {
    @Override
    public AchievementState state() {
      return AchievementState.READY;
    }
  }
}
