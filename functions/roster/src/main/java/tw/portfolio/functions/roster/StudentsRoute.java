package tw.portfolio.functions.roster;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.access.api.StudentJson;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.record.ListingStudents;
import tw.portfolio.record.ListingStudents.PageRequest;
import tw.portfolio.record.ListingStudents.StudentPage;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.work.api.Shapes;

/** The list of students that staff choose from. No number of an identity card is in it. */
final class StudentsRoute {
  private static final int USUAL_PAGE = 100;
  private static final int LARGEST_PAGE = 500;

  private final ListingStudents listing;
  private final InstantSource clock;

  StudentsRoute(ListingStudents listing, InstantSource clock) {
    this.listing = listing;
    this.clock = clock;
  }

  Response page(Request request) {
    Actor actor = request.staff();
    SchoolYear year =
        Shapes.yearInQuery(request)
            .orElseGet(() -> SchoolYear.of(LocalDate.ofInstant(clock.instant(), Window.TAIPEI)));
    Optional<String> className = request.query("className").map(IncomingText::folded);
    Optional<String> words = request.query("q").map(IncomingText::folded);
    String scope =
        "%s students of %s for %s %s %s"
            .formatted(
                actor.school(), year, actor.person(), className.orElse(""), words.orElse(""));
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    PageRequest wanted = new PageRequest(year, className, words, page.after(), page.most());
    return Response.of(found(actor, wanted), list -> Response.ok(json(year, list, page)));
  }

  private Answer<StudentPage> found(Actor actor, PageRequest wanted) {
    try {
      return listing.page(actor, wanted, clock.instant());
    } catch (UnknownCursorException _) {
      throw Page.unknownCursor();
    }
  }

  private static Json json(SchoolYear year, StudentPage list, Page page) {
    return Json.object()
        .put("year", year.number())
        .put("classes", list.classes())
        .put("total", list.total())
        .put("students", list.students().stream().map(StudentJson::of).toList())
        .putIfPresent("next", list.next().map(PersonId::text).map(page::cursor));
  }
}
