package tw.portfolio.domain.school;

import java.time.Duration;

/**
 * How many, how large and how long: each a setting of the school.
 *
 * @param uploadsPerSemester pieces a student may upload each semester (regulation.txt 四(三)1)
 * @param selectedPerYear pieces a student may select each school year (regulation.txt 四(三)3)
 * @param documentBytes largest document (文件檔), bytes
 * @param mediaBytes largest media file (影音檔), bytes
 * @param descriptionCharacters longest 簡述, in characters as a person counts them
 * @param linkValidity how long an upload link works
 * @param reservationValidity how long a slot is kept for files that have not come
 */
public record Caps(
    int uploadsPerSemester,
    int selectedPerYear,
    long documentBytes,
    long mediaBytes,
    int descriptionCharacters,
    Duration linkValidity,
    Duration reservationValidity) {
  private static final long MEBIBYTE = 1024 * 1024;

  /** The regulation's and the ministry's values, in force where a school has set nothing else. */
  public static final Caps OF_THE_REGULATION =
      new Caps(5, 6, 4 * MEBIBYTE, 10 * MEBIBYTE, 100, Duration.ofMinutes(15), Duration.ofHours(1));

  /**
   * @throws IllegalArgumentException if a value is not positive
   */
  public Caps {
    if (uploadsPerSemester < 1
        || selectedPerYear < 1
        || documentBytes < 1
        || mediaBytes < 1
        || descriptionCharacters < 1
        || !linkValidity.isPositive()
        || !reservationValidity.isPositive()) {
      throw new IllegalArgumentException("Every cap is positive");
    }
  }
}
