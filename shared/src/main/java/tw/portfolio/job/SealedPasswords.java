package tw.portfolio.job;

import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.school.SchoolCode;

/**
 * Passwords of archives on their way from whoever asks for a job to its worker: the job keeps them
 * sealed, so that neither the table nor an answer, a log or the history ever says them. Who takes
 * requests can seal and not open.
 */
public interface SealedPasswords {
  /** Seals a password; another text each time. One round trip. */
  String seal(SchoolCode school, ArchivePassword password);

  /**
   * Opens what was sealed for that school. One round trip.
   *
   * @throws RuntimeException if it was sealed for another school or is none
   */
  ArchivePassword open(SchoolCode school, String sealed);
}
