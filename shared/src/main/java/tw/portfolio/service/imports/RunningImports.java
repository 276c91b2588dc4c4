package tw.portfolio.service.imports;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.imports.ImportJob;
import tw.portfolio.domain.imports.ImportState;
import tw.portfolio.domain.imports.Preview;
import tw.portfolio.domain.imports.Progress;
import tw.portfolio.domain.record.Book;
import tw.portfolio.files.ArchiveStore;
import tw.portfolio.queue.ImportTask;
import tw.portfolio.service.imports.CheckingFiles.Reading;
import tw.portfolio.store.AccountStore;
import tw.portfolio.store.ImportStore;
import tw.portfolio.store.RecordStore;

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
   * @param books every file that can be imported
   * @param ids draws a new pseudonym each time
   */
  public RunningImports(
      ImportStore imports,
      RecordStore records,
      AccountStore accounts,
      ArchiveStore archives,
      List<Book> books,
      Supplier<String> ids,
      InstantSource clock) {
    this.imports = imports;
    this.records = records;
    this.files = new CheckingFiles(records, accounts, archives, books, ids);
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
    imports.advance(after, Optional.of(after.toldAfter(job.state(), Deed.CHECK)));
  }

  private void commit(ImportJob job) {
    if (job.state() instanceof ImportState.Committing(Preview preview, Progress progress)) {
      new CommittingFile(imports, records, files, clock, job, preview, progress).run();
    }
  }
}
