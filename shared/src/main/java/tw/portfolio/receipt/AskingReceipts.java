package tw.portfolio.receipt;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.SealedPasswords;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;

/**
 * An office asks for the file that came back to be looked at. Its password is sealed before
 * anything is written down. A request that is repeated asks for another job: its digest, kept to
 * know it again, would let whoever reads the table try passwords.
 */
public final class AskingReceipts {
  private final AskingJobs jobs;
  private final Permits permits;
  private final SealedPasswords passwords;

  /** Asks for these jobs. */
  public AskingReceipts(AskingJobs jobs, Permits permits, SealedPasswords passwords) {
    this.jobs = jobs;
    this.permits = permits;
    this.passwords = passwords;
  }

  /**
   * Asks for a file to be looked at; where to send it is the answer's.
   *
   * @param year of which school year it must be
   * @param file the file, as it is announced
   * @param password of the archive, if it has one
   * @param mapping how it is read if it is a plain sheet
   */
  public Answer<Job> ask(
      Actor office,
      SchoolYear year,
      IncomingFile file,
      Optional<ArchivePassword> password,
      Optional<SheetMapping> mapping,
      Instant now) {
    return permits
        .permitted(office, Permission.KEEP_RECEIPTS)
        .then(
            _ -> {
              Optional<String> hidden = password.map(one -> passwords.seal(office.school(), one));
              return jobs.ask(
                  office,
                  new ReceiptOrder(year, hidden, mapping).request().with(file),
                  Optional.empty(),
                  now);
            });
  }
}
