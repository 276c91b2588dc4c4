package tw.portfolio.functions.roster;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.api.StudentJson;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.Section;
import tw.portfolio.record.section.KeepingSections;
import tw.portfolio.record.section.KeepingSections.Member;
import tw.portfolio.record.section.KeepingSections.SectionPage;
import tw.portfolio.record.section.KeepingSections.Wanted;
import tw.portfolio.record.section.KeepingSections.Words;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Term;
import tw.portfolio.work.api.Shapes;

/** The routes of sections (開課). */
final class SectionRoutes {
  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 200;
  private static final int LONGEST_NAME = 60;
  private static final Expectation GRADE =
      new Expectation("應為開課年級，1 到 3。", "Expected a grade, 1 to 3.");

  private final KeepingSections sections;
  private final InstantSource clock;

  SectionRoutes(KeepingSections sections, InstantSource clock) {
    this.sections = sections;
    this.clock = clock;
  }

  /** A semester's sections by course. */
  Response page(Request request) {
    Actor actor = request.staff();
    Term term = Shapes.termInQuery(request, clock.instant());
    Wanted wanted =
        new Wanted(
            term,
            request.query("grade", GRADE, SectionRoutes::grade),
            request.query("q").map(IncomingText::folded));
    String scope =
        "%s sections of %s %s %s"
            .formatted(
                actor.school(),
                term,
                wanted.grade().map(String::valueOf).orElse(""),
                wanted.words().orElse(""));
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    return Response.of(
        found(actor, wanted, page),
        found ->
            Response.ok(
                Json.object()
                    .put("year", term.year().number())
                    .put("semester", term.semester().number())
                    .put("total", found.total())
                    .put("sections", found.sections().stream().map(SectionRoutes::json).toList())
                    .putIfPresent("next", found.next().map(page::cursor))));
  }

  private Answer<SectionPage> found(Actor actor, Wanted wanted, Page page) {
    try {
      return sections.page(actor, wanted, page.after(), page.most());
    } catch (UnknownCursorException _) {
      throw Page.unknownCursor();
    }
  }

  private static Optional<Integer> grade(String text) {
    return text.matches("[1-3]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** A section and everyone in it, by class and seat. */
  Response members(Request request) {
    Actor actor = request.staff();
    return Response.of(
        sections.members(actor, Section.keyOf(SectionIds.inPath(request))),
        roster ->
            Response.ok(
                Json.object()
                    .put("section", json(roster.section()))
                    .put("total", roster.members().size())
                    .put("students", roster.members().stream().map(SectionRoutes::json).toList())));
  }

  /** Changes a section's course name or teacher, for everyone in it. */
  Response change(Request request) {
    Actor actor = request.staff();
    RecordKey section = Section.keyOf(SectionIds.inPath(request));
    Change change = request.body(SectionRoutes::change);
    return Response.of(
        sections.change(
            actor, section, change.seen(), change.next(), change.reason(), clock.instant()),
        changed -> Response.ok(json(changed)));
  }

  private record Change(Words seen, Words next, String reason) {}

  private static Supplier<Change> change(Fields fields) {
    Supplier<Words> next = words(fields);
    Field<Words> seen = fields.need("seen", Shape.object(SectionRoutes::words));
    Field<String> reason = fields.need("reason", Shapes.reason());
    return () -> new Change(seen.get(), next.get(), reason.get());
  }

  private static Supplier<Words> words(Fields fields) {
    Field<String> courseName = fields.need("courseName", Shape.text(1, LONGEST_NAME));
    Field<PersonId> teacher =
        fields.need(
            "teacherId",
            Shape.parsed(
                new Expectation("應為教師的人員識別碼。", "Expected a teacher's person id."),
                Shapes::personId));
    return () -> new Words(courseName.get(), teacher.get());
  }

  static Json json(Section section) {
    return Json.object()
        .put("sectionId", SectionIds.of(section.ref()))
        .put("year", section.term().year().number())
        .put("semester", section.term().semester().number())
        .put("courseCode", section.code().text())
        .put("name", section.name())
        .put("courseName", section.courseName())
        .put("grade", section.gradeLevel())
        .put("credits", section.credits())
        .put("teacherId", section.teacher().text())
        .put("teacher", section.teacherName());
  }

  private static Json json(Member member) {
    return Json.object()
        .put("studentId", member.taken().enrolment().student().text())
        .putIfPresent("name", member.student().map(student -> student.name()))
        .putIfPresent(
            "place", member.student().flatMap(one -> one.latestPlace()).map(StudentJson::place))
        .put("taking", member.taken().enrolment().taking().kind().code())
        .put("takingName", member.taken().enrolment().taking().kind().chinese());
  }
}
