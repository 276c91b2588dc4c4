package tw.portfolio.submission.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook read by another library than wrote it: each cell where it stands, empty if it isn't.
 */
public final class ReadBook {
  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

  /** Reads all of it. */
  public ReadBook(byte[] workbook) {
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : read.getSheets().toList()) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.read()) {
          rows.add(
              IntStream.range(0, row.getCellCount()).mapToObj(at -> row.getCellText(at)).toList());
        }
        sheets.put(sheet.getName(), rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the sheets, in their order. */
  public List<String> sheets() {
    return List.copyOf(sheets.keySet());
  }

  /** Row 1 of a sheet. */
  public List<String> headers(String sheet) {
    return sheets.get(sheet).getFirst();
  }

  /** The rows behind the header, each as wide as the header. */
  public List<List<String>> rows(String sheet) {
    int width = headers(sheet).size();
    return sheets.get(sheet).stream()
        .skip(1)
        .map(
            row ->
                IntStream.range(0, width)
                    .mapToObj(at -> at < row.size() ? row.get(at) : "")
                    .toList())
        .toList();
  }

  /** The one row of a sheet, by header. */
  public Map<String, String> only(String sheet) {
    List<List<String>> rows = rows(sheet);
    if (rows.size() != 1) {
      throw new AssertionError(sheet + " has " + rows.size() + " rows");
    }
    Map<String, String> cells = new LinkedHashMap<>();
    List<String> headers = headers(sheet);
    for (int at = 0; at < headers.size(); at++) {
      cells.put(headers.get(at), rows.getFirst().get(at));
    }
    return cells;
  }
}
