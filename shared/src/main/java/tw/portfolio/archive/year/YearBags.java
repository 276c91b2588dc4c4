package tw.portfolio.archive.year;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tw.portfolio.archive.year.ClassContent.PieceWithFiles;
import tw.portfolio.job.Product;
import tw.portfolio.job.ProductUpload;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.bag.BagWriter;
import tw.portfolio.kernel.files.inspect.ChecksumReader;
import tw.portfolio.kernel.parallel.BoundedParallel;

/**
 * Writes bags, reads each back and compares every digest before it counts as sealed. A bag that is
 * sealed is found again by what lies beside it. A few files are held at a time, and a few parts.
 */
final class YearBags {
  private static final String BESIDE = ".json";

  /** Files that are read side by side, and so held at a time. */
  private static final int FILES_AT_ONCE = 4;

  /** The least that the store takes as a part; two of them are under way beside the next. */
  private static final int PART_BYTES = 8 * 1024 * 1024;

  private static final int PARTS_IN_FLIGHT = 2;
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(FILES_AT_ONCE);

  private final FileStore files;
  private final ArchiveStore archives;

  /**
   * Makes bags.
   *
   * @param files where students' files lie
   * @param archives where bags are put
   */
  YearBags(FileStore files, ArchiveStore archives) {
    this.files = files;
    this.archives = archives;
  }

  /**
   * A bag that is to be made.
   *
   * @param key where it is to lie
   * @param folder its folder
   * @param name its name for people
   * @param title of what it is, for people
   * @param made the time that it bears
   */
  record Order(String key, String folder, String name, String title, Instant made) {
    private String beside() {
      return key + BESIDE;
    }
  }

  /** Where a bag and what is known of it lie. */
  static List<String> places(String key) {
    return List.of(key, key + BESIDE);
  }

  /** Is told of every few files. */
  @FunctionalInterface
  interface Pulse {
    /** Something was done. */
    void beat();
  }

  /** The bag of that order, if it was sealed before. */
  Optional<SealedBag> sealed(Order order) {
    if (!archives.has(order.key())) {
      return Optional.empty();
    }
    return archives
        .open(order.beside())
        .map(YearBags::text)
        .map(Document::ofJson)
        .map(told -> SealedBag.of(told, order.key()));
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the bag of a class. */
  SealedBag ofClass(Order order, ClassContent content, int students, Pulse pulse) {
    return seal(
        order,
        ClassFiles.ALL,
        students,
        bag -> {
          int leftOut = 0;
          for (PieceWithFiles piece : content.pieces()) {
            List<PackedFile> packed = add(bag, piece, content.lines());
            leftOut += piece.files().size() - packed.size();
            String path =
                switch (piece.piece().id().kind()) {
                  case OUTCOME -> ClassFiles.OUTCOMES.path();
                  case ACHIEVEMENT -> ClassFiles.ACHIEVEMENTS.path();
                };
            content.lines().add(path, ClassLines.piece(piece.piece(), packed));
            pulse.beat();
          }
          add(bag, content.lines());
          return leftOut;
        });
  }

  /** Makes the bag of the school. */
  SealedBag ofSchool(Order order, Lines lines) {
    return seal(
        order,
        SchoolFiles.ALL,
        0,
        bag -> {
          add(bag, lines);
          return 0;
        });
  }

  /** Puts into a bag what is to be in it, and says how many files are not. */
  @FunctionalInterface
  private interface Filling {
    int fill(BagWriter bag) throws IOException;
  }

  private SealedBag seal(Order order, List<ArchivedKind> kinds, int students, Filling filling) {
    try (ProductUpload stored =
        new ProductUpload(archives, order.name(), order.key(), PART_BYTES, PARTS_IN_FLIGHT)) {
      BagWriter bag = new BagWriter(stored, order.folder(), order.made());
      bag.add(ExplainingPage.PATH, ExplainingPage.of(order.title(), kinds).bytes());
      int leftOut = filling.fill(bag);
      bag.finish(info(order));
      Product product = stored.complete();
      check(order);
      SealedBag sealed = new SealedBag(product, students, bag.files(), leftOut);
      archives.put(
          order.beside(),
          "application/json",
          sealed.told().json().text().getBytes(StandardCharsets.UTF_8));
      return sealed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(Order order) throws IOException {
    InputStream stored =
        archives
            .open(order.key())
            .orElseThrow(() -> new IllegalStateException("A bag is not where it was put"));
    List<String> faults = BagCheck.faults(stored, order.folder());
    if (!faults.isEmpty()) {
      throw new IllegalStateException("A bag that was read back differs: " + faults.size());
    }
  }

  private static SequencedMap<String, String> info(Order order) {
    SequencedMap<String, String> info = new LinkedHashMap<>();
    info.put("External-Description", order.title());
    info.put("Internal-Sender-Description", "封存；各欄位的說明見 data/" + ExplainingPage.PATH);
    return info;
  }

  private static void add(BagWriter bag, Lines lines) throws IOException {
    for (String path : lines.paths()) {
      bag.add(path, lines.content(path));
    }
  }

  private List<PackedFile> add(BagWriter bag, PieceWithFiles piece, Lines lines)
      throws IOException {
    List<PackedFile> packed = new ArrayList<>();
    for (Read read : SIDE_BY_SIDE.each(piece.files(), this::read)) {
      switch (read) {
        case Read.Whole whole -> {
          bag.add(
              whole.file().path(),
              whole.content(),
              whole.sums(),
              whole.file().file().seal().modified());
          packed.add(whole.file());
        }
        case Read.Faulty(PackedFile file, String problem) ->
            lines.add(ClassFiles.LEFT_OUT.path(), ClassLines.leftOut(file, problem));
      }
    }
    return packed;
  }

  /** What reading a file gave. */
  private sealed interface Read {
    /** Exactly the recorded bytes. */
    final class Whole implements Read {
      private final PackedFile file;
      private final byte[] content;
      private final Checksums sums;

      private Whole(PackedFile file, byte[] content, Checksums sums) {
        this.file = file;
        this.content = content;
        this.sums = sums;
      }

      private PackedFile file() {
        return file;
      }

      private byte[] content() {
        return content;
      }

      private Checksums sums() {
        return sums;
      }
    }

    /** Not the recorded bytes. */
    record Faulty(PackedFile file, String problem) implements Read {}
  }

  /** Never more than the recorded size and one byte, whatever lies there now. */
  private Read read(PackedFile file) {
    Optional<InputStream> found = files.open(file.file().key());
    if (found.isEmpty()) {
      return new Read.Faulty(file, "missing");
    }
    try (InputStream in = found.get()) {
      int size = Math.toIntExact(file.file().declared().bytes());
      byte[] content = in.readNBytes(size);
      boolean whole = content.length == size && in.read() < 0;
      Checksums sums = ChecksumReader.of(content);
      return whole
              && sums.sha256().equals(file.file().declared().sha256())
              && sums.md5().equals(file.file().md5())
          ? new Read.Whole(file, content, sums)
          : new Read.Faulty(file, "altered");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
