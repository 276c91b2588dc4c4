package tw.portfolio.imports;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.imports.CheckingFiles.Reading;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;

/**
 * Writes what a preview has told, and nothing that it has not. Whoever says last that it is at it
 * goes on, and any other stops at its next share; records are written under conditions, so that not
 * even both at once write anything twice.
 */
final class CommittingFile {
  /** After that many records the import says how far it is. */
  private static final int A_SHARE = 500;

  /** Others may change the same records at the same time, but not for ever. */
  private static final int MOST_PASSES = 5;

  private final ImportStore imports;
  private final RecordStore records;
  private final CheckingFiles files;
  private final InstantSource clock;
  private final Preview preview;
  private ImportJob held;
  private Progress progress;

  CommittingFile(
      ImportStore imports,
      RecordStore records,
      CheckingFiles files,
      InstantSource clock,
      ImportJob job,
      Preview preview,
      Progress progress) {
    this.imports = imports;
    this.records = records;
    this.files = files;
    this.clock = clock;
    this.held = job;
    this.preview = preview;
    this.progress = progress;
  }

  void run() {
    boolean goOn = say(progress);
    Predicate<Comparison> shown = files.shown(held, preview);
    for (int pass = 1; goOn; pass++) {
      Reading reading = files.read(held);
      if (!(reading instanceof Reading.Compared(Comparison comparison, var _))
          || !shown.test(comparison)) {
        interrupt(reading);
        return;
      }
      if (pass > MOST_PASSES) {
        throw new IllegalStateException("Others keep changing what this import writes");
      }
      List<RecordChange> changes =
          comparison.changes().stream().map(Comparison.Difference::change).toList();
      goOn = say(progress.compared(changes.size())) && write(changes);
      if (goOn && progress.left().equals(Optional.of(0))) {
        end(new ImportState.Committed(preview, progress.written()), ChangeAction.IMPORT);
        return;
      }
    }
  }

  /** Returns false if another worker has taken over. */
  private boolean write(List<RecordChange> changes) {
    for (int from = 0; from < changes.size(); from += A_SHARE) {
      List<RecordChange> share = changes.subList(from, Math.min(from + A_SHARE, changes.size()));
      List<RecordChange> refused =
          records.write(held.school(), share, held.by(), "匯入 " + held.id(), clock.instant());
      if (!say(progress.wrote(share.size() - refused.size()))) {
        return false;
      }
    }
    return true;
  }

  /** Says how far it is; false if another worker has taken over. */
  private boolean say(Progress now) {
    progress = now;
    held = held.become(new ImportState.Committing(preview, now), clock.instant());
    return imports.advance(held, Optional.empty());
  }

  private void interrupt(Reading reading) {
    if (reading instanceof Reading.Compared(Comparison comparison, var _)) {
      progress = progress.compared(comparison.changes().size());
    }
    end(files.interrupt(held, preview, progress.written(), reading), ChangeAction.CHECK);
  }

  private void end(ImportState state, ChangeAction action) {
    ImportJob after = held.become(state, clock.instant());
    imports.advance(after, Optional.of(after.toldAfter(held.state(), action)));
  }
}
