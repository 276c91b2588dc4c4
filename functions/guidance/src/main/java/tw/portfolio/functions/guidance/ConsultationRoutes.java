package tw.portfolio.functions.guidance;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationId;
import tw.portfolio.guidance.ReadingConsultations;
import tw.portfolio.guidance.ReadingConsultations.Told;
import tw.portfolio.guidance.RecordingConsultations;
import tw.portfolio.guidance.RecordingConsultations.Draft;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.work.api.Shapes;

/** The routes of 課程諮詢紀錄. */
final class ConsultationRoutes {
  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 50;
  private static final List<String> FILTERS =
      List.of("student", "className", "teacher", "from", "until");
  private static final Expectation ID =
      new Expectation("應為課程諮詢紀錄的識別碼（26 個字元）。", "Expected a consultation's id of 26 characters.");

  private final RecordingConsultations recording;
  private final ReadingConsultations reading;
  private final InstantSource clock;

  ConsultationRoutes(
      RecordingConsultations recording, ReadingConsultations reading, InstantSource clock) {
    this.recording = recording;
    this.reading = reading;
    this.clock = clock;
  }

  /** A year's records, the latest first; for a student those about the student, all on one page. */
  Response page(Request request) {
    Actor actor = request.actor();
    SchoolYear year =
        Shapes.yearInQuery(request)
            .orElseGet(() -> SchoolYear.of(LocalDate.ofInstant(clock.instant(), Window.TAIPEI)));
    Predicate<Consultation> asked = filter(request);
    String scope =
        FILTERS.stream()
            .map(name -> request.query(name).orElse("*"))
            .collect(
                Collectors.joining(
                    " ",
                    actor.school() + " consultations of " + year + " for " + actor.person() + " ",
                    ""));
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    return switch (actor.kind()) {
      case STUDENT ->
          Response.ok(
              page(
                  year,
                  reading.own(actor, year).stream()
                      .filter(asked)
                      .map(ConsultationJson::forStudents)
                      .toList()));
      case STAFF ->
          Response.of(
              page(actor, year, asked, page),
              found ->
                  Response.ok(
                      page(year, found.entries().stream().map(ConsultationJson::whole).toList())
                          .putIfPresent("next", found.next().map(page::cursor))));
    };
  }

  private Answer<StoredPage<Consultation>> page(
      Actor actor, SchoolYear year, Predicate<Consultation> asked, Page page) {
    try {
      return reading.page(actor, year, asked, page.after(), page.most());
    } catch (UnknownCursorException _) {
      throw Page.unknownCursor();
    }
  }

  private static Json page(SchoolYear year, List<Json> consultations) {
    return Json.object().put("year", year.number()).put("consultations", consultations);
  }

  private static Predicate<Consultation> filter(Request request) {
    Optional<PersonId> student = Shapes.personInQuery(request, "student");
    Optional<String> className = request.query("className").map(IncomingText::folded);
    Optional<PersonId> teacher = Shapes.personInQuery(request, "teacher");
    Optional<LocalDate> from = Shapes.dayInQuery(request, "from");
    Optional<LocalDate> until = Shapes.dayInQuery(request, "until");
    return one ->
        student.stream().allMatch(one::countsFor)
            && className.stream().allMatch(one::isAboutSomebodyOf)
            && teacher.stream().allMatch(one.counsellor().person()::equals)
            && from.stream().noneMatch(one.day()::isBefore)
            && until.stream().noneMatch(one.day()::isAfter);
  }

  /** Writes a new record. */
  Response record(Request request) {
    Actor actor = request.staff();
    Draft draft = request.body(ConsultationBody::draft);
    return Response.of(
        recording.record(actor, draft, request.keyed(), clock.instant()),
        consultation -> Response.created(ConsultationJson.whole(consultation)));
  }

  /** One record; for its author and the office with every version there was. */
  Response one(Request request) {
    Actor actor = request.actor();
    ConsultationId id = id(request);
    return switch (actor.kind()) {
      case STUDENT ->
          Response.of(
              reading.own(actor, id),
              consultation -> Response.ok(ConsultationJson.forStudents(consultation)));
      case STAFF ->
          Response.of(
              reading.one(actor, id),
              (Told told) ->
                  Response.ok(
                      ConsultationJson.whole(told.consultation())
                          .put("history", ChangeJson.of(told.history()))));
    };
  }

  /** Replaces what a record says. */
  Response change(Request request) {
    Actor actor = request.staff();
    ConsultationId id = id(request);
    ConsultationBody.Revision read = request.body(ConsultationBody::revision);
    return Response.of(
        recording.change(actor, id, read.version(), read.draft(), read.reason(), clock.instant()),
        consultation -> Response.ok(ConsultationJson.whole(consultation)));
  }

  /** Withdraws a record. */
  Response withdraw(Request request) {
    Actor actor = request.staff();
    ConsultationId id = id(request);
    ConsultationBody.Withdrawn read = request.body(ConsultationBody::withdrawal);
    return Response.of(
        recording.withdraw(actor, id, read.version(), read.reason(), clock.instant()),
        _ -> Response.noContent());
  }

  private static ConsultationId id(Request request) {
    return request.path("consultationId", ID, ConsultationId::parse);
  }
}
