package tw.portfolio.functions.achievements;

import java.time.InstantSource;
import java.time.LocalDate;
import tw.portfolio.access.api.StudentJson;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.record.ReadingRecords;
import tw.portfolio.record.api.EntriesJson;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.work.PiecePages;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.Shapes;

/** The routes that only read. */
final class ReadingRoutes {
  private final PieceStore pieces;
  private final PiecePages pages;
  private final ReadingRecords records;
  private final InstantSource clock;

  ReadingRoutes(PieceStore pieces, PiecePages pages, ReadingRecords records, InstantSource clock) {
    this.pieces = pieces;
    this.pages = pages;
    this.records = records;
    this.clock = clock;
  }

  /** The student's own school year, and beside it what the school has entered. */
  Response own(Request request) {
    Actor student = request.student();
    SchoolYear year = year(request);
    return Response.ok(
        page(
                year,
                pieces.studentYear(WorkKind.ACHIEVEMENT, student.school(), student.person(), year))
            .put(
                "fromSchool",
                EntriesJson.of(
                    records.schoolMade(student, year), ReadingRecords.besideAchievements())));
  }

  /** A student's school year, for staff. */
  Response ofStudent(Request request) {
    Actor staff = request.staff();
    SchoolYear year = year(request);
    return Response.of(
        pages.achievements(staff, Shapes.personInPath(request, "studentId"), year, clock.instant()),
        overseen ->
            Response.ok(
                page(year, overseen.year()).put("student", StudentJson.of(overseen.student()))));
  }

  /** A whole year: achievements, slots, what is chosen. */
  private static Json page(SchoolYear year, StudentYear page) {
    return Json.object()
        .put("year", year.number())
        .put("achievements", PieceJson.of(page, page.pieces()))
        .put("slotsUsed", page.slotsUsed())
        .put("selected", page.selection().chosen().size())
        .put("locked", page.selection().locked());
  }

  private SchoolYear year(Request request) {
    return Shapes.yearInQuery(request)
        .orElseGet(() -> SchoolYear.of(LocalDate.ofInstant(clock.instant(), Window.TAIPEI)));
  }
}
