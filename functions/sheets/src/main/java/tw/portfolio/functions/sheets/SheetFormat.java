package tw.portfolio.functions.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.kernel.sheet.table.CsvTable;
import tw.portfolio.kernel.sheet.table.RowTable;
import tw.portfolio.kernel.sheet.table.XlsxTable;

/** What a sheet opens in. */
enum SheetFormat {
  /** Any spreadsheet. */
  CSV("csv", "text/csv; charset=utf-8") {
    @Override
    RowTable<Map<?, ?>> open(OutputStream out, ListSheet list) throws IOException {
      return new CsvTable<>(out, list.table());
    }
  },
  /** Excel. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    RowTable<Map<?, ?>> open(OutputStream out, ListSheet list) throws IOException {
      return new XlsxTable<>(out, list.title(), list.table());
    }
  };

  private final String extension;
  private final String mediaType;

  SheetFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** How the file's name ends, and how requests call it. */
  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * A table that is written to {@code out}, its header at once.
   *
   * @throws IOException if writing fails
   */
  abstract RowTable<Map<?, ?>> open(OutputStream out, ListSheet list) throws IOException;

  static Optional<SheetFormat> ofExtension(String text) {
    return Stream.of(values()).filter(format -> format.extension.equals(text)).findFirst();
  }
}
