package tw.portfolio.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tw.portfolio.account.AccountStore;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.sheet.DeclaredSheet;
import tw.portfolio.kernel.sheet.FileRefusal;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.UnreadableSheetException;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.PersonId;

/**
 * Reads an uploaded file whole, cell by cell, and compares it with what the school has. The bytes
 * must be those that were announced, at the check and at the commit alike.
 */
final class CheckingFiles {
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
  private static final String MARKED_TYPE = SheetType.XLSX.mediaType();

  private final RecordStore records;
  private final AccountStore accounts;
  private final ArchiveStore archives;
  private final Supplier<String> ids;

  CheckingFiles(
      RecordStore records, AccountStore accounts, ArchiveStore archives, Supplier<String> ids) {
    this.records = records;
    this.accounts = accounts;
    this.archives = archives;
    this.ids = ids;
  }

  /** What came of reading a file. */
  sealed interface Reading {
    /** It was compared with what the school has. */
    record Compared(Comparison comparison, Content content) implements Reading {}

    /** It can't be read. */
    record Unreadable(FileRefusal refusal) implements Reading {}
  }

  /** The file's bytes, as a value that nobody changes. */
  static final class Content {
    private final byte[] bytes;

    private Content(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  /** Reads and compares; nothing is written anywhere. */
  Reading read(ImportJob job) {
    Optional<byte[]> stored = stored(job);
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

  private Optional<byte[]> stored(ImportJob job) {
    Optional<InputStream> opened = archives.open(ImportKeys.file(job));
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = opened.get()) {
      return Optional.of(in.readNBytes((int) DeclaredSheet.MOST_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what a reading found, and says which state that is. */
  ImportState conclude(ImportJob job, Reading reading) {
    return switch (reading) {
      case Reading.Unreadable(FileRefusal refusal) -> new ImportState.Refused(refusal);
      case Reading.Compared(Comparison comparison, Content content) -> {
        Preview preview = preview(job, comparison, content);
        yield preview.tally().sound()
            ? new ImportState.Checked(preview)
            : new ImportState.Wrong(preview);
      }
    };
  }

  /**
   * Keeps what a reading found after the writing had begun, and says which state that is.
   *
   * @param before the preview that was being written
   * @param written how many records were
   */
  ImportState interrupt(ImportJob job, Preview before, int written, Reading reading) {
    return switch (reading) {
      case Reading.Unreadable(FileRefusal refusal) ->
          new ImportState.Interrupted(before, written, Optional.of(refusal));
      case Reading.Compared(Comparison comparison, Content content) ->
          new ImportState.Interrupted(preview(job, comparison, content), written, Optional.empty());
    };
  }

  /** Whether an earlier check has shown all that this one finds to write. */
  Predicate<Comparison> shown(ImportJob job, Preview preview) {
    PreviewedChanges previewed =
        archives
            .open(ImportKeys.previewed(job, preview))
            .map(PreviewedChanges::read)
            .orElse(PreviewedChanges.NONE);
    return comparison -> previewed.cover(comparison, marks(job));
  }

  private Function<NationalId, String> marks(ImportJob job) {
    return identity -> records.mark(job.school(), identity);
  }

  private Preview preview(ImportJob job, Comparison comparison, Content content) {
    Preview preview = new Preview(comparison.tally(), ids.get());
    keep(job, preview, comparison, content.bytes);
    return preview;
  }

  private void keep(ImportJob job, Preview preview, Comparison comparison, byte[] content) {
    try {
      archives.put(
          ImportKeys.marked(job, preview),
          MARKED_TYPE,
          MarkedFile.of(comparison, Books.of(job.kind()), content, job.file().type()));
    } catch (UnreadableSheetException e) {
      throw new IllegalStateException("The file was readable a moment ago", e);
    }
    if (!comparison.file().problems().isEmpty()) {
      ProblemList.keep(archives, ImportKeys.problems(job, preview), comparison.file().problems());
    }
    archives.put(
        ImportKeys.details(job, preview), "application/json", Details.of(comparison).write());
    archives.put(
        ImportKeys.previewed(job, preview),
        "text/plain",
        PreviewedChanges.of(comparison, marks(job)).write());
  }
}
