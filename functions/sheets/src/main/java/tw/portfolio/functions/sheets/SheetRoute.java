package tw.portfolio.functions.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.functions.sheets.SchoolApi.Asked;
import tw.portfolio.functions.sheets.SchoolApi.Reply;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.sheet.table.RowTable;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.upload.api.FileJson;

/** A list as a file. Whatever the list itself answers but 200 is the answer. */
final class SheetRoute {
  /** What is larger comes as a link: Lambda answers 6 MB, and Base64 makes four bytes of three. */
  static final int MOST_BYTES = 3 * 1024 * 1024;

  /** Beyond it nobody reads a sheet, and the answer would take longer than API Gateway waits. */
  static final int MOST_ROWS = 50_000;

  private static final int OK = 200;
  private static final Duration LINK_VALIDITY = Duration.ofMinutes(15);
  private static final Expectation LIST =
      new Expectation("沒有這份清單。請由清單畫面重新下載。", "There is no such list.");
  private static final Expectation FORMAT =
      new Expectation("應為 csv 或 xlsx。", "Expected csv or xlsx.");
  private static final Expectation NEEDED =
      new Expectation("這份清單需要這個參數。", "This list needs this parameter.");

  private final SchoolApi api;
  private final ArchiveStore store;
  private final Supplier<String> secrets;
  private final InstantSource clock;

  SheetRoute(SchoolApi api, ArchiveStore store, Supplier<String> secrets, InstantSource clock) {
    this.api = api;
    this.store = store;
    this.secrets = secrets;
    this.clock = clock;
  }

  Response get(Request request) {
    Actor actor = request.actor();
    ListSheet list = request.path("list", LIST, ListSheets::ofCode);
    SheetFormat format =
        request.query("format", FORMAT, SheetFormat::ofExtension).orElse(SheetFormat.XLSX);
    Asked first = asked(request, list);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    Optional<Response> refused;
    try (RowTable<Map<?, ?>> table = format.open(content, list)) {
      refused = fill(table, list, first);
    } catch (IOException e) {
      // Bytes in memory have no I/O.
      throw new UncheckedIOException(e);
    }
    return refused.orElseGet(() -> file(actor, list, format, content.toByteArray()));
  }

  private static Asked asked(Request request, ListSheet list) {
    Map<String, String> path = new LinkedHashMap<>();
    for (String name : list.parameters()) {
      path.put(name, request.query(name).orElseThrow(() -> Refusal.malformed(name, NEEDED)));
    }
    Map<String, String> query = new LinkedHashMap<>();
    for (String name : ListSheets.FILTERS) {
      if (!path.containsKey(name)) {
        request.query(name).ifPresent(value -> query.put(name, value));
      }
    }
    list.largestPage().ifPresent(most -> query.put("limit", Integer.toString(most)));
    return new Asked(
        request.api(), request.header("authorization").orElse(""), list.at(path), query);
  }

  /** The answer in place of the file, if there is one. */
  private Optional<Response> fill(RowTable<Map<?, ?>> table, ListSheet list, Asked first)
      throws IOException {
    int rows = 0;
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      Reply reply = api.get(after(first, next.get()));
      if (reply.status() != OK) {
        return Optional.of(Response.passedOn(reply.status(), reply.mediaType(), reply.body()));
      }
      Map<String, Object> answer = Json.members(reply.body());
      for (Map<?, ?> entry : list.entriesOf(answer)) {
        table.add(entry);
        rows++;
      }
      if (rows > MOST_ROWS) {
        return Optional.of(Response.problem(tooMany()));
      }
      next = Optional.ofNullable(answer.get("next")).map(Object::toString);
    }
    return Optional.empty();
  }

  private static Asked after(Asked first, String cursor) {
    if (cursor.isEmpty()) {
      return first;
    }
    Map<String, String> query = new LinkedHashMap<>(first.query());
    query.put("cursor", cursor);
    return new Asked(first.api(), first.token(), first.path(), query);
  }

  private Response file(Actor actor, ListSheet list, SheetFormat format, byte[] content) {
    String name = "%s_%s.%s".formatted(actor.school(), list.code(), format.extension());
    if (content.length <= MOST_BYTES) {
      return Response.file(format.mediaType(), name, content);
    }
    Instant now = clock.instant();
    String key = "lists/%s/%s.%s".formatted(actor.school(), secrets.get(), format.extension());
    store.put(key, format.mediaType(), content);
    DownloadLink link = store.get(key, name, LINK_VALIDITY, now);
    return Response.ok(
        Json.object()
            .put("name", name)
            .put("bytes", content.length)
            .putAll(FileJson.download(link)));
  }

  private static Problem tooMany() {
    return Problem.of(
        ProblemKind.INVALID,
        "這份清單超過 5 萬列。請縮短期間或加上篩選條件，分幾次下載。",
        "The list has more than 50 000 rows. Ask for fewer days or filter it, and fetch it in"
            + " parts.");
  }
}
