package tw.portfolio.functions.trainings;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.training.Attendance;
import tw.portfolio.training.ListedRow;
import tw.portfolio.training.SignInPage;
import tw.portfolio.training.TakingAttendance;
import tw.portfolio.training.TrainingId;
import tw.portfolio.work.api.Versioned;

/** The routes of lists of who was there. */
final class AttendanceRoutes {
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_NAME = 50;
  private static final int MOST_CHARACTERS = 150 * 1024;
  private static final Pattern BASE64 =
      Pattern.compile("(?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
  private static final Expectation CONTENT =
      new Expectation(
          "應為檔案內容的 Base64，編碼後不超過 150 KB。較大的檔案請分成幾場活動，或只留「學號」與「出席」兩欄。",
          "Expected the file in Base64, at most 150 KB of it. Of a larger file keep number and"
              + " presence only.");
  private static final Map<String, SheetType> TYPES =
      Arrays.stream(SheetType.values())
          .collect(Collectors.toUnmodifiableMap(SheetType::extension, Function.identity()));

  private final TakingAttendance taking;
  private final SchoolNames names;
  private final InstantSource clock;

  AttendanceRoutes(TakingAttendance taking, SchoolNames names, InstantSource clock) {
    this.taking = taking;
    this.names = names;
    this.clock = clock;
  }

  /** A training with its list; before it was held, with who is invited. */
  Response read(Request request) {
    Actor actor = request.staff();
    TrainingId id = PlanRoutes.id(request);
    return Response.of(taking.of(actor, id), listing -> Response.ok(TrainingJson.of(listing)));
  }

  /** A page to sign on. */
  Response page(Request request) {
    Actor actor = request.staff();
    TrainingId id = PlanRoutes.id(request);
    return Response.of(
        taking.of(actor, id),
        listing -> Response.page(SignInPage.of(names.named(actor.school()).heading(), listing)));
  }

  private record Entry(
      Optional<String> number,
      Optional<String> name,
      Optional<String> className,
      boolean present) {}

  private record Rows(int version, List<Entry> entries, int guests) {}

  /** Writes down who was there. */
  Response record(Request request) {
    Actor actor = request.staff();
    TrainingId id = PlanRoutes.id(request);
    Rows rows = request.batch(AttendanceRoutes::rows);
    List<ListedRow> listed =
        IntStream.range(0, rows.entries().size())
            .mapToObj(index -> listed(index, rows.entries().get(index)))
            .toList();
    return Response.of(
        taking.record(actor, id, rows.version(), listed, rows.guests(), clock.instant()),
        listing -> Response.ok(TrainingJson.of(listing)));
  }

  private static ListedRow listed(int index, Entry entry) {
    return new ListedRow(
        ListedRow.Place.ofRequest(index),
        entry.number(),
        entry.name(),
        entry.className(),
        entry.present());
  }

  private static Supplier<Rows> rows(Fields fields) {
    Field<Integer> version = Versioned.version(fields);
    Field<List<Entry>> entries =
        fields.need("rows", Shape.list(0, Attendance.MOST, Shape.object(AttendanceRoutes::entry)));
    Field<Optional<Integer>> guests = guests(fields);
    return () -> new Rows(version.get(), entries.get(), guests.get().orElse(0));
  }

  private static Supplier<Entry> entry(Fields fields) {
    Field<Optional<String>> number = fields.optional("number", Shape.code(1, LONGEST_NUMBER));
    Field<Optional<String>> name = fields.optional("name", Shape.text(1, LONGEST_NAME));
    Field<Optional<String>> className =
        fields.optional("className", Shape.code(1, ClassPlace.LONGEST_NAME));
    Field<Boolean> present = fields.need("present", Shape.flag());
    return () -> new Entry(number.get(), name.get(), className.get(), present.get());
  }

  private static Field<Optional<Integer>> guests(Fields fields) {
    return fields.optional("guests", Shape.wholeNumber(0, Attendance.MOST_GUESTS));
  }

  private record Sheet(int version, SheetType type, String base64, int guests) {}

  /** The same from a file. */
  Response recordFile(Request request) {
    Actor actor = request.staff();
    TrainingId id = PlanRoutes.id(request);
    Sheet sheet = request.batch(AttendanceRoutes::sheet);
    return Response.of(
        taking.record(
            actor,
            id,
            sheet.version(),
            sheet.type(),
            Base64.getDecoder().decode(sheet.base64()),
            sheet.guests(),
            clock.instant()),
        listing -> Response.ok(TrainingJson.of(listing)));
  }

  private static Supplier<Sheet> sheet(Fields fields) {
    Field<Integer> version = Versioned.version(fields);
    Field<SheetType> type = fields.need("format", Shape.oneOf(TYPES));
    Field<String> content =
        fields.need("content", Shape.parsed(CONTENT, AttendanceRoutes::encoded));
    Field<Optional<Integer>> guests = guests(fields);
    return () -> new Sheet(version.get(), type.get(), content.get(), guests.get().orElse(0));
  }

  private static Optional<String> encoded(String text) {
    return !text.isEmpty() && text.length() <= MOST_CHARACTERS && BASE64.matcher(text).matches()
        ? Optional.of(text)
        : Optional.empty();
  }
}
