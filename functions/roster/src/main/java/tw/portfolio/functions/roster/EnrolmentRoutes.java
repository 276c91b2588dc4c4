package tw.portfolio.functions.roster;

import java.time.InstantSource;
import tw.portfolio.api.CourseJson;
import tw.portfolio.api.Shapes;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.http.Request;
import tw.portfolio.http.Response;
import tw.portfolio.http.Shape;
import tw.portfolio.service.course.EnrollingStudents;

/** The routes by which a student comes into a section and leaves it (加退選). */
final class EnrolmentRoutes {
  private static final int LONGEST_REASON = 500;

  private final EnrollingStudents enrolling;
  private final InstantSource clock;

  EnrolmentRoutes(EnrollingStudents enrolling, InstantSource clock) {
    this.enrolling = enrolling;
    this.clock = clock;
  }

  /** Puts a student into a section. */
  Response add(Request request) {
    Actor actor = request.staff();
    PersonId student = Shapes.personInPath(request, "studentId");
    return Response.of(
        enrolling.add(actor, student, SectionIds.inPath(request), clock.instant()),
        taken -> Response.ok(CourseJson.of(taken.enrolment())));
  }

  /** Takes a student out of a section. */
  Response drop(Request request) {
    Actor actor = request.staff();
    PersonId student = Shapes.personInPath(request, "studentId");
    RecordKey section = SectionIds.inPath(request);
    String reason = request.body(fields -> fields.need("reason", Shape.lines(1, LONGEST_REASON)));
    return Response.of(
        enrolling.drop(actor, student, section, reason, clock.instant()),
        _ -> Response.noContent());
  }
}
