package tw.portfolio.functions.receipts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.receipt.CaseId;
import tw.portfolio.receipt.ConfirmationForms;
import tw.portfolio.receipt.ConfirmingReceipts;
import tw.portfolio.receipt.OverseeingReceipts;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.SchoolNames;

/** The routes of a student's own receipts. */
final class StudentRoutes {
  static final int MOST_CHANGES = 999_999;
  static final Expectation PERIOD =
      new Expectation(
          "應為學年度與學期，例如 114-0（整學年）或 114-1。",
          "Expected a school year and semester, such as 114-0 (the whole year) or 114-1.");

  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_ROW = 40;
  private static final Expectation KIND =
      new Expectation(
          "請選：outcomes、achievements、grades 或 cadres。",
          "Expected outcomes, achievements, grades or cadres.");
  private static final Expectation CASE =
      new Expectation("應為回報的識別碼（26 個字元）。", "Expected a report's id of 26 characters.");

  private final ConfirmingReceipts confirming;
  private final OverseeingReceipts overseeing;
  private final SchoolNames names;
  private final InstantSource clock;

  StudentRoutes(
      ConfirmingReceipts confirming,
      OverseeingReceipts overseeing,
      SchoolNames names,
      InstantSource clock) {
    this.names = names;
    this.confirming = confirming;
    this.overseeing = overseeing;
    this.clock = clock;
  }

  /** All that came back of the student's. */
  Response read(Request request) {
    return Response.ok(ReceiptJson.own(confirming.own(request.student()), clock.instant()));
  }

  /** Says of a kind that it is right. */
  Response confirm(Request request) {
    Actor student = request.student();
    ReceiptPeriod period = period(request);
    ReceiptKind kind = kind(request);
    int version = request.body(StudentRoutes::version);
    return Response.of(
        confirming.confirm(student, period, kind, version, clock.instant()),
        receipt -> Response.ok(ReceiptJson.of(receipt)));
  }

  /** Says what is not right. */
  Response report(Request request) {
    Actor student = request.student();
    ReceiptPeriod period = period(request);
    ReceiptKind kind = kind(request);
    Words words = request.body(StudentRoutes::report);
    Instant now = clock.instant();
    return Response.of(
        confirming.report(student, period, kind, words.row(), words.fault(), words.text(), now),
        one -> Response.created(ReceiptJson.of(one, now)));
  }

  /** Says it otherwise. */
  Response change(Request request) {
    Actor student = request.student();
    CaseId id = caseId(request);
    Change change = request.body(StudentRoutes::change);
    Instant now = clock.instant();
    return Response.of(
        confirming.change(student, id, change.version(), change.fault(), change.text(), now),
        one -> Response.ok(ReceiptJson.of(one, now)));
  }

  /** Takes it back. */
  Response withdraw(Request request) {
    Actor student = request.student();
    CaseId id = caseId(request);
    int version = request.body(StudentRoutes::version);
    Instant now = clock.instant();
    return Response.of(
        confirming.withdraw(student, id, version, now),
        one -> Response.ok(ReceiptJson.of(one, now)));
  }

  /** The form to be signed. */
  Response form(Request request) {
    ReceiptPeriod period = period(request);
    Actor student = request.student();
    return overseeing
        .own(student, period)
        .map(
            form ->
                Response.page(
                    ConfirmationForms.of(names.named(student.school()), period, List.of(form))))
        .orElseGet(() -> Response.problem(nothing()));
  }

  private static Problem nothing() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "這段期間沒有您的收訖明細。請由收訖明細清單重新選取。",
        "Nothing came back of yours in that period. Choose from the list of receipts.");
  }

  private record Words(Optional<String> row, String fault, String text) {}

  private static Supplier<Words> report(Fields fields) {
    Field<Optional<String>> row = fields.optional("row", Shape.text(1, LONGEST_ROW));
    Field<String> fault = fault(fields);
    Field<String> text = text(fields);
    return () -> new Words(row.get(), fault.get(), text.get());
  }

  private record Change(int version, String fault, String text) {}

  private static Supplier<Change> change(Fields fields) {
    Field<Integer> version = version(fields);
    Field<String> fault = fault(fields);
    Field<String> text = text(fields);
    return () -> new Change(version.get(), fault.get(), text.get());
  }

  private static Field<String> fault(Fields fields) {
    return fields.need("fault", Shape.code(1, LONGEST_CODE));
  }

  private static Field<String> text(Fields fields) {
    return fields.need("text", Shape.lines(1, LONGEST_WORDS));
  }

  static Field<Integer> version(Fields fields) {
    return fields.need("version", Shape.wholeNumber(1, MOST_CHANGES));
  }

  static ReceiptPeriod period(Request request) {
    return request.path("period", PERIOD, ReceiptPeriod::ofCode);
  }

  private static ReceiptKind kind(Request request) {
    return request.path("kind", KIND, ReceiptKind::ofCode);
  }

  static CaseId caseId(Request request) {
    return request.path("caseId", CASE, CaseId::parse);
  }
}
