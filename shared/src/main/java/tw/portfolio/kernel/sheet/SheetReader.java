package tw.portfolio.kernel.sheet;

import java.nio.charset.StandardCharsets;

/** Reads a file by what it really is, which must be what it was declared as. */
final class SheetReader {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** The stream in which a locked workbook lies inside a compound file. */
  private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

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
    RowSink limited = new LimitedRows(rows);
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
        CsvSheet.read(content, limited);
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
}
