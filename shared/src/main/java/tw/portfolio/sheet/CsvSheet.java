package tw.portfolio.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** Reads a CSV row by row: commas between cells, quotes around those that need them (RFC 4180). */
final class CsvSheet {
  private CsvSheet() {}

  static void read(byte[] content, RowSink rows) throws UnreadableSheetException {
    String text = CsvText.decode(content);
    if (text.indexOf('\0') >= 0) {
      throw Refusals.notCsv();
    }
    // The reader takes an open quote to the end of the file for one cell.
    if (text.chars().filter(unit -> unit == '"').count() % 2 != 0) {
      throw Refusals.brokenCsv();
    }
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(false)
            .ofCsvRecord(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      int number = 0;
      while (records.hasNext()) {
        CsvRecord next = records.next();
        // A spreadsheet counts records, of which a quoted line break makes no two.
        number++;
        rows.row(SheetRow.of(number, next.getFields().stream().map(SheetCell::typed).toList()));
      }
    } catch (CsvParseException _) {
      throw Refusals.brokenCsv();
    } catch (IOException e) {
      // A text in memory has no I/O.
      throw new UncheckedIOException(e);
    }
  }
}
