package tw.portfolio.submission.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.submission.ClassProgress;
import tw.portfolio.submission.ExportJob;
import tw.portfolio.submission.ExportPlan;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.pack.index.CsvIndex;
import tw.portfolio.submission.pack.index.IndexRow;
import tw.portfolio.submission.pack.index.XlsxIndex;

/**
 * Makes what is over all archives: the index twice, the manifest of every file in the archives
 * ({@code files.sha256}), and the manifest of archives and indexes ({@code manifest.sha256}).
 */
public final class SealingStep {
  private static final int PART_BYTES = 5 * 1024 * 1024;
  private static final String TEXT = "text/plain; charset=utf-8";

  private final ArchiveStore archives;
  private final ExportStore exports;
  private final ExportLists lists;
  private final Supplier<String> ids;
  private final InstantSource clock;

  /**
   * Makes what is over the archives that lie there.
   *
   * @param ids draws a new pseudonym each time
   */
  public SealingStep(
      ArchiveStore archives,
      ExportStore exports,
      ExportLists lists,
      Supplier<String> ids,
      InstantSource clock) {
    this.archives = archives;
    this.exports = exports;
    this.lists = lists;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes all of it.
   *
   * @throws IllegalStateException if a class is not packed yet
   */
  public void seal(ExportRecord record, ExportPlan plan) {
    ExportJob job = record.job();
    String attempt = ids.get();
    List<PackedClass> packed =
        plan.classes().stream()
            .map(share -> record.progress(share.className()))
            .flatMap(Optional::stream)
            .map(ClassProgress::packed)
            .flatMap(Optional::stream)
            .toList();
    if (packed.size() != plan.classes().size()) {
      throw new IllegalStateException("A class is not packed yet");
    }
    try {
      List<Product> products = new ArrayList<>(indexes(job, attempt, packed));
      products.add(manifest(job, attempt, packed, products));
      exports.sealed(job, products, clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Product> indexes(ExportJob job, String attempt, List<PackedClass> packed)
      throws IOException {
    try (ProductUpload csv = begin(job, attempt, "index.csv", "text/csv; charset=utf-8");
        ProductUpload xlsx =
            begin(
                job,
                attempt,
                "index.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        ProductUpload sums = begin(job, attempt, "files.sha256", TEXT)) {
      try (CsvIndex csvIndex = new CsvIndex(csv);
          XlsxIndex xlsxIndex = new XlsxIndex(xlsx)) {
        Manifest manifest = new Manifest(sums);
        for (PackedClass one : packed) {
          for (IndexRow row : lists.rows(one.list())) {
            csvIndex.add(row);
            xlsxIndex.add(row);
            if (!row.path().isEmpty()) {
              manifest.add(row.sha256(), row.path());
            }
          }
        }
      }
      return List.of(csv.complete(), xlsx.complete(), sums.complete());
    }
  }

  private ProductUpload begin(ExportJob job, String attempt, String name, String mediaType) {
    String key = ExportObjectKeys.product(job, attempt, name);
    return new ProductUpload(archives, name, key, mediaType, PART_BYTES, 1);
  }

  private Product manifest(
      ExportJob job, String attempt, List<PackedClass> packed, List<Product> indexes)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Manifest manifest = new Manifest(bytes);
    for (PackedClass one : packed) {
      if (one.archive().isPresent()) {
        Product archive = one.archive().get();
        manifest.add(archive.sha256().hex(), archive.name());
      }
    }
    for (Product index : indexes) {
      manifest.add(index.sha256().hex(), index.name());
    }
    return small(archives, job, attempt, "manifest.sha256", TEXT, bytes.toByteArray());
  }

  /** Stores a small product. */
  public static Product small(
      ArchiveStore archives,
      ExportJob job,
      String attempt,
      String name,
      String mediaType,
      byte[] content) {
    String key = ExportObjectKeys.product(job, attempt, name);
    archives.put(key, mediaType, content);
    return new Product(name, key, content.length, Sha256.of(content));
  }
}
