package tw.portfolio.imports;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.account.AccountStore;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.imports.CheckingFiles.Reading;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.record.RecordStore;

/**
 * Takes one step of an import. A message that comes twice, or after a worker died, does no harm: a
 * step that is done is not done again, and a commit that was interrupted reads the file again and
 * writes what still differs.
 */
public final class RunningImports {
  private final ImportStore imports;
  private final RecordStore records;
  private final CheckingFiles files;
  private final InstantSource clock;

  /**
   * Runs imports of what is kept there.
   *
   * @param ids draws a new pseudonym each time
   */
  public RunningImports(
      ImportStore imports,
      RecordStore records,
      AccountStore accounts,
      ArchiveStore archives,
      Supplier<String> ids,
      InstantSource clock) {
    this.imports = imports;
    this.records = records;
    this.files = new CheckingFiles(records, accounts, archives, ids);
    this.clock = clock;
  }

  /** Takes a step, unless it is done already. */
  public void run(ImportTask task) {
    imports
        .find(task.school(), task.id())
        .ifPresent(
            job -> {
              switch (task.step()) {
                case CHECK -> check(job);
                case COMMIT -> commit(job);
              }
            });
  }

  private void check(ImportJob job) {
    if (job.state() instanceof ImportState.Checking()) {
      // If somebody else was quicker, what that one found counts.
      conclude(job, files.read(job));
    }
  }

  private void conclude(ImportJob job, Reading reading) {
    ImportJob after = job.become(files.conclude(job, reading), clock.instant());
    imports.advance(after, Optional.of(after.toldAfter(job.state(), ChangeAction.CHECK)));
  }

  private void commit(ImportJob job) {
    if (job.state() instanceof ImportState.Committing(Preview preview, Progress progress)) {
      new CommittingFile(imports, records, files, clock, job, preview, progress).run();
    }
  }
}
