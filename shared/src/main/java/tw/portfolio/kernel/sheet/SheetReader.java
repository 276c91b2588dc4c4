package tw.portfolio.kernel.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads a file by what it really is, which must be what it was declared as. */
final class SheetReader {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** The stream in which a locked workbook lies inside a compound file. */
  private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  /** As many as a file may have, and so each of its sheets, the header not counted. */
  static final int MOST_ROWS = 20_000;

  private static final int MOST_COLUMNS = 200;

  /** As far down as a workbook goes; in a row below, nothing could be marked as wrong. */
  private static final int LAST_ROW = 1_048_576;

  /** A last line of its own, which no CSV has: within a cell it shows a quote left open. */
  private static final String END = "\0";

  private static final Charset BIG5_OF_WINDOWS = Charset.forName("x-windows-950");
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private SheetReader() {}

  static void read(byte[] content, SheetType declared, RowSink rows)
      throws UnreadableSheetException {
    if (content.length == 0) {
      throw SheetRefusals.empty();
    }
    if (contains(content, 0, COMPOUND)) {
      throw locked(content) ? SheetRefusals.locked() : SheetRefusals.oldExcel();
    }
    boolean zip = contains(content, 0, ZIP);
    RowSink limited = new Limited(rows);
    switch (declared) {
      case XLSX -> {
        if (!zip) {
          throw SheetRefusals.notXlsx();
        }
        XlsxSheet.read(content, limited);
      }
      case CSV -> {
        if (zip) {
          throw SheetRefusals.notCsv();
        }
        readCsv(content, limited);
      }
    }
  }

  private static boolean locked(byte[] content) {
    for (int at = 0; at + LOCKED.length <= content.length; at++) {
      if (contains(content, at, LOCKED)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(byte[] content, int at, byte[] wanted) {
    if (content.length < at + wanted.length) {
      return false;
    }
    for (int index = 0; index < wanted.length; index++) {
      if (content[at + index] != wanted[index]) {
        return false;
      }
    }
    return true;
  }

  /** Commas between cells, quotes around those that need them (RFC 4180). */
  private static void readCsv(byte[] content, RowSink rows) throws UnreadableSheetException {
    String text = decode(content);
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
            SheetRow.of(
                number, false, next.getFields().stream().map(SheetRow.Cell::typed).toList()));
      }
    } catch (CsvParseException _) {
      throw SheetRefusals.brokenCsv();
    } catch (IOException e) {
      // A text in memory has no I/O.
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds out what a CSV is encoded in. Strictly: bytes that are not valid in an encoding rule it
   * out, and nothing is replaced by question marks. UTF-8 comes first, for Big5 text is hardly ever
   * valid UTF-8; then Big5 as Windows writes it. Where that has room for a school's own characters
   * (造字), they stay what nobody else can show; that Hong Kong has put others there is not guessed.
   */
  private static String decode(byte[] content) throws UnreadableSheetException {
    if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
      throw SheetRefusals.wrongEncoding();
    }
    Optional<String> utf8 = strictly(content, StandardCharsets.UTF_8);
    if (utf8.isPresent() || startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return withoutMark(utf8.orElseThrow(SheetRefusals::wrongEncoding));
    }
    return strictly(content, BIG5_OF_WINDOWS).orElseThrow(SheetRefusals::wrongEncoding);
  }

  private static Optional<String> strictly(byte[] content, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static boolean startsWith(byte[] content, int... first) {
    if (content.length < first.length) {
      return false;
    }
    for (int at = 0; at < first.length; at++) {
      if ((content[at] & 0xFF) != first[at]) {
        return false;
      }
    }
    return true;
  }

  /** Passes rows on that have anything in them, and stops at the first one too many. */
  private static final class Limited implements RowSink {
    private final RowSink next;
    private int rows;

    Limited(RowSink next) {
      this.next = next;
    }

    @Override
    public boolean sheet(String name, boolean visible) {
      rows = 0;
      return next.sheet(name, visible);
    }

    @Override
    public void row(SheetRow row) throws UnreadableSheetException {
      if (row.blank()) {
        return;
      }
      if (row.cells().size() > MOST_COLUMNS) {
        throw SheetRefusals.tooManyColumns(MOST_COLUMNS);
      }
      // The header is one row more.
      if (rows > MOST_ROWS || row.number() > LAST_ROW) {
        throw SheetRefusals.tooManyRows(MOST_ROWS);
      }
      rows++;
      next.row(row);
    }
  }
}
