package tw.portfolio.functions.certification;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.api.PieceJson;
import tw.portfolio.api.Shapes;
import tw.portfolio.domain.course.CourseCode;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.http.Cursor;
import tw.portfolio.http.Expectation;
import tw.portfolio.http.Json;
import tw.portfolio.http.Refusal;
import tw.portfolio.http.Request;
import tw.portfolio.http.Response;
import tw.portfolio.service.certification.DecidingCertifications;
import tw.portfolio.store.CertificationStore;
import tw.portfolio.store.CertificationStore.QueuePage;
import tw.portfolio.store.CertificationStore.QueueRequest;
import tw.portfolio.store.UnknownCursorException;

/** A teacher's queue, oldest first. */
final class QueueRoute {
  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final Expectation LIMIT =
      new Expectation("應為 1 到 100 的整數。", "Expected a whole number from 1 to 100.");
  private static final Expectation COURSE =
      new Expectation("應為 23 碼的課程代碼。", "Expected a course code of 23 characters.");
  private static final Expectation TEACHER =
      new Expectation("應為教師的人員識別碼。", "Expected a teacher's person id.");

  private final CertificationStore certifications;
  private final DecidingCertifications deciding;
  private final InstantSource clock;

  QueueRoute(
      CertificationStore certifications, DecidingCertifications deciding, InstantSource clock) {
    this.certifications = certifications;
    this.deciding = deciding;
    this.clock = clock;
  }

  Response page(Request request) {
    Actor actor = request.staff();
    PersonId teacher = request.query("teacher", TEACHER, Shapes::personId).orElse(actor.person());
    if (!deciding.standsIn(actor, teacher, clock.instant())) {
      throw new Refusal(notDeputy());
    }
    Optional<CourseCode> course = request.query("course", COURSE, Shapes::courseCode);
    int most = request.query("limit", LIMIT, QueueRoute::limit).orElse(USUAL_PAGE);
    String scope =
        actor.school() + " queue of " + teacher + " " + course.map(CourseCode::text).orElse("");
    Optional<String> after = request.query("cursor").map(cursor -> after(scope, cursor));
    QueuePage page = waiting(new QueueRequest(actor.school(), teacher, course, after, most));
    return Response.ok(
        Json.object()
            .put("pieces", page.pieces().stream().map(PieceJson::of).toList())
            .putIfPresent(
                "next", page.next().map(next -> Cursor.encode(scope, Map.of("after", next)))));
  }

  private QueuePage waiting(QueueRequest request) {
    try {
      return certifications.waiting(request);
    } catch (UnknownCursorException _) {
      throw Cursor.refusal("cursor");
    }
  }

  private static String after(String scope, String cursor) {
    return Cursor.decode("cursor", scope, cursor).getOrDefault("after", "");
  }

  private static Optional<Integer> limit(String text) {
    if (!text.matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(text)).filter(limit -> limit >= 1 && limit <= LARGEST_PAGE);
  }

  private static Problem notDeputy() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您目前不是這位教師的代理人，不能查看其待認證清單。若應由您代理，請洽教務處。",
        "You don't stand in for this teacher today, so you can't see that queue.");
  }
}
