package tw.portfolio.functions.receipts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.receipt.AnsweringReports;
import tw.portfolio.receipt.CaseId;
import tw.portfolio.receipt.CaseState;
import tw.portfolio.receipt.CaseStep;
import tw.portfolio.receipt.ConfirmationForms;
import tw.portfolio.receipt.FaultTable.Fault;
import tw.portfolio.receipt.OverseeingReceipts;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptStore.Returned;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.work.api.Shapes;

/** The routes of offices and homeroom teachers. */
final class OfficeRoutes {
  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_NAME = 50;
  private static final int MOST_FAULTS = 50;
  private static final Expectation STUDENT =
      new Expectation("應為學生的識別碼（26 個字元）。", "Expected a student's id of 26 characters.");
  private static final Expectation CLASS_NAME =
      new Expectation("應為班級名稱，最長 30 個字。", "Expected a class's name of at most 30 characters.");
  private static final Expectation STATE =
      new Expectation(
          Stream.of(CaseState.values())
              .map(state -> state.code() + " " + state.chinese())
              .collect(Collectors.joining("、", "請選一種回報狀態：", "。")),
          Stream.of(CaseState.values())
              .map(CaseState::code)
              .collect(Collectors.joining(", ", "Expected one of: ", ".")));
  private static final Map<String, CaseStep> STEPS =
      Stream.of(CaseStep.values())
          .filter(step -> CaseStep.ofOffice(step.code()).isPresent())
          .collect(Collectors.toUnmodifiableMap(CaseStep::code, Function.identity()));

  private final AnsweringReports answering;
  private final OverseeingReceipts overseeing;
  private final SchoolNames names;
  private final InstantSource clock;

  OfficeRoutes(
      AnsweringReports answering,
      OverseeingReceipts overseeing,
      SchoolNames names,
      InstantSource clock) {
    this.names = names;
    this.answering = answering;
    this.overseeing = overseeing;
    this.clock = clock;
  }

  /** Class by kind. */
  Response classes(Request request) {
    ReceiptPeriod period = period(request);
    return Response.of(
        overseeing.classes(request.staff(), period, clock.instant()),
        rows ->
            Response.ok(
                Json.object()
                    .put("period", period.code())
                    .put("classes", rows.stream().map(ReceiptJson::of).toList())));
  }

  /** Student by kind of a class. */
  Response students(Request request) {
    ReceiptPeriod period = period(request);
    return Response.of(
        overseeing.students(request.staff(), period, className(request), clock.instant()),
        entries ->
            Response.ok(
                Json.object()
                    .put("period", period.code())
                    .put("students", entries.stream().map(ReceiptJson::of).toList())));
  }

  /** A class's forms to print. */
  Response forms(Request request) {
    ReceiptPeriod period = period(request);
    Actor reader = request.staff();
    return Response.of(
        overseeing.forms(reader, period, className(request), clock.instant()),
        forms -> Response.page(ConfirmationForms.of(names.named(reader.school()), period, forms)));
  }

  /** What came back of one student. */
  Response student(Request request) {
    Instant now = clock.instant();
    return Response.of(
        overseeing.student(request.staff(), studentId(request), now),
        all -> Response.ok(ReceiptJson.of(all, now)));
  }

  /** Ticks that a signed form is back. */
  Response tick(Request request) {
    Actor teacher = request.staff();
    ReceiptPeriod period = StudentRoutes.period(request);
    PersonId student = studentId(request);
    boolean returned = request.body(OfficeRoutes::returned);
    return Response.of(
        overseeing.tick(teacher, period, student, returned, clock.instant()),
        tick -> Response.ok(ticked(tick)));
  }

  private static Json ticked(Optional<Returned> tick) {
    return Json.object().putIfPresent("returned", tick.map(ReceiptJson::of));
  }

  private static Supplier<Boolean> returned(Fields fields) {
    return fields.need("returned", Shape.flag());
  }

  /** What students have reported, what waits first. */
  Response cases(Request request) {
    Actor office = request.staff();
    Instant now = clock.instant();
    SchoolYear year = Shapes.yearInQuery(request).orElseGet(() -> SchoolYear.at(now));
    Optional<CaseState> state = request.query("state", STATE, CaseState::ofCode);
    return Response.of(
        answering.cases(office, year),
        entries ->
            Response.ok(
                Json.object()
                    .put("year", year.number())
                    .put(
                        "waiting",
                        entries.stream()
                            .filter(one -> one.reported().state() == CaseState.WAITING)
                            .count())
                    .put(
                        "reports",
                        entries.stream()
                            .filter(one -> state.stream().allMatch(one.reported().state()::equals))
                            .map(one -> ReceiptJson.of(one, now))
                            .toList())));
  }

  /** The office's answer to a report. */
  Response answer(Request request) {
    Actor office = request.staff();
    PersonId student = studentId(request);
    CaseId id = StudentRoutes.caseId(request);
    Reply reply = request.body(OfficeRoutes::reply);
    Instant now = clock.instant();
    return Response.of(
        answering.answer(office, student, id, reply.version(), reply.step(), reply.words(), now),
        one -> Response.ok(ReceiptJson.of(one, now)));
  }

  private record Reply(int version, CaseStep step, String words) {}

  private static Supplier<Reply> reply(Fields fields) {
    Field<Integer> version = StudentRoutes.version(fields);
    Field<CaseStep> step = fields.need("step", Shape.oneOf(STEPS));
    Field<String> words = fields.need("words", Shape.lines(1, LONGEST_WORDS));
    return () -> new Reply(version.get(), step.get(), words.get());
  }

  /** What can be wrong. */
  Response faults(Request request) {
    return Response.of(
        answering.faults(request.staff()), table -> Response.ok(ReceiptJson.of(table)));
  }

  /** Sets what can be wrong. */
  Response keep(Request request) {
    Actor office = request.staff();
    Kept kept = request.body(OfficeRoutes::kept);
    return Response.of(
        answering.keep(office, kept.version(), kept.faults(), clock.instant()),
        table -> Response.ok(ReceiptJson.of(table)));
  }

  private record Kept(int version, List<Fault> faults) {}

  private static Supplier<Kept> kept(Fields fields) {
    Field<Integer> version =
        fields.need("version", Shape.wholeNumber(0, StudentRoutes.MOST_CHANGES));
    Field<List<Fault>> faults =
        fields.need("faults", Shape.list(1, MOST_FAULTS, Shape.object(OfficeRoutes::fault)));
    return () -> new Kept(version.get(), faults.get());
  }

  private static Supplier<Fault> fault(Fields fields) {
    Field<String> code = fields.need("code", Shape.code(1, LONGEST_CODE));
    Field<String> name = fields.need("name", Shape.text(1, LONGEST_NAME));
    Field<Boolean> used = fields.need("used", Shape.flag());
    return () -> new Fault(code.get(), name.get(), used.get());
  }

  private static ReceiptPeriod period(Request request) {
    return request
        .query("period", StudentRoutes.PERIOD, ReceiptPeriod::ofCode)
        .orElseThrow(() -> Refusal.invalid("period", StudentRoutes.PERIOD));
  }

  private static Optional<String> className(Request request) {
    return request.query(
        "className",
        CLASS_NAME,
        text ->
            IncomingText.code(text)
                .filter(name -> name.codePointCount(0, name.length()) <= ClassPlace.LONGEST_NAME));
  }

  private static PersonId studentId(Request request) {
    return request.path("studentId", STUDENT, Shapes::personId);
  }
}
