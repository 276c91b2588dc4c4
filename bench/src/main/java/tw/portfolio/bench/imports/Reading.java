package tw.portfolio.bench.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tw.portfolio.kernel.sheet.FilledSheet;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.UnreadableSheetException;
import tw.portfolio.record.Directory;
import tw.portfolio.record.book.Book;

/** A file read in memory: every cell checked and every row made a record, or cells alone. */
final class Reading {
  private Reading() {}

  /** Seconds that the platform takes, nothing looked up outside of memory. */
  static double ours(byte[] content, SheetType type, Book book, Directory directory) {
    long start = System.nanoTime();
    int[] records = {0};
    try {
      FilledSheet.read(
          content,
          type,
          book.layouts(),
          filled -> {
            var row = new tw.portfolio.kernel.sheet.cell.Row(filled.number(), filled.cells());
            records[0] += book.read(row, directory).isPresent() ? 1 : 0;
          });
    } catch (UnreadableSheetException e) {
      throw new IllegalStateException(e);
    }
    return seconds(start, records[0]);
  }

  /** Seconds that the library takes to read a CSV and do nothing with it. */
  static double csv(byte[] content) {
    long start = System.nanoTime();
    long cells = 0;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().ofCsvRecord(new String(content, UTF_8))) {
      for (CsvRecord one : records) {
        cells += one.getFieldCount();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seconds(start, cells);
  }

  /** Seconds that a library takes to read a workbook's first sheet and do nothing with it. */
  static double xlsx(byte[] content) {
    long start = System.nanoTime();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return seconds(start, rows.mapToLong(row -> row.stream().count()).sum());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double seconds(long start, long found) {
    double seconds = (System.nanoTime() - start) / 1e9;
    if (found == 0) {
      throw new IllegalStateException("Nothing was read");
    }
    return seconds;
  }
}
