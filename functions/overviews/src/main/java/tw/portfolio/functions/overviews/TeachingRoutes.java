package tw.portfolio.functions.overviews;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.overview.OverseeingSections;
import tw.portfolio.overview.OverseeingSections.Member;
import tw.portfolio.overview.OverseeingSections.SectionState;
import tw.portfolio.overview.TimeLeft;
import tw.portfolio.overview.UncertifiedByTeacher;
import tw.portfolio.overview.UncertifiedByTeacher.CourseRow;
import tw.portfolio.overview.UncertifiedByTeacher.TeacherRow;
import tw.portfolio.record.Section;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.api.Shapes;

/** How far sections are, and what waits for teachers. */
final class TeachingRoutes {
  private final OverseeingSections sections;
  private final UncertifiedByTeacher uncertified;
  private final InstantSource clock;

  TeachingRoutes(
      OverseeingSections sections, UncertifiedByTeacher uncertified, InstantSource clock) {
    this.sections = sections;
    this.uncertified = uncertified;
    this.clock = clock;
  }

  /** The sections of a teacher. */
  Response sections(Request request) {
    Actor reader = request.staff();
    Instant now = clock.instant();
    Term term = Shapes.termInQuery(request, now);
    Optional<PersonId> teacher = Shapes.personInQuery(request, "teacher");
    return Response.of(
        sections.sections(reader, teacher, term, now),
        found ->
            Response.ok(
                Json.object()
                    .put("year", term.year().number())
                    .put("semester", term.semester().number())
                    .put("sections", found.stream().map(TeachingRoutes::sum).toList())));
  }

  /** A section, student by student. */
  Response section(Request request) {
    return Response.of(
        sections.section(request.staff(), SectionIds.inPath(request), clock.instant()),
        found ->
            Response.ok(
                Json.object()
                    .put("section", sum(found))
                    .put(
                        "students",
                        found.members().stream()
                            .map(member -> json(member, found.section().term().year()))
                            .toList())));
  }

  private static Json sum(SectionState state) {
    Section section = state.section();
    return Json.object()
        .put("sectionId", SectionIds.of(section.ref()))
        .put("courseCode", section.code().text())
        .put("courseName", section.courseName())
        .put("name", section.name())
        .put("grade", section.gradeLevel())
        .put("teacherId", section.teacher().text())
        .put("teacher", section.teacherName())
        .put("students", state.members().size())
        .put("nothing", state.nothing())
        .put("unsent", state.unsent())
        .put("outcomes", OverviewJson.states(state.states(), WorkKind.OUTCOME));
  }

  private static Json json(Member member, SchoolYear year) {
    Json json = Json.object().put("studentId", member.student().text());
    Optional<ClassPlace> place = member.person().flatMap(person -> person.place(year));
    return json.putIfPresent("name", member.person().map(Person::name))
        .putIfPresent("className", place.map(ClassPlace::className))
        .putIfPresent("seat", place.map(ClassPlace::seat))
        .putIfPresent("studentNumber", place.map(ClassPlace::studentNumber))
        .put("nothing", member.states().isEmpty())
        .put("unsent", member.unsent())
        .put("outcomes", OverviewJson.states(member.states(), WorkKind.OUTCOME));
  }

  /** Teachers for whom something waits. */
  Response teachers(Request request) {
    Actor office = request.staff();
    Instant now = clock.instant();
    return Response.of(
        uncertified.teachers(office, now),
        rows ->
            Response.ok(
                Json.object()
                    .put("waiting", rows.stream().mapToInt(TeacherRow::pieces).sum())
                    .put("teachers", rows.stream().map(row -> json(row, now)).toList())));
  }

  private static Json json(TeacherRow row, Instant now) {
    return time(
            Json.object()
                .put("teacherId", row.teacher().id().text())
                .put("teacher", row.teacher().name())
                .put("active", row.teacher().active())
                .put("waiting", row.pieces())
                .put("oldest", row.oldest())
                .put("days", ChronoUnit.DAYS.between(row.oldest(), now)),
            row.time(),
            now)
        .put("courses", row.courses().stream().map(course -> json(course, now)).toList());
  }

  private static Json json(CourseRow course, Instant now) {
    return time(
        Json.object()
            .put("year", course.term().year().number())
            .put("semester", course.term().semester().number())
            .put("courseName", course.course())
            .put("waiting", course.pieces())
            .put("oldest", course.oldest()),
        course.time(),
        now);
  }

  private static Json time(Json json, Optional<TimeLeft> time, Instant now) {
    return json.putIfPresent("lastDay", time.map(left -> left.lastDay().toString()))
        .putIfPresent("daysLeft", time.map(left -> left.daysLeft(now)));
  }
}
