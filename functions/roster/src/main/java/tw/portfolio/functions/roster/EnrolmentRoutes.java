package tw.portfolio.functions.roster;

import java.time.InstantSource;
import tw.portfolio.course.api.CourseJson;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.Section;
import tw.portfolio.record.section.EnrollingStudents;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.api.Shapes;

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
        enrolling.add(actor, student, Section.keyOf(SectionIds.inPath(request)), clock.instant()),
        taken -> Response.ok(CourseJson.of(taken.enrolment())));
  }

  /** Takes a student out of a section. */
  Response drop(Request request) {
    Actor actor = request.staff();
    PersonId student = Shapes.personInPath(request, "studentId");
    RecordKey section = Section.keyOf(SectionIds.inPath(request));
    String reason = request.body(fields -> fields.need("reason", Shape.lines(1, LONGEST_REASON)));
    return Response.of(
        enrolling.drop(actor, student, section, reason, clock.instant()),
        _ -> Response.noContent());
  }
}
