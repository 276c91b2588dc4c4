package tw.portfolio.functions.certification;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Reader;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.outcome.AnsweringDisputes;
import tw.portfolio.work.outcome.CertificationStore.QueuePart;
import tw.portfolio.work.outcome.DisputeAnswer;
import tw.portfolio.work.outcome.ReadingDisputes;
import tw.portfolio.work.outcome.ReadingDisputes.DisputePage;
import tw.portfolio.work.outcome.ReadingDisputes.ListRequest;

/** Disputed returns that wait for an answer, and the answers. */
final class DisputeRoutes {
  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final Expectation AS =
      new Expectation("請選：以任課教師、導師或教務處的身分。", "Expected teacher, homeroom or office.");
  private static final Expectation TEACHER =
      new Expectation("應為教師的人員識別碼。", "Expected a teacher's person id.");
  private static final Expectation OWN_CLASS =
      new Expectation(
          "導師的清單只有自己的班級。請移除班級這個條件。",
          "A homeroom teacher's list has the own class only. Leave the class out.");

  private final ReadingDisputes reading;
  private final AnsweringDisputes answering;
  private final InstantSource clock;

  DisputeRoutes(ReadingDisputes reading, AnsweringDisputes answering, InstantSource clock) {
    this.reading = reading;
    this.answering = answering;
    this.clock = clock;
  }

  Response page(Request request) {
    Actor actor = request.staff();
    ListRequest wanted = wanted(request);
    String scope =
        Stream.of("className", "sectionId", "q")
            .map(name -> request.query(name).orElse(""))
            .collect(
                Collectors.joining(
                    " ",
                    "%s disputes %s %s "
                        .formatted(
                            actor.school(),
                            wanted.as().code(),
                            wanted.teacher().orElse(actor.person())),
                    ""));
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    return Response.of(
        read(actor, wanted, page),
        found ->
            Response.ok(
                Json.object()
                    .putIfPresent("total", found.total())
                    .put("disputes", found.page().entries().stream().map(PieceJson::of).toList())
                    .putIfPresent("next", found.page().next().map(page::cursor))));
  }

  private static ListRequest wanted(Request request) {
    DisputeLevel as = request.query("as", AS, DisputeLevel::ofCode).orElse(DisputeLevel.TEACHER);
    Optional<String> className = request.query("className").map(IncomingText::folded);
    if (as == DisputeLevel.HOMEROOM && className.isPresent()) {
      throw Refusal.malformed("className", OWN_CLASS);
    }
    return new ListRequest(
        as,
        request.query("teacher", TEACHER, Shapes::personId),
        new QueuePart(
            className, SectionIds.inQuery(request), request.query("q").map(IncomingText::folded)));
  }

  private Answer<DisputePage> read(Actor actor, ListRequest wanted, Page page) {
    try {
      return reading.page(actor, wanted, page.after(), page.most(), clock.instant());
    } catch (UnknownCursorException _) {
      throw Page.unknownCursor();
    }
  }

  Response answer(Request request) {
    Actor actor = request.staff();
    PieceId id = Shapes.pieceId(request);
    AnsweringDisputes.Request asked = request.body(fields -> answer(fields, id));
    return Response.of(
        answering.answer(actor, asked, clock.instant()), piece -> Response.ok(PieceJson.of(piece)));
  }

  private static Supplier<AnsweringDisputes.Request> answer(Fields fields, PieceId id) {
    Field<DisputeLevel> as = fields.need("as", Shape.parsed(AS, DisputeLevel::ofCode));
    Map<String, Reader<DisputeAnswer>> answers =
        Map.of(
            "keep", text(DisputeAnswer.Keep::new), "lookAgain", text(DisputeAnswer.LookAgain::new));
    Field<DisputeAnswer> answer = fields.choice("answer", answers);
    return () -> new AnsweringDisputes.Request(id, as.get(), answer.get());
  }

  private static Reader<DisputeAnswer> text(Function<String, DisputeAnswer> make) {
    return fields -> {
      Field<String> text = fields.need("text", Shape.lines(1, Dispute.LONGEST_TEXT));
      return () -> make.apply(text.get());
    };
  }
}
