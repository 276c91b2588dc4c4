package tw.portfolio.functions.records;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Reader;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.api.EntriesJson;
import tw.portfolio.record.register.AnsweringEnquiries;
import tw.portfolio.record.register.AnsweringEnquiries.EnquiryPage;
import tw.portfolio.record.register.AnsweringEnquiries.PageRequest;
import tw.portfolio.record.register.AskingEnquiries;
import tw.portfolio.record.register.Enquiry.Verdict;
import tw.portfolio.record.register.OwnRegister;
import tw.portfolio.record.register.RegisterField;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.api.Shapes;

/** The routes by which students see the own 基本資料 and ask, and offices answer. */
final class EnquiryRoutes {
  private static final int USUAL_PAGE = 100;
  private static final int LARGEST_PAGE = 500;
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_VERSION = 999;
  private static final Expectation FIELD =
      new Expectation("沒有這一欄。請由基本資料畫面重新選取。", "There is no such field.");
  private static final Expectation STATE =
      new Expectation("請選：待回覆或已結束。", "Expected open or ended.");

  private final AskingEnquiries asking;
  private final AnsweringEnquiries answering;
  private final InstantSource clock;

  EnquiryRoutes(AskingEnquiries asking, AnsweringEnquiries answering, InstantSource clock) {
    this.asking = asking;
    this.answering = answering;
    this.clock = clock;
  }

  /** A student's own 基本資料. */
  Response own(Request request) {
    Actor student = request.student();
    return Response.of(
        asking.own(student, Shapes.termInQuery(request, clock.instant())),
        own -> Response.ok(json(own)));
  }

  private static Json json(OwnRegister own) {
    return Json.object()
        .put("year", own.term().year().number())
        .put("semester", own.term().semester().number())
        .put("entry", RegisterJson.of(own.entry()))
        .putAll(EntriesJson.of(own.cadres(), Set.of(CadreRecord.KIND)))
        .putIfPresent(
            "confirmed",
            own.confirmed()
                .map(
                    one ->
                        Json.object()
                            .put("at", one.at())
                            .put("by", one.byName())
                            .put("asNow", own.isAsConfirmed())))
        .put("enquiries", own.enquiries().stream().map(RegisterJson::of).toList());
  }

  /** Calls a field into question. */
  Response ask(Request request) {
    Actor student = request.student();
    RegisterField field = field(request);
    Question question = request.body(EnquiryRoutes::question);
    return Response.of(
        asking.ask(student, field, question.version(), question.text(), clock.instant()),
        enquiry -> Response.ok(RegisterJson.of(enquiry)));
  }

  private record Question(int version, String text) {}

  private static Supplier<Question> question(Fields fields) {
    Field<Integer> version = fields.need("version", Shape.wholeNumber(0, MOST_VERSION));
    Field<String> text = fields.need("text", Shape.lines(1, LONGEST_TEXT));
    return () -> new Question(version.get(), text.get());
  }

  /** Takes a question back. */
  Response takeBack(Request request) {
    return Response.of(
        asking.takeBack(request.student(), field(request), clock.instant()),
        enquiry -> Response.ok(RegisterJson.of(enquiry)));
  }

  private static RegisterField field(Request request) {
    return request.path("field", FIELD, RegisterField::ofCode);
  }

  /** What waits for an answer, or has had one. */
  Response list(Request request) {
    Actor actor = request.staff();
    boolean open = request.query("state", STATE, EnquiryRoutes::isOpen).orElse(true);
    Optional<String> className = request.query("className").map(IncomingText::folded);
    Optional<String> words = request.query("q").map(IncomingText::folded);
    String scope =
        "%s enquiries for %s %s %s %s"
            .formatted(
                actor.school(), actor.person(), open, className.orElse(""), words.orElse(""));
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    PageRequest wanted = new PageRequest(open, className, words, page.after(), page.most());
    return Response.of(
        found(actor, wanted),
        list ->
            Response.ok(
                Json.object()
                    .put("total", list.total())
                    .put("enquiries", list.entries().stream().map(RegisterJson::of).toList())
                    .putIfPresent("next", list.next().map(page::cursor))));
  }

  private Answer<EnquiryPage> found(Actor actor, PageRequest wanted) {
    try {
      return answering.page(actor, wanted, clock.instant());
    } catch (UnknownCursorException _) {
      throw Page.unknownCursor();
    }
  }

  private static Optional<Boolean> isOpen(String text) {
    return Optional.ofNullable(Map.of("open", true, "ended", false).get(text));
  }

  /** Answers a question. */
  Response answer(Request request) {
    Actor actor = request.staff();
    PersonId student = Shapes.personInPath(request, "studentId");
    RegisterField field = field(request);
    Given given = request.body(EnquiryRoutes::given);
    return Response.of(
        answering.answer(
            actor, student, field, given.version(), given.verdict(), given.text(), clock.instant()),
        entry -> Response.ok(RegisterJson.of(entry)));
  }

  private record Given(int version, Verdict verdict, String text) {}

  private static Supplier<Given> given(Fields fields) {
    Field<Integer> version = fields.need("version", Shape.wholeNumber(1, MOST_VERSION));
    Map<String, Reader<Given>> verdicts =
        Map.of(
            Verdict.CORRECTED.code(),
            of -> {
              Field<Optional<String>> text = of.optional("text", Shape.lines(1, LONGEST_TEXT));
              return () -> new Given(version.get(), Verdict.CORRECTED, text.get().orElse(""));
            },
            Verdict.RIGHT.code(),
            of -> {
              Field<String> text = of.need("text", Shape.lines(1, LONGEST_TEXT));
              return () -> new Given(version.get(), Verdict.RIGHT, text.get());
            });
    return fields.choice("verdict", verdicts);
  }
}
