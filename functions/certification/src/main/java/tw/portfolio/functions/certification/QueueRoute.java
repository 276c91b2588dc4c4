package tw.portfolio.functions.certification;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.Deputies;
import tw.portfolio.work.Piece;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.CertificationStore.QueuePart;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;

/** A teacher's queue, oldest first, and what was decided in it, the latest first. */
final class QueueRoute {
  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final Expectation COURSE =
      new Expectation("應為 23 碼的課程代碼。", "Expected a course code of 23 characters.");
  private static final Expectation TEACHER =
      new Expectation("應為教師的人員識別碼。", "Expected a teacher's person id.");

  private static final Expectation STATE =
      new Expectation("請選：待認證，或已認證與已退回。", "Expected waiting or decided.");
  private static final Expectation WAITING_ONLY =
      new Expectation(
          "已認證與已退回的清單不能只看一門課。請移除課程這個條件，或改看待認證的清單。",
          "What was decided can't be asked for by course. Leave the course out, or ask for what"
              + " waits.");

  private final CertificationStore certifications;
  private final Deputies deputies;
  private final Permits permits;
  private final InstantSource clock;

  QueueRoute(
      CertificationStore certifications, Deputies deputies, Permits permits, InstantSource clock) {
    this.certifications = certifications;
    this.deputies = deputies;
    this.permits = permits;
    this.clock = clock;
  }

  Response page(Request request) {
    Actor actor = request.staff();
    if (permits.inUse(actor) instanceof Answer.Refused<Optional<Person>>(Problem disabled)) {
      throw new Refusal(disabled);
    }
    PersonId teacher = request.query("teacher", TEACHER, Shapes::personId).orElse(actor.person());
    boolean own = teacher.equals(actor.person());
    if (!own && !deputies.standsIn(actor, teacher, clock.instant())) {
      throw new Refusal(notDeputy());
    }
    Optional<CourseCode> course = request.query("courseCode", COURSE, Shapes::courseCode);
    boolean decided = request.query("state", STATE, QueueRoute::decided).orElse(false);
    if (decided && course.isPresent()) {
      throw Refusal.malformed("courseCode", WAITING_ONLY);
    }
    QueuePart part =
        new QueuePart(
            request.query("className").map(IncomingText::folded),
            SectionIds.inQuery(request),
            request.query("q").map(IncomingText::folded));
    String scope =
        Stream.of("courseCode", "className", "sectionId", "q")
            .map(name -> request.query(name).orElse(""))
            .collect(
                Collectors.joining(
                    " ",
                    actor.school() + (decided ? " decided of " : " queue of ") + teacher + " ",
                    ""));
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    QueueRequest asked =
        new QueueRequest(actor.school(), teacher, course, page.after(), page.most());
    StoredPage<Piece> found = read(decided, part, asked);
    return Response.ok(
        Json.object()
            .putIfPresent(
                "total",
                page.after().isPresent()
                    ? Optional.empty()
                    : Optional.of(total(found, decided, part, asked)))
            .put("pieces", found.entries().stream().map(PieceJson::of).toList())
            .putIfPresent("next", found.next().map(page::cursor)));
  }

  /** Only where a page isn't all of it does anybody have to count. */
  private int total(
      StoredPage<Piece> first, boolean decided, QueuePart part, QueueRequest request) {
    return first.next().isPresent()
        ? certifications.count(request, decided, part)
        : first.entries().size();
  }

  private static Optional<Boolean> decided(String text) {
    return switch (text) {
      case "waiting" -> Optional.of(false);
      case "decided" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private StoredPage<Piece> read(boolean decided, QueuePart part, QueueRequest request) {
    Function<QueueRequest, StoredPage<Piece>> list =
        decided ? certifications::decided : certifications::waiting;
    try {
      return StoredPage.filtered(
          (after, most) ->
              list.apply(
                  new QueueRequest(
                      request.school(), request.teacher(), request.course(), after, most)),
          part::has,
          request.after(),
          request.most());
    } catch (UnknownCursorException _) {
      throw Page.unknownCursor();
    }
  }

  private static Problem notDeputy() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您目前不是這位教師的代理人，不能查看其待認證清單。若應由您代理，請洽教務處。",
        "You don't stand in for this teacher today, so you can't see that queue. If you should, ask"
            + " the academic affairs office.");
  }
}
