package tw.portfolio.submission.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.submission.pack.index.IndexRow;
import tw.portfolio.work.WorkKind;

/**
 * Keeps the lists that one step of an export leaves for the next, a JSON object a line. A class's
 * list is small.
 */
public final class ExportLists {
  private static final String MEDIA_TYPE = "application/x-ndjson";

  private final ArchiveStore archives;

  /** Lists that lie there. */
  public ExportLists(ArchiveStore archives) {
    this.archives = archives;
  }

  /** Leaves what a class's archive is to hold. */
  public void putPlan(String key, List<PlannedStudent> students) {
    archives.put(key, MEDIA_TYPE, lines(students, PlanLines::write));
  }

  /** What a class's archive is to hold. */
  public List<PlannedStudent> plan(WorkKind kind, String key) {
    return read(key, line -> PlanLines.read(kind, line));
  }

  void putRows(String key, List<IndexRow> rows) {
    archives.put(key, MEDIA_TYPE, lines(rows, IndexLines::write));
  }

  List<IndexRow> rows(String key) {
    return read(key, IndexLines::read);
  }

  private static <T> byte[] lines(List<T> values, Function<T, Json> writer) {
    return values.stream()
        .map(value -> writer.apply(value).text() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private <T> List<T> read(String key, Function<Document, T> reader) {
    try (InputStream in =
        archives
            .open(key)
            .orElseThrow(() -> new IllegalStateException("A list of the export is gone"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(Document::ofJson)
          .map(reader)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
