package tw.portfolio.submission.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.ExportStore.Lease;
import tw.portfolio.work.WorkKind;

/**
 * Makes the archive of one class. Memory stays below a bound whatever the class has: {@value
 * #FILES_IN_FLIGHT} files of at most the media cap and {@value #PARTS_IN_FLIGHT} + 1 parts.
 */
public final class PackingStep {
  static final int FILES_IN_FLIGHT = 4;
  static final int PARTS_IN_FLIGHT = 3;

  /** Size of a part, as S3 takes them. */
  public static final int PART_BYTES = 8 * 1024 * 1024;

  /** How long a worker that shows no progress is believed to be at it. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  private final FileStore files;
  private final ArchiveStore archives;
  private final ExportStore exports;
  private final ExportLists lists;
  private final Supplier<String> ids;
  private final InstantSource clock;
  private final int partBytes;

  /**
   * Packs what is kept there.
   *
   * @param ids draws a new pseudonym each time
   * @param partBytes size of a part
   */
  public PackingStep(
      FileStore files,
      ArchiveStore archives,
      ExportStore exports,
      ExportLists lists,
      Supplier<String> ids,
      InstantSource clock,
      int partBytes) {
    this.files = files;
    this.archives = archives;
    this.exports = exports;
    this.lists = lists;
    this.ids = ids;
    this.clock = clock;
    this.partBytes = partBytes;
  }

  /**
   * Packs a class.
   *
   * @return false if another worker is at it
   */
  public boolean pack(ExportJob job, ExportPlan plan, ClassShare share) {
    String attempt = ids.get();
    if (!exports.take(job, share.className(), lease(attempt, clock.instant()))) {
      return false;
    }
    try {
      return pack(job, plan, share, attempt);
    } catch (IOException e) {
      letGo(job, share, attempt, e);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      letGo(job, share, attempt, e);
      throw e;
    }
  }

  /** The next delivery need not wait for the lease to end, as after a crash it must. */
  private void letGo(ExportJob job, ClassShare share, String attempt, Exception reason) {
    Instant now = clock.instant();
    try {
      exports.progress(job, share.className(), new Lease(attempt, now, now), 0, 0);
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  private boolean pack(ExportJob job, ExportPlan plan, ClassShare share, String attempt)
      throws IOException {
    List<PlannedStudent> students =
        lists.plan(WorkKind.OUTCOME, ExportObjectKeys.plan(job, plan.attempt(), share));
    try (ProductUpload upload =
            new ProductUpload(
                archives,
                share.archive(),
                ExportObjectKeys.archive(job, attempt, share),
                "application/zip",
                partBytes,
                PARTS_IN_FLIGHT);
        ReadAhead reading =
            new ReadAhead(
                new CheckedReading(files),
                students.stream()
                    .flatMap(student -> student.pieces().stream())
                    .flatMap(piece -> piece.files().stream())
                    .toList(),
                FILES_IN_FLIGHT)) {
      ClassArchive archive =
          new ClassArchive(
              share.archive(),
              upload,
              reading,
              clock,
              (pieces, bytes) ->
                  exports.progress(
                      job, share.className(), lease(attempt, clock.instant()), pieces, bytes));
      if (!archive.addAll(students)) {
        return false;
      }
      String list = ExportObjectKeys.packed(job, attempt, share);
      lists.putRows(list, archive.rows());
      exports.packed(job, share.className(), archive.finish(attempt, list), clock.instant());
      return true;
    }
  }

  private static Lease lease(String attempt, Instant now) {
    return new Lease(attempt, now, now.plus(LEASE));
  }
}
