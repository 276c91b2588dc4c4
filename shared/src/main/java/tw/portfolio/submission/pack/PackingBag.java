package tw.portfolio.submission.pack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.job.Product;
import tw.portfolio.job.ProductUpload;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.bag.BagWriter;

/**
 * Makes a bag of students' files: a piece goes in with all of its files, if each is what its record
 * says, or with none; each file that is not is told. Memory stays below a bound whatever goes in:
 * {@value #BYTES_IN_FLIGHT} bytes of files, or one file that is larger alone, and {@value
 * #PARTS_IN_FLIGHT} + 1 parts.
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
   * @param faulty which files are not what their records say; nothing of their pieces is in
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
    List<List<BagEntry>> all = byPiece(entries);
    List<BagEntry> in = new ArrayList<>();
    List<Faulty> faulty = new ArrayList<>();
    Instant reported = clock.instant();
    int pieces = 0;
    long bytes = 0;
    try (ProductUpload upload = order.upload(archives, partBytes, PARTS_IN_FLIGHT);
        CheckedFiles reading = new CheckedFiles(files, all, FILES_IN_FLIGHT, BYTES_IN_FLIGHT)) {
      BagWriter bag = new BagWriter(upload, order.name(), order.made());
      for (List<BagEntry> piece : all) {
        List<Faulty> wrong = add(bag, piece, reading);
        if (wrong.isEmpty()) {
          in.addAll(piece);
        } else {
          faulty.addAll(wrong);
        }
        pieces++;
        bytes += piece.stream().mapToLong(entry -> entry.row().bytes()).sum();
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

  /** The entries of each piece, which come one after the other. */
  private static List<List<BagEntry>> byPiece(List<BagEntry> entries) {
    List<List<BagEntry>> pieces = new ArrayList<>();
    int begun = 0;
    for (int next = 1; next <= entries.size(); next++) {
      if (next == entries.size() || !entries.get(next).piece().equals(entries.get(begun).piece())) {
        pieces.add(entries.subList(begun, next));
        begun = next;
      }
    }
    return pieces;
  }

  /**
   * Adds all files of a piece, or none.
   *
   * @return those for which none was added
   */
  private static List<Faulty> add(BagWriter bag, List<BagEntry> piece, CheckedFiles reading)
      throws IOException {
    List<BagEntry> having = piece.stream().filter(entry -> entry.file().isPresent()).toList();
    List<CheckedFiles.Read> reads = having.isEmpty() ? List.of() : reading.next();
    List<Faulty> wrong = new ArrayList<>();
    for (int number = 0; number < reads.size(); number++) {
      if (reads.get(number) instanceof CheckedFiles.Read.Faulty(ProblemCause cause)) {
        wrong.add(new Faulty(having.get(number), cause));
      }
    }
    for (int number = 0; wrong.isEmpty() && number < reads.size(); number++) {
      if (reads.get(number) instanceof CheckedFiles.Read.Whole whole) {
        BagEntry entry = having.get(number);
        Instant stored = entry.file().orElseThrow().stored();
        bag.add(entry.row().path(), whole.content(), whole.sums(), stored);
      }
    }
    return wrong;
  }
}
