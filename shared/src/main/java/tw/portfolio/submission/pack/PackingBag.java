package tw.portfolio.submission.pack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.bag.BagWriter;
import tw.portfolio.upload.FileOwner;

/**
 * Makes a bag of students' files: each that is what its record says goes in, each other one is
 * told. Memory stays below a bound whatever goes in: {@value #BYTES_IN_FLIGHT} bytes of files, or
 * one file that is larger alone, and {@value #PARTS_IN_FLIGHT} + 1 parts.
 */
public final class PackingBag {
  static final int FILES_IN_FLIGHT = 4;
  static final long BYTES_IN_FLIGHT = 64L << 20;
  static final int PARTS_IN_FLIGHT = 3;

  /** Size of a part. */
  public static final int PART_BYTES = 8 * 1024 * 1024;

  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

  private final FileStore files;
  private final ArchiveStore archives;
  private final InstantSource clock;
  private final int partBytes;

  /** Takes note of how far the bag is. */
  @FunctionalInterface
  public interface Watch {
    /**
     * About once a second.
     *
     * @return false if it is to stop
     */
    boolean goOn(int pieces, long bytes);
  }

  /**
   * A bag that was made.
   *
   * @param bag the archive; none if no file could go in
   * @param in what is in, those that have no file included
   * @param faulty what is not
   * @param files how many files are in
   * @param pieces how many pieces were gone through
   * @param bytes how many bytes were gone through
   */
  public record Packed(
      Optional<Product> bag,
      List<BagEntry> in,
      List<Faulty> faulty,
      int files,
      int pieces,
      long bytes) {
    /** Copies the lists. */
    public Packed {
      in = List.copyOf(in);
      faulty = List.copyOf(faulty);
    }
  }

  /**
   * A file that could not go in.
   *
   * @param entry what should have
   * @param cause why not
   */
  public record Faulty(BagEntry entry, ProblemCause cause) {}

  /**
   * Packs files from there to there.
   *
   * @param partBytes size of a part
   */
  public PackingBag(FileStore files, ArchiveStore archives, InstantSource clock, int partBytes) {
    this.files = files;
    this.archives = archives;
    this.clock = clock;
    this.partBytes = partBytes;
  }

  /**
   * Makes a bag.
   *
   * @return nothing if it was told to stop
   * @throws IOException if the archive can't be written
   */
  public Optional<Packed> pack(BagOrder order, List<BagEntry> entries, Watch watch)
      throws IOException {
    List<BagEntry> in = new ArrayList<>();
    List<Faulty> faulty = new ArrayList<>();
    Instant reported = clock.instant();
    int pieces = 0;
    long bytes = 0;
    try (ProductUpload upload = order.upload(archives, partBytes, PARTS_IN_FLIGHT);
        CheckedFiles reading = new CheckedFiles(files, entries, FILES_IN_FLIGHT, BYTES_IN_FLIGHT)) {
      BagWriter bag = new BagWriter(upload, order.name(), order.made());
      Optional<FileOwner> piece = Optional.empty();
      for (BagEntry entry : entries) {
        pieces += piece.equals(Optional.of(entry.piece())) ? 0 : 1;
        piece = Optional.of(entry.piece());
        Optional<ProblemCause> cause =
            entry.file().isPresent() ? add(bag, entry, reading.next()) : Optional.empty();
        cause.ifPresentOrElse(why -> faulty.add(new Faulty(entry, why)), () -> in.add(entry));
        bytes += entry.row().bytes();
        Instant now = clock.instant();
        if (Duration.between(reported, now).compareTo(BETWEEN_REPORTS) >= 0) {
          reported = now;
          if (!watch.goOn(pieces, bytes)) {
            return Optional.empty();
          }
        }
      }
      Optional<Product> product = Optional.empty();
      if (bag.files() > 0) {
        bag.finish(order.info());
        product = Optional.of(upload.complete());
      }
      return Optional.of(new Packed(product, in, faulty, bag.files(), pieces, bytes));
    }
  }

  private static Optional<ProblemCause> add(BagWriter bag, BagEntry entry, CheckedFiles.Read read)
      throws IOException {
    return switch (read) {
      case CheckedFiles.Read.Whole whole -> {
        Instant stored = entry.file().orElseThrow().stored();
        bag.add(entry.row().path(), whole.content(), whole.sums(), stored);
        yield Optional.empty();
      }
      case CheckedFiles.Read.Faulty(ProblemCause cause) -> Optional.of(cause);
    };
  }
}
