package tw.portfolio.functions.accounts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import tw.portfolio.access.Person;
import tw.portfolio.account.ListingUnfinishedNames;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;

/** The names that wait for a character. */
final class UnfinishedNamesRoute {
  private final ListingUnfinishedNames listing;
  private final InstantSource clock;

  UnfinishedNamesRoute(ListingUnfinishedNames listing, InstantSource clock) {
    this.listing = listing;
    this.clock = clock;
  }

  Response list(Request request) {
    SchoolYear year = SchoolYear.of(LocalDate.ofInstant(clock.instant(), Window.TAIPEI));
    return Response.of(
        listing.all(request.staff(), year),
        (List<Person> people) ->
            Response.ok(
                Json.object()
                    .put("total", people.size())
                    .put("people", people.stream().map(person -> json(person, year)).toList())));
  }

  private static Json json(Person person, SchoolYear year) {
    Json json =
        Json.object()
            .put("personId", person.id().text())
            .put("kind", person.isStaff() ? "staff" : "student")
            .put("name", person.name());
    person.place(year).filter(_ -> !person.isStaff()).ifPresent(place -> put(json, place));
    return json;
  }

  private static void put(Json json, ClassPlace place) {
    json.put("className", place.className())
        .put("seat", place.seat())
        .put("studentNumber", place.studentNumber());
  }
}
