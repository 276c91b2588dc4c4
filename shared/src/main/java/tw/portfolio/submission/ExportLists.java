package tw.portfolio.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.json.JsonLines;
import tw.portfolio.kernel.json.JsonObject;
import tw.portfolio.submission.index.IndexRow;

/** Keeps the lists that one step of an export leaves for the next. A class's list is small. */
final class ExportLists {
  private static final String MEDIA_TYPE = "application/x-ndjson";

  private final ArchiveStore archives;

  ExportLists(ArchiveStore archives) {
    this.archives = archives;
  }

  void putPlan(String key, List<PlannedStudent> students) {
    archives.put(key, MEDIA_TYPE, JsonLines.write(students, PlanLines::write));
  }

  List<PlannedStudent> plan(String key) {
    return read(key, PlanLines::read);
  }

  void putRows(String key, List<IndexRow> rows) {
    archives.put(key, MEDIA_TYPE, JsonLines.write(rows, IndexLines::write));
  }

  List<IndexRow> rows(String key) {
    return read(key, IndexLines::read);
  }

  private <T> List<T> read(String key, Function<JsonObject, T> reader) {
    try (InputStream in =
        archives
            .open(key)
            .orElseThrow(() -> new IllegalStateException("A list of the export is gone"))) {
      return JsonLines.read(in, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
