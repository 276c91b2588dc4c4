package tw.portfolio.functions.roster;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.api.Shapes;
import tw.portfolio.api.StudentJson;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Window;
import tw.portfolio.domain.text.IncomingText;
import tw.portfolio.http.Json;
import tw.portfolio.http.Page;
import tw.portfolio.http.Request;
import tw.portfolio.http.Response;
import tw.portfolio.service.record.ListingStudents;
import tw.portfolio.service.record.ListingStudents.StudentPage;
import tw.portfolio.service.record.ListingStudents.Wanted;
import tw.portfolio.store.UnknownCursorException;

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
    String scope =
        actor.school() + " students of " + year + " for " + actor.person() + className.orElse("");
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    Wanted wanted = new Wanted(year, className, page.after(), page.most());
    return Response.of(found(actor, wanted), list -> Response.ok(json(year, list, page)));
  }

  private Answer<StudentPage> found(Actor actor, Wanted wanted) {
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
        .put("students", list.students().stream().map(StudentJson::of).toList())
        .putIfPresent("next", list.next().map(PersonId::text).map(page::cursor));
  }
}
