package tw.portfolio.functions.jobs;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.book.AskingBooks;
import tw.portfolio.submission.book.BookBatch;
import tw.portfolio.submission.book.BookKind;
import tw.portfolio.submission.book.BookOrder;
import tw.portfolio.submission.book.BookSettings;
import tw.portfolio.submission.book.BookSettings.GradeFile;
import tw.portfolio.submission.book.KeepingBookSettings;
import tw.portfolio.submission.book.KeepingBookSettings.BookSettingsRequest;
import tw.portfolio.submission.book.NationalBooks;
import tw.portfolio.submission.source.SourceScope;

/** National books (名冊): asked for, and what the school sets for them. */
final class BookRoutes {
  private static final int LONGEST_CODE = 10;
  private static final int LONGEST_BEGINNING = 10;
  private static final int MOST_BEGINNINGS = 10;
  private static final int LONGEST_REASON = 200;
  private static final Map<String, BookKind> KINDS =
      Arrays.stream(BookKind.values())
          .collect(Collectors.toUnmodifiableMap(BookKind::code, Function.identity()));
  private static final Map<String, BookBatch> BATCHES =
      Arrays.stream(BookBatch.values())
          .collect(Collectors.toUnmodifiableMap(BookBatch::code, Function.identity()));
  private static final Map<String, String> SHEETS =
      NationalBooks.gradeSheets().stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));
  private static final Expectation ONE_FILE =
      new Expectation("一張工作表只能在一個檔案裡。", "A sheet is in one file only.");
  private static final Expectation EXPORT =
      new Expectation("應為提交作業的識別碼（26 個字元）。", "Expected an export's id of 26 characters.");

  private final AskingBooks asking;
  private final KeepingBookSettings settings;
  private final JobRoutes jobs;
  private final InstantSource clock;

  BookRoutes(
      AskingBooks asking, KeepingBookSettings settings, JobRoutes jobs, InstantSource clock) {
    this.asking = asking;
    this.settings = settings;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Asks for books, which changes nothing. */
  Response ask(Request request) {
    Actor actor = request.staff();
    BookOrder order = request.body(fields -> order(actor.school(), fields));
    return Response.of(asking.ask(actor, order, request.keyed(), clock.instant()), jobs::answer);
  }

  private static Supplier<BookOrder> order(SchoolCode school, Fields fields) {
    Field<List<BookKind>> books =
        fields.need("books", Shape.list(1, KINDS.size(), Shape.oneOf(KINDS, BookKind::chinese)));
    Supplier<SourceScope> scope = PrecheckRoutes.scope(school, fields);
    Field<Optional<BookBatch>> batch =
        fields.optional("batch", Shape.oneOf(BATCHES, BookBatch::chinese));
    Field<Optional<Boolean>> draft = fields.optional("draft", Shape.flag());
    Field<Optional<String>> export =
        fields.optional(
            "exportId", Shape.parsed(EXPORT, text -> Optional.of(text).filter(Pseudonym::matches)));
    return () ->
        new BookOrder(
            books.get(),
            scope.get(),
            batch.get().orElse(BookBatch.NORMAL),
            draft.get().orElse(true),
            export.get());
  }

  /** What the school has set. */
  Response settings(Request request) {
    return Response.of(settings.of(request.staff()), BookRoutes::answered);
  }

  /** Sets it. */
  Response keep(Request request) {
    Actor office = request.staff();
    BookSettingsRequest wanted = request.body(BookRoutes::wanted);
    return Response.of(settings.keep(office, wanted, clock.instant()), BookRoutes::answered);
  }

  private static Supplier<BookSettingsRequest> wanted(Fields fields) {
    Field<Integer> version = fields.need("version", Shape.wholeNumber(0, 999_999));
    Field<List<GradeFile>> files =
        fields.need(
            "gradeFiles", Shape.list(0, SHEETS.size(), Shape.object(BookRoutes::gradeFile)));
    Field<List<String>> evening =
        fields.need(
            "eveningClasses", Shape.list(0, MOST_BEGINNINGS, Shape.code(1, LONGEST_BEGINNING)));
    Field<String> reason = fields.need("reason", Shape.text(1, LONGEST_REASON));
    return () -> {
      List<String> sheets = files.get().stream().flatMap(file -> file.sheets().stream()).toList();
      if (sheets.stream().distinct().count() < sheets.size()) {
        throw Refusal.invalid("gradeFiles", ONE_FILE);
      }
      return new BookSettingsRequest(
          new BookSettings(files.get(), evening.get(), version.get()), reason.get());
    };
  }

  private static Supplier<GradeFile> gradeFile(Fields fields) {
    Field<String> code = fields.need("code", Shape.code(1, LONGEST_CODE));
    Field<List<String>> sheets =
        fields.need("sheets", Shape.list(1, SHEETS.size(), Shape.oneOf(SHEETS)));
    return () -> new GradeFile(code.get(), sheets.get());
  }

  private static Response answered(BookSettings settings) {
    return Response.ok(
        Json.object()
            .put("version", settings.version())
            .put(
                "gradeFiles",
                settings.gradeFiles().stream()
                    .map(
                        file -> Json.object().put("code", file.code()).put("sheets", file.sheets()))
                    .toList())
            .put("eveningClasses", settings.eveningClasses()));
  }
}
