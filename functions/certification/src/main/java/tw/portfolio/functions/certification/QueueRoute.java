package tw.portfolio.functions.certification;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.course.CourseCode;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
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
import tw.portfolio.work.outcome.CertificationStore.QueuePage;
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
      new Expectation("只有待認證的清單可以只看一門課。", "Only what waits can be asked for by course.");

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
    Optional<String> className = request.query("className").map(IncomingText::folded);
    String scope =
        actor.school()
            + (decided ? " decided of " : " queue of ")
            + teacher
            + " "
            + course.map(CourseCode::text).orElse("");
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    QueueRequest asked =
        new QueueRequest(actor.school(), teacher, course, page.after(), page.most());
    QueuePage found = read(decided ? certifications::decided : certifications::waiting, asked);
    return Response.ok(
        Json.object()
            .put(
                "pieces",
                found.pieces().stream()
                    .filter(piece -> className.stream().allMatch(name -> isOf(piece, name)))
                    .map(PieceJson::of)
                    .toList())
            .putIfPresent("next", found.next().map(page::cursor)));
  }

  private static Optional<Boolean> decided(String text) {
    return switch (text) {
      case "waiting" -> Optional.of(false);
      case "decided" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private static boolean isOf(Piece piece, String className) {
    return piece
        .status()
        .lastLabel()
        .filter(label -> label.place().className().equals(className))
        .isPresent();
  }

  private static QueuePage read(Function<QueueRequest, QueuePage> list, QueueRequest request) {
    try {
      return list.apply(request);
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
