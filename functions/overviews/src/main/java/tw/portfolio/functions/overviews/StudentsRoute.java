package tw.portfolio.functions.overviews;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.overview.OverseeingStudents;
import tw.portfolio.overview.OverseeingStudents.StudentList;
import tw.portfolio.overview.OverseeingStudents.Wanted;
import tw.portfolio.overview.Standing;
import tw.portfolio.overview.StudentTasks;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.api.Shapes;

/** Student by student: how far each is, and what is missing. */
final class StudentsRoute {
  private static final Expectation CLASS_NAME =
      new Expectation("應為班級名稱，最長 30 個字。", "Expected a class's name of at most 30 characters.");
  private static final Expectation KIND =
      new Expectation("請選：課程學習成果或多元表現。", "Expected outcome or achievement.");
  private static final Expectation STATE =
      new Expectation(
          "請選：" + all(Standing::chinese, "、") + "。",
          "Expected one of: " + all(Standing::code, ", ") + ".");
  private static final Map<String, String> NAMES =
      Stream.of(Standing.values())
          .collect(Collectors.toUnmodifiableMap(Standing::code, Standing::chinese));

  private final OverseeingStudents overseeing;
  private final InstantSource clock;

  StudentsRoute(OverseeingStudents overseeing, InstantSource clock) {
    this.overseeing = overseeing;
    this.clock = clock;
  }

  private static String all(Function<Standing, String> name, String between) {
    return Stream.of(Standing.values()).map(name).collect(Collectors.joining(between));
  }

  Response list(Request request) {
    Actor reader = request.staff();
    Instant now = clock.instant();
    SchoolYear year = Shapes.yearInQuery(request).orElseGet(() -> SchoolYear.at(now));
    Wanted wanted =
        new Wanted(
            request.query("className", CLASS_NAME, StudentsRoute::className),
            request.query("grade", OverviewJson.GRADE, OverviewJson::grade),
            request.query("kind", KIND, WorkKind::ofCode),
            request.query("state", STATE, Standing::ofCode));
    return Response.of(
        overseeing.students(reader, year, wanted, now),
        found -> Response.ok(json(found, wanted, now)));
  }

  private static Optional<String> className(String text) {
    return IncomingText.code(text)
        .filter(name -> name.codePointCount(0, name.length()) <= ClassPlace.LONGEST_NAME);
  }

  private static Json json(StudentList found, Wanted wanted, Instant now) {
    return OverviewJson.rules(found.school(), now)
        .putIfPresent("className", wanted.className())
        .putIfPresent("state", wanted.standing().map(Standing::code))
        .putIfPresent("stateName", wanted.standing().map(Standing::code).map(NAMES::get))
        .put("total", found.students().size())
        .put("students", found.students().stream().map(one -> json(one, found, now)).toList());
  }

  private static Json json(StudentTasks one, StudentList found, Instant now) {
    Json json = OverviewJson.student(one.state().student(), one.state().place());
    found.kinds().stream()
        .sorted()
        .forEach(kind -> json.put(OverviewJson.name(kind), OverviewJson.one(one.state(), kind)));
    return json.put("tasks", OverviewJson.tasks(one.tasks(), now));
  }
}
