package tw.portfolio.submission.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.bag.BagWriter;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.submission.pack.SafeSegment;

/**
 * Stores the books of a job, and tells what is in them. Those that are handed in are in a bag
 * besides (BagIt 1.0), as the files of the classes are; what may not be handed in is not.
 */
final class BookProducts {
  private static final int MOST_BYTES_OF_A_SCOPE = 100;

  private final Job job;
  private final BookYear year;
  private final ArchiveStore products;

  BookProducts(Job job, BookYear year, ArchiveStore products) {
    this.job = job;
    this.year = year;
    this.products = products;
  }

  JobReport stored(List<BookContents> books, int students) {
    List<Product> files = new ArrayList<>();
    List<Document> figures = new ArrayList<>();
    SequencedMap<String, byte[]> handedIn = new LinkedHashMap<>();
    for (BookContents contents : books) {
      String name = name(contents.book(), "");
      byte[] book = BookFiles.book(contents, year, job.created());
      files.add(stored(name, SheetType.XLSX.mediaType(), book));
      handedIn.put(name, book);
      Optional<byte[]> missing = BookFiles.missing(contents, job.created());
      missing.ifPresent(
          content ->
              files.add(
                  stored(name(contents.book(), "_(缺)"), SheetType.XLSX.mediaType(), content)));
      figures.add(figures(contents));
    }
    if (!year.order().draft()) {
      files.add(stored(bag() + ".zip", Product.ZIP, bagged(handedIn)));
    }
    int rows = books.stream().mapToInt(BookContents::rows).sum();
    int missing = books.stream().mapToInt(BookContents::missing).sum();
    return new JobReport(
        "%s%d 冊，%d 位學生，%d 筆，另有 %d 筆不能提交，列在「(缺)」"
            .formatted(year.order().draft() ? "草稿：" : "", books.size(), students, rows, missing),
        Document.empty()
            .put("draft", year.order().draft())
            .put("students", students)
            .put("rows", rows)
            .put("missing", missing)
            .putEach("books", figures),
        files);
  }

  /** Beside the download stands all that is not proven of a book. */
  private Document figures(BookContents contents) {
    NationalBook book = contents.book();
    return Document.empty()
        .put("kind", book.kind().code())
        .put("code", book.codes().of(year.order().batch()))
        .put("name", book.name())
        .put("version", book.version())
        .put("rows", contents.rows())
        .put("missing", contents.missing())
        .putEach(
            "sheets",
            contents.sheets().stream()
                .map(
                    sheet ->
                        Document.empty()
                            .put("name", sheet.name())
                            .put("rows", sheet.rows().size())
                            .put("missing", sheet.missing().size()))
                .toList())
        .putTexts("unproven", book.unproven());
  }

  private Product stored(String name, String mediaType, byte[] content) {
    return Product.stored(products, name, job.key("books/" + name), mediaType, content);
  }

  private byte[] bagged(SequencedMap<String, byte[]> books) {
    SequencedMap<String, String> info = new LinkedHashMap<>();
    info.put("Source-Organization", "學校代碼 " + year.school());
    info.put("External-Description", year.order().year() + " 學年度名冊");
    info.put("External-Identifier", bag());
    info.put("Bag-Group-Identifier", job.id().text());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      BagWriter bag = new BagWriter(out, bag(), job.created());
      for (Map.Entry<String, byte[]> book : books.entrySet()) {
        bag.add(book.getKey(), book.getValue());
      }
      bag.finish(info);
    } catch (IOException e) {
      // Memory has no I/O.
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private String bag() {
    return place("名冊");
  }

  /** 「26_學生課程學習成果名冊_213303_115_0.xlsx」; a draft says so before anything else. */
  private String name(NationalBook book, String suffix) {
    String code = book.codes().of(year.order().batch()).map(text -> text + "_").orElse("");
    return (year.order().draft() ? "草稿_" : "")
        + code
        + place(book.name().replace("、", "-").replace(" ", "_"))
        + suffix
        + ".xlsx";
  }

  private String place(String called) {
    BookOrder order = year.order();
    return "%s_%s_%s_%s_%s"
        .formatted(
            called,
            year.school(),
            order.year(),
            order.semester().map(semester -> Integer.toString(semester.number())).orElse("0"),
            SafeSegment.of(
                order.scope().students().chinese().replaceAll("\\s", ""), MOST_BYTES_OF_A_SCOPE));
  }
}
