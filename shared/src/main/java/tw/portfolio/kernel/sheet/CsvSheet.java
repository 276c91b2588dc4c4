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

/** Reads a CSV row by row: commas between cells, quotes around those that need them (RFC 4180). */
final class CsvSheet {
  /** A last line of its own, which no file has: within a cell it shows a quote left open. */
  private static final String END = "\0";

  private CsvSheet() {}

  static void read(byte[] content, RowSink rows) throws UnreadableSheetException {
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
            SheetRow.of(number, false, next.getFields().stream().map(SheetCell::typed).toList()));
      }
    } catch (CsvParseException _) {
      throw SheetRefusals.brokenCsv();
    } catch (IOException e) {
      // A text in memory has no I/O.
      throw new UncheckedIOException(e);
    }
  }

  private static final Charset BIG5_OF_WINDOWS = Charset.forName("x-windows-950");
  private static final int BYTE_ORDER_MARK = 0xFEFF;

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
}
