package tw.portfolio.functions.imports;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.imports.ImportId;
import tw.portfolio.imports.ImportJob;
import tw.portfolio.imports.ImportState;
import tw.portfolio.imports.RequestingImports;
import tw.portfolio.imports.RequestingImports.Announcement;
import tw.portfolio.imports.RequestingImports.Watched;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.sheet.DeclaredSheet;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.record.api.OfficeFileName;
import tw.portfolio.record.book.Book;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.upload.api.FileJson;
import tw.portfolio.work.api.Shapes;

/** The routes of imports. */
final class ImportRoutes {
  private static final int USUAL_PAGE = 10;
  private static final int LARGEST_PAGE = 20;
  private static final Expectation ID =
      new Expectation("應為匯入的識別碼（26 個字元）。", "Expected an import's id of 26 characters.");
  private static final Expectation TYPE =
      new Expectation(
          "只接受 CSV 或 Excel 活頁簿（.xlsx）。",
          "Expected text/csv or " + SheetType.XLSX.mediaType() + ".");
  private static final Expectation EXTENSION =
      new Expectation(
          "檔名的副檔名與檔案類型不符，應為 .csv 或 .xlsx。請確認您選的檔案。",
          "The file name does not end as its type does, .csv or .xlsx.");

  private static final Expectation STATE =
      new Expectation("沒有這種匯入狀態。請由狀態清單重新選取。", "Expected the code of a state.");

  private static final long LARGEST_SAID = 1L << 50;
  private static final long MEBIBYTE = 1024 * 1024;
  private static final Expectation TOO_LARGE =
      new Expectation(
          "檔案超過 %d MB。請只留下需要的資料，或分成幾個檔案上傳，並確認選的檔案正確。"
              .formatted(DeclaredSheet.MOST_BYTES / MEBIBYTE),
          "The file is larger than %d MB. Divide it, and check that it is the right one."
              .formatted(DeclaredSheet.MOST_BYTES / MEBIBYTE));

  private final RequestingImports imports;
  private final ImportJson json;
  private final InstantSource clock;

  ImportRoutes(RequestingImports imports, ImportJson json, InstantSource clock) {
    this.imports = imports;
    this.json = json;
    this.clock = clock;
  }

  /** Announces a file, and answers where to send it. */
  Response announce(Request request) {
    Actor actor = request.staff();
    Instant now = clock.instant();
    Announcement announcement = request.body(ImportRoutes::announcement);
    return Response.of(
        imports.announce(actor, announcement, request.keyed(), now),
        (Watched watched) -> Response.created(json.of(watched, now)));
  }

  private static Supplier<Announcement> announcement(Fields fields) {
    Field<Book> book = fields.need("kind", Shape.parsed(BookShape.EXPECTED, BookShape::book));
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<Integer> semester = fields.need("semester", Shape.wholeNumber(1, 2));
    Field<DeclaredSheet> file = fields.need("file", Shape.object(ImportRoutes::file));
    return () ->
        new Announcement(
            book.get().kind(),
            new Term(new SchoolYear(year.get()), Shapes.semester(semester.get())),
            file.get());
  }

  private static Supplier<DeclaredSheet> file(Fields fields) {
    Field<FileName> name = fields.need("name", OfficeFileName.shape());
    Field<SheetType> type = fields.need("type", Shape.parsed(TYPE, SheetType::ofMediaType));
    Field<Long> bytes = fields.need("bytes", Shape.wholeLong(1, LARGEST_SAID));
    Field<Sha256> sha256 = fields.need("sha256", FileJson.sha256());
    return () -> {
      if (!name.get().extension().equals(type.get().extension())) {
        throw Refusal.invalid(fields.path("name"), EXTENSION);
      }
      if (bytes.get() > DeclaredSheet.MOST_BYTES) {
        throw Refusal.invalid(fields.path("bytes"), TOO_LARGE);
      }
      return new DeclaredSheet(name.get(), type.get(), bytes.get(), sha256.get());
    };
  }

  /** The school's imports, newest first. */
  Response page(Request request) {
    Actor actor = request.staff();
    Instant now = clock.instant();
    Optional<Book> book = request.query("kind", BookShape.EXPECTED, BookShape::book);
    Optional<String> state =
        request.query(
            "state", STATE, code -> Optional.of(code).filter(ImportState.CODES::contains));
    Optional<SchoolYear> year = Shapes.yearInQuery(request);
    Predicate<ImportJob> asked =
        job ->
            book.stream().allMatch(one -> one.kind().equals(job.kind()))
                && state.stream().allMatch(job.state().code()::equals)
                && year.stream().allMatch(job.term().year()::equals);
    String scope =
        Stream.of(book.map(one -> one.kind().code()), state, year.map(SchoolYear::toString))
            .map(filter -> filter.orElse("*"))
            .collect(Collectors.joining(" ", actor.school() + " imports ", ""));
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    return Response.of(
        imports.page(actor, asked, page.after(), page.most()),
        found ->
            Response.ok(
                Json.object()
                    .put(
                        "imports",
                        found.entries().stream().map(job -> ImportJson.summary(job, now)).toList())
                    .putIfPresent("next", found.next().map(page::cursor))));
  }

  /** One import, with what its check found. */
  Response one(Request request) {
    Actor actor = request.staff();
    ImportId id = id(request);
    Instant now = clock.instant();
    return Response.of(
        imports.find(actor, id), (Watched watched) -> Response.ok(json.of(watched, now)));
  }

  /** Has the uploaded file checked. */
  Response check(Request request) {
    Actor actor = request.staff();
    ImportId id = id(request);
    Instant now = clock.instant();
    return Response.of(
        imports.check(actor, id, now),
        (Watched watched) -> Response.accepted(json.of(watched, now)));
  }

  /** Has a checked file written. */
  Response commit(Request request) {
    Actor actor = request.staff();
    ImportId id = id(request);
    boolean accepted = request.bodyIfAny(ImportRoutes::acceptsWarnings).orElse(false);
    Instant now = clock.instant();
    return Response.of(
        imports.commit(actor, id, accepted, now),
        (Watched watched) -> Response.accepted(json.of(watched, now)));
  }

  private static Supplier<Boolean> acceptsWarnings(Fields fields) {
    Field<Optional<Boolean>> accepted = fields.optional("acceptWarnings", Shape.flag());
    return () -> accepted.get().orElse(false);
  }

  private static ImportId id(Request request) {
    return request.path("importId", ID, ImportId::parse);
  }
}
