package tw.portfolio.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.account.AccountStore;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.sheet.DeclaredSheet;
import tw.portfolio.kernel.sheet.FileRefusal;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.UnreadableSheetException;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.PersonId;

/**
 * Takes one step of an import. A message that comes twice, or after a worker died, does no harm: a
 * step that is done is not done again, and a commit that was interrupted reads the file again and
 * writes what still differs.
 *
 * <p>At the check and at the commit alike the file is read whole, cell by cell, and compared with
 * what the school has; its bytes must be those that were announced.
 */
public final class RunningImports {
  private static final FileRefusal GONE =
      new FileRefusal(
          "file-missing",
          "上傳的檔案已不在。請重新建立匯入並上傳檔案。",
          "The uploaded file is gone. Begin a new import and upload it again.");
  private static final FileRefusal ALTERED =
      new FileRefusal(
          "file-altered",
          "儲存的檔案與您選擇的檔案不符，為保護資料已停止處理。請重新建立匯入並上傳檔案。",
          "The stored file is not the one that was announced, so nothing was done. Begin a new"
              + " import.");

  /** After that many records the import says how far it is. */
  private static final int A_SHARE = 500;

  /** Others may change the same records at the same time, but not for ever. */
  private static final int MOST_PASSES = 5;

  private final ImportStore imports;
  private final RecordStore records;
  private final AccountStore accounts;
  private final ArchiveStore archives;
  private final Supplier<String> ids;
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
    this.accounts = accounts;
    this.archives = archives;
    this.ids = ids;
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
      end(
          job,
          switch (read(job)) {
            case Reading.Unreadable(FileRefusal refusal) -> new ImportState.Refused(refusal);
            case Reading.Compared compared -> {
              Preview preview = keep(job, compared);
              yield preview.tally().sound()
                  ? new ImportState.Checked(preview)
                  : new ImportState.Wrong(preview);
            }
          },
          ChangeAction.CHECK);
    }
  }

  private void commit(ImportJob job) {
    if (job.state() instanceof ImportState.Committing(Preview preview, Progress progress)) {
      new Commit(job, preview, progress).run();
    }
  }

  private void end(ImportJob job, ImportState state, ChangeAction action) {
    ImportJob after = job.become(state, clock.instant());
    imports.advance(after, Optional.of(after.toldAfter(job.state(), action)));
  }

  /** What came of reading a file. */
  private sealed interface Reading {
    /** It was compared with what the school has. */
    record Compared(Comparison comparison, Content content) implements Reading {}

    /** It can't be read. */
    record Unreadable(FileRefusal refusal) implements Reading {}
  }

  /** The file's bytes, as a value that nobody changes. */
  private static final class Content {
    private final byte[] bytes;

    private Content(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  /** Reads and compares; nothing is written anywhere. */
  private Reading read(ImportJob job) {
    Optional<byte[]> stored = stored(ImportKeys.file(job), DeclaredSheet.MOST_BYTES + 1);
    if (stored.isEmpty()) {
      return new Reading.Unreadable(GONE);
    }
    byte[] content = stored.get();
    if (content.length != job.file().bytes() || !Sha256.of(content).equals(job.file().sha256())) {
      return new Reading.Unreadable(ALTERED);
    }
    Directory directory =
        records.directory(job.school(), job.term(), () -> new PersonId(ids.get()));
    try {
      FileContent file =
          FileContent.read(content, job.file().type(), Books.of(job.kind()), directory);
      return new Reading.Compared(
          Comparison.of(file, job, records, accounts), new Content(content));
    } catch (UnreadableSheetException e) {
      return new Reading.Unreadable(e.refusal());
    }
  }

  private Optional<byte[]> stored(String key, long most) {
    return archives
        .open(key)
        .map(
            opened -> {
              try (InputStream in = opened) {
                return in.readNBytes((int) most);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Keeps what a reading found where the office can look at it. */
  private Preview keep(ImportJob job, Reading.Compared compared) {
    Comparison comparison = compared.comparison();
    Preview preview = new Preview(comparison.tally(), ids.get());
    archives.put(
        ImportKeys.marked(job, preview),
        SheetType.XLSX.mediaType(),
        comparison.marked(compared.content().bytes, job.file().type()));
    if (!comparison.file().problems().isEmpty()) {
      ProblemList.keep(archives, ImportKeys.problems(job, preview), comparison.file().problems());
    }
    archives.put(
        ImportKeys.details(job, preview),
        "application/json",
        Preview.Details.of(comparison).write());
    archives.put(
        ImportKeys.previewed(job, preview),
        "text/plain",
        String.join("\n", comparison.digests(marks(job))).getBytes(StandardCharsets.UTF_8));
    return preview;
  }

  private Function<NationalId, String> marks(ImportJob job) {
    return identity -> records.mark(job.school(), identity);
  }

  /** The digests of what an office was shown. */
  private Set<String> shown(ImportJob job, Preview preview) {
    return stored(ImportKeys.previewed(job, preview), Integer.MAX_VALUE)
        .map(digests -> new String(digests, StandardCharsets.UTF_8))
        .map(digests -> digests.lines().collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }

  /**
   * Writes what a preview has told, and nothing that it has not. Whoever says last that it is at it
   * goes on, and any other stops at its next share; records are written under conditions, so that
   * not even both at once write anything twice.
   */
  private final class Commit {
    private final Preview preview;
    private ImportJob held;
    private Progress progress;

    Commit(ImportJob job, Preview preview, Progress progress) {
      this.held = job;
      this.preview = preview;
      this.progress = progress;
    }

    void run() {
      boolean goOn = say(progress);
      Set<String> shown = shown(held, preview);
      for (int pass = 1; goOn; pass++) {
        Reading reading = read(held);
        if (!(reading instanceof Reading.Compared(Comparison comparison, var _))
            || !comparison.tally().sound()
            || !shown.containsAll(comparison.digests(marks(held)))) {
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
          end(held, new ImportState.Committed(preview, progress.written()), ChangeAction.IMPORT);
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
      end(
          held,
          switch (reading) {
            case Reading.Unreadable(FileRefusal refusal) ->
                new ImportState.Interrupted(preview, progress.written(), Optional.of(refusal));
            case Reading.Compared compared -> {
              int written = progress.compared(compared.comparison().changes().size()).written();
              yield new ImportState.Interrupted(keep(held, compared), written, Optional.empty());
            }
          },
          ChangeAction.CHECK);
    }
  }
}
