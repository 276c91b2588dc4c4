package tw.portfolio.submission.pack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.zip.ArchiveWriter;
import tw.portfolio.kernel.files.zip.StoredEntry;
import tw.portfolio.submission.ExportStore.Packed;
import tw.portfolio.submission.pack.index.IndexRow;

/**
 * The archive of a class while it grows: each file that is what its record says goes in, each other
 * one becomes a problem.
 */
final class ClassArchive {
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

  /** Takes note of how far the archive is; false says to stop. */
  @FunctionalInterface
  interface Report {
    boolean progress(int pieces, long bytes);
  }

  private final String name;
  private final ProductUpload upload;
  private final ArchiveWriter writer;
  private final ReadAhead reading;
  private final InstantSource clock;
  private final Report report;
  private final List<IndexRow> rows = new ArrayList<>();
  private final List<ExportProblem> problems = new ArrayList<>();
  private Instant reported;
  private int pieces;
  private long bytes;

  ClassArchive(
      String name, ProductUpload upload, ReadAhead reading, InstantSource clock, Report report) {
    this.name = name;
    this.upload = upload;
    this.writer = new ArchiveWriter(upload);
    this.reading = reading;
    this.clock = clock;
    this.report = report;
    this.reported = clock.instant();
  }

  /**
   * Adds everything.
   *
   * @return false if it was told to stop
   */
  boolean addAll(List<PlannedStudent> students) throws IOException {
    for (PlannedStudent student : students) {
      problems.addAll(student.problems());
      for (PlannedPiece piece : student.pieces()) {
        if (piece.files().isEmpty()) {
          rows.add(IndexLines.row(student, piece));
        }
        for (PlannedFile file : piece.files()) {
          add(student, piece, file);
          if (!reportIfDue()) {
            return false;
          }
        }
        pieces++;
      }
    }
    return true;
  }

  private void add(PlannedStudent student, PlannedPiece piece, PlannedFile file)
      throws IOException {
    switch (reading.next()) {
      case FileReading.Whole whole -> {
        StoredEntry entry =
            new StoredEntry(
                file.path(), file.bytes(), file.checksums().crc32().value(), file.stored());
        writer.add(entry, whole.content());
        rows.add(IndexLines.row(student, piece, file, name));
      }
      case FileReading.Wrong(var cause) ->
          problems.add(student.problem(cause, piece.id(), file.name().text()));
    }
    bytes += file.bytes();
  }

  private boolean reportIfDue() {
    Instant now = clock.instant();
    if (Duration.between(reported, now).compareTo(BETWEEN_REPORTS) < 0) {
      return true;
    }
    reported = now;
    return report.progress(pieces, bytes);
  }

  /** The files that are in. */
  List<IndexRow> rows() {
    return rows;
  }

  /** Makes the archive appear, unless nothing is in it. */
  Packed finish(String attempt, String list) throws IOException {
    Optional<Product> product = Optional.empty();
    if (writer.entries() > 0) {
      writer.finish();
      product = Optional.of(upload.complete());
    }
    PackedClass packed = new PackedClass(product, list, rows.size(), problems.size());
    return new Packed(attempt, packed, problems, pieces, bytes);
  }
}
