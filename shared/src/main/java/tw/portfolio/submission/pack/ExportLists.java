package tw.portfolio.submission.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.submission.pack.index.IndexRow;
import tw.portfolio.upload.FileOwner;
import tw.portfolio.work.WorkKind;

/**
 * Keeps the lists that one step of an export leaves for the next, a JSON object a line: of a class,
 * whose pieces are planned, what its bag is to hold, and what it holds. Packing reads only the
 * latter two. A class's list is small.
 */
public final class ExportLists {
  private static final String MEDIA_TYPE = "application/x-ndjson";

  private final ArchiveStore archives;

  /** Lists that lie there. */
  public ExportLists(ArchiveStore archives) {
    this.archives = archives;
  }

  /** Leaves whose pieces are planned. */
  public void putPlan(String key, List<PlannedStudent> students) {
    put(key, students, PlanLines::write);
  }

  /** Whose pieces are planned. */
  public List<PlannedStudent> plan(WorkKind kind, String key) {
    return read(key, line -> PlanLines.read(kind, line));
  }

  /** The same, as long as the list is kept. */
  public Optional<List<PlannedStudent>> keptPlan(WorkKind kind, String key) {
    return archives.has(key) ? Optional.of(plan(kind, key)) : Optional.empty();
  }

  /** Leaves what a bag is to hold, or what it holds. */
  public void putEntries(String key, List<BagEntry> entries) {
    put(key, entries, ExportLists::line);
  }

  /** What a bag is to hold, or what it holds. */
  public List<BagEntry> entries(String key) {
    return read(key, ExportLists::entry);
  }

  private <T> void put(String key, List<T> values, Function<T, Json> writer) {
    String lines =
        values.stream()
            .map(value -> writer.apply(value).text() + "\n")
            .collect(Collectors.joining());
    archives.put(key, MEDIA_TYPE, lines.getBytes(StandardCharsets.UTF_8));
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

  private static Json line(BagEntry entry) {
    IndexRow row = entry.row();
    Json line =
        Json.object()
            .put("class", row.className())
            .put("seat", row.seat().orElseThrow())
            .put("number", row.studentNumber())
            .put("name", row.name())
            .put("year", row.schoolYear().orElseThrow())
            .put("semester", row.semester().orElseThrow())
            .put("code", row.courseCode())
            .put("course", row.courseName())
            .put("kind", row.kind())
            .putIfPresent("credits", row.credits().stream().boxed().findFirst())
            .put("achievement", row.achievement())
            .put("description", row.description())
            .put("certifiedBy", row.certifiedBy())
            .put("certifiedAt", row.certifiedAt())
            .put("path", row.path())
            .put("archive", row.archive())
            .put("type", row.mediaType())
            .put("bytes", row.bytes())
            .put("sha256", row.sha256())
            .put("md5", row.md5())
            .put("work", entry.piece().kind())
            .put("piece", entry.piece().id());
    entry
        .file()
        .ifPresent(
            file ->
                line.put("key", file.key().toString())
                    .put("file", file.name())
                    .put("crc32", file.crc32().hex())
                    .put("stored", file.stored().toString()));
    return line;
  }

  private static BagEntry entry(Document line) {
    IndexRow row =
        new IndexRow(
            line.text("class"),
            OptionalInt.of(line.integer("seat")),
            line.text("number"),
            line.text("name"),
            OptionalInt.of(line.integer("year")),
            OptionalInt.of(line.integer("semester")),
            line.text("code"),
            line.text("course"),
            line.text("kind"),
            line.has("credits") ? OptionalInt.of(line.integer("credits")) : OptionalInt.empty(),
            line.text("achievement"),
            line.text("description"),
            line.text("certifiedBy"),
            line.text("certifiedAt"),
            line.text("path"),
            line.text("archive"),
            line.text("type"),
            line.number("bytes"),
            line.text("sha256"),
            line.text("md5"));
    return new BagEntry(
        row,
        new FileOwner(line.text("work"), line.text("piece")),
        line.optionalText("key").map(key -> file(key, line)));
  }

  private static BagFile file(String key, Document line) {
    return new BagFile(
        ObjectKey.parse(key)
            .orElseThrow(
                () -> new IllegalStateException("The list of an export has no readable key")),
        line.text("file"),
        new Crc32(line.text("crc32")),
        Instant.parse(line.text("stored")));
  }
}
