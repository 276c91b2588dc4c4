package tw.portfolio.bench.imports;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.start.School;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.office.OfficeFormat;
import tw.portfolio.local.store.Stores;
import tw.portfolio.record.Directory;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.Books;
import tw.portfolio.school.PersonId;

/** How fast a file's cells become records, in memory. */
final class ReadRuns {
  private static final int WARM_UPS = 10;
  private static final int RUNS = 15;

  private ReadRuns() {}

  static List<Measured> of(School school, OfficeFile file) throws Exception {
    Secrets secrets = new Secrets(new SecureRandom());
    Directory directory =
        new Stores(school.system().environment())
            .records()
            .directory(school.trial().code(), school.term(), () -> new PersonId(secrets.get()));
    Book book = Books.of(file.kind());
    byte[] csv = OfficeFormat.CSV.bytes(file);
    byte[] xlsx = OfficeFormat.XLSX.bytes(file);
    int rows = file.rows().size();
    return List.of(
        rate(
            "import:read-csv",
            rows,
            () -> Reading.ours(csv, SheetType.CSV, book, directory),
            () -> Reading.csv(csv)),
        rate(
            "import:read-xlsx",
            rows,
            () -> Reading.ours(xlsx, SheetType.XLSX, book, directory),
            () -> Reading.xlsx(xlsx)));
  }

  private static Measured rate(String name, int rows, Callable<Double> ours, Callable<Double> floor)
      throws Exception {
    return Pairs.run(WARM_UPS, RUNS, ours, floor)
        .measured(name, "rows/s", seconds -> rows / seconds)
        .goal("≥ 0.5");
  }
}
