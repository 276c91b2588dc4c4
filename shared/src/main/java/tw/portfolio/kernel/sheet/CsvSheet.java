package tw.portfolio.kernel.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/** Reads a CSV row by row: commas between cells, quotes around those that need them (RFC 4180). */
final class CsvSheet {
  /** A last line of its own, which no file has: within a cell it shows a quote left open. */
  private static final String END = "\0";

  private CsvSheet() {}

  static void read(byte[] content, RowSink rows) throws UnreadableSheetException {
    String text = CsvText.decode(content);
    if (text.contains(END)) {
      throw SheetRefusals.notCsv();
    }
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(false)
            .ofCsvRecord(text + "\n" + END)) {
      Iterator<CsvRecord> records = csv.iterator();
      int number = 0;
      while (records.hasNext()) {
        CsvRecord next = records.next();
        if (!records.hasNext()) {
          if (!next.getFields().equals(List.of(END))) {
            throw SheetRefusals.brokenCsv();
          }
          return;
        }
        // A spreadsheet counts records, of which a quoted line break makes no two.
        number++;
        rows.row(
            SheetRow.of(number, false, next.getFields().stream().map(SheetCell::typed).toList()));
      }
    } catch (CsvParseException _) {
      throw SheetRefusals.brokenCsv();
    } catch (IOException e) {
      // A text in memory has no I/O.
      throw new UncheckedIOException(e);
    }
  }
}
