package tw.portfolio.kernel.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that an import takes. */
public enum SheetType {
  /** Comma-separated values in UTF-8 or Big5. */
  CSV("text/csv", "csv"),
  /** An Excel workbook, of which the first sheet is read. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  private final String mediaType;
  private final String extension;

  SheetType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The one media type that is signed into an upload and stored with the object. */
  public String mediaType() {
    return mediaType;
  }

  /** How its file names end, without the dot. */
  public String extension() {
    return extension;
  }

  /** The type with this media type; upper and lower case are the same. */
  public static Optional<SheetType> ofMediaType(String mediaType) {
    String wanted = mediaType.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(wanted)).findFirst();
  }
}
