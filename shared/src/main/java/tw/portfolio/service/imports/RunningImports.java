package tw.portfolio.service.imports;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.imports.FileRefusal;
import tw.portfolio.domain.imports.ImportJob;
import tw.portfolio.domain.imports.ImportState;
import tw.portfolio.domain.imports.Preview;
import tw.portfolio.domain.record.Book;
import tw.portfolio.domain.record.RecordChange;
import tw.portfolio.files.ArchiveStore;
import tw.portfolio.queue.ImportTask;
import tw.portfolio.service.imports.CheckingFiles.Reading;
import tw.portfolio.store.ImportStore;
import tw.portfolio.store.RecordStore;

/**
 * Takes one step of an import. A message that comes twice, or after a worker died, does no harm: a
 * step that is done is not done again, and a commit that was interrupted reads the file again and
 * writes what still differs.
 */
public final class RunningImports {
  /** After that many records the import says how far it is. */
  private static final int A_SHARE = 500;

  /** Others may change the same records at the same time, but not for ever. */
  private static final int MOST_PASSES = 5;

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
      ArchiveStore archives,
      List<Book> books,
      Supplier<String> ids,
      InstantSource clock) {
    this.imports = imports;
    this.records = records;
    this.files = new CheckingFiles(records, archives, books, ids);
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
    ImportState found = files.conclude(job, reading);
    ImportJob after = job.become(found, clock.instant());
    Optional<String> from = Optional.of(job.state().chinese());
    imports.advance(after, Optional.of(after.line(Deed.CHECK, from, told(after))));
  }

  private static String told(ImportJob job) {
    return job.state().chinese()
        + "："
        + switch (job.state()) {
          case ImportState.Refused(FileRefusal refusal) -> refusal.chinese();
          case ImportState.Checked(Preview preview) -> preview.tally().summary();
          case ImportState.Wrong(Preview preview) -> preview.tally().summary();
          case ImportState.Committed(Preview _, int written) -> "寫入 " + written + " 筆";
          case ImportState.Committing(Preview _, int written) -> "已寫入 " + written + " 筆";
          case ImportState.AwaitingFile(), ImportState.Checking() -> "";
        };
  }

  /**
   * Writes what differs. Whoever says last that it is at it goes on, and any other stops at its
   * next share; records are written under conditions, so that not even both at once write anything
   * twice.
   */
  private void commit(ImportJob job) {
    if (!(job.state() instanceof ImportState.Committing(Preview preview, int before))) {
      return;
    }
    ImportJob held = job.become(new ImportState.Committing(preview, before), clock.instant());
    boolean goOn = imports.advance(held, Optional.empty());
    for (int pass = 1; goOn; pass++) {
      Reading reading = files.read(held);
      if (!(reading instanceof Reading.Compared(Comparison comparison, _))
          || !comparison.tally().sound()) {
        conclude(held, reading);
        return;
      }
      if (pass > MOST_PASSES) {
        throw new IllegalStateException("Others keep changing what this import writes");
      }
      Pass written = new Pass(held, preview, comparison);
      goOn = written.run();
      held = written.held;
      if (goOn && written.complete) {
        committed(held, preview);
        return;
      }
    }
  }

  private void committed(ImportJob held, Preview preview) {
    ImportJob done =
        held.become(new ImportState.Committed(preview, preview.tally().toWrite()), clock.instant());
    Optional<String> from = Optional.of(held.state().chinese());
    imports.advance(done, Optional.of(done.line(Deed.IMPORT, from, told(done))));
  }

  /** One time through everything that differs. */
  private final class Pass {
    private final Preview preview;
    private final List<RecordChange> changes;
    private final int rest;
    private ImportJob held;
    private boolean complete = true;

    Pass(ImportJob held, Preview preview, Comparison comparison) {
      this.held = held;
      this.preview = preview;
      this.changes = comparison.changes().stream().map(Comparison.Difference::change).toList();
      this.rest = Math.max(preview.tally().toWrite() - changes.size(), 0);
    }

    /** Returns false if another worker has taken over. */
    boolean run() {
      for (int from = 0; from < changes.size(); from += A_SHARE) {
        int until = Math.min(from + A_SHARE, changes.size());
        List<RecordChange> refused =
            records.write(
                held.school(),
                changes.subList(from, until),
                held.by(),
                "匯入 " + held.id(),
                clock.instant());
        complete &= refused.isEmpty();
        held = held.become(new ImportState.Committing(preview, rest + until), clock.instant());
        if (!imports.advance(held, Optional.empty())) {
          return false;
        }
      }
      return true;
    }
  }
}
