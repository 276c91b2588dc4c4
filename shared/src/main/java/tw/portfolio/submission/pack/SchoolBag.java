package tw.portfolio.submission.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tw.portfolio.job.Product;
import tw.portfolio.job.ProductUpload;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.bag.BagWriter;
import tw.portfolio.kernel.sheet.table.StableWorkbook;
import tw.portfolio.submission.pack.index.CsvIndex;
import tw.portfolio.submission.pack.index.XlsxIndex;

/**
 * Makes the bag that is over the classes' bags: the index of all that is in them, as CSV and as a
 * workbook; the checksums of their archives as {@code sha256sum -c} reads them; and whatever else
 * the school gives along, such as the list of what is not in. All of it is small.
 */
public final class SchoolBag {
  private static final int PART_BYTES = 5 * 1024 * 1024;

  private final ArchiveStore archives;
  private final ExportLists lists;

  /** Makes bags there, of lists that lie there. */
  public SchoolBag(ArchiveStore archives) {
    this.archives = archives;
    this.lists = new ExportLists(archives);
  }

  /**
   * Makes the bag.
   *
   * @param classes the classes' bags, in order
   * @param along what else goes in, by name
   * @throws IOException if the archive can't be written
   */
  public Product make(BagOrder order, List<PackedClass> classes, SequencedMap<String, byte[]> along)
      throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    StringBuilder sums = new StringBuilder();
    try (CsvIndex csvIndex = new CsvIndex(csv);
        XlsxIndex xlsxIndex = new XlsxIndex(xlsx)) {
      for (PackedClass one : classes) {
        one.archive().ifPresent(bag -> sums.append(bag.sha256().hex() + "  " + bag.name() + "\n"));
        for (BagEntry entry : lists.entries(one.list())) {
          csvIndex.add(entry.row());
          xlsxIndex.add(entry.row());
        }
      }
    }
    try (ProductUpload upload = order.upload(archives, PART_BYTES, 1)) {
      BagWriter bag = new BagWriter(upload, order.name(), order.made());
      bag.add("index.csv", csv.toByteArray());
      bag.add("index.xlsx", StableWorkbook.of(xlsx.toByteArray(), order.made()));
      bag.add("bags.sha256", sums.toString().getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> one : along.entrySet()) {
        bag.add(one.getKey(), one.getValue());
      }
      bag.finish(order.info());
      return upload.complete();
    }
  }
}
