package tw.portfolio.functions.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.history.HistoryTable;
import tw.portfolio.kernel.sheet.table.RowTable;

/** The history as a file, as large as a function may answer. */
final class HistoryFile {
  /** Lambda answers with at most 6 MB, and Base64 makes four bytes of three. */
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private HistoryFile() {}

  /** The file; none if it is too large. */
  static Optional<byte[]> of(HistoryTable format, List<Change> changes) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (RowTable<Change> table = format.open(content)) {
      table.addAll(changes);
    } catch (IOException e) {
      // Bytes in memory have no I/O.
      throw new UncheckedIOException(e);
    }
    return content.size() <= MOST_BYTES ? Optional.of(content.toByteArray()) : Optional.empty();
  }
}
