package tw.portfolio.local.office;

import java.util.List;
import tw.portfolio.record.RecordKind;

/**
 * A file as an office keeps it.
 *
 * @param kind what it holds
 * @param header the columns' titles
 * @param rows as many cells each as the header has; what is blank is empty
 */
public record OfficeFile(RecordKind kind, List<String> header, List<List<String>> rows) {
  /**
   * @throws IllegalArgumentException if a row has another number of cells than the header
   */
  public OfficeFile {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    int width = header.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("A row has other cells than the header: " + kind);
    }
  }

  /** The same with only so many rows. */
  public OfficeFile first(int most) {
    return new OfficeFile(kind, header, rows.subList(0, Math.min(most, rows.size())));
  }
}
