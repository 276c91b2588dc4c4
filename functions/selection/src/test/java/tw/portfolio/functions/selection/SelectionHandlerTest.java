package tw.portfolio.functions.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.work.Piece;
import tw.portfolio.work.WorkKind;

class SelectionHandlerTest {
  private static final String READ = "GET /selections/{year}";
  private static final String WRITE = "PUT /selections/{year}";

  private final Campus campus = new Campus();
  private final Calls calls =
      Calls.of(
          runtime -> {
            SelectionHandler handler =
                new SelectionHandler(
                    campus.school(),
                    campus.school(),
                    campus.school(),
                    campus.files(),
                    campus.clock(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @Test
  void shouldSelectAndShowWhatIsSelected() {
    Piece first = campus.certified(MING_PHYSICS);
    Piece second = campus.certified(MING_PHYSICS);

    assertThat(calls.ask(200, student(WRITE).json(wanting(first, second))))
        .isEqualTo(Map.of("year", 115L, "chosen", 2L, "declined", false, "most", 6L, "left", 4L));

    Map<String, Object> shown = calls.ask(200, student(READ));
    assertThat(shown)
        .containsEntry("chosen", 2L)
        .containsEntry("locked", false)
        .containsEntry("chosenAt", "2026-11-20T20:00:00+08:00");
    assertThat(objects(shown.get("pieces")))
        .extracting(piece -> piece.get("state"))
        .containsExactly("selected", "selected");
  }

  @Test
  void shouldShowThatNothingIsSelectedYet() {
    assertThat(calls.ask(200, student(READ)))
        .containsEntry("chosen", 0L)
        .containsEntry("left", 6L)
        .doesNotContainKey("chosenAt");
  }

  @Test
  void shouldTakeItThatNothingIsHandedIn() {
    String nothing = "{\"pieces\":[],\"declined\":true}";
    assertThat(calls.ask(200, student(WRITE).json(nothing))).containsEntry("declined", true);
    assertThat(calls.ask(200, student(READ)))
        .containsEntry("declined", true)
        .containsEntry("chosen", 0L);

    String both =
        wanting(campus.certified(MING_PHYSICS))
            .replace("{\"pieces\"", "{\"declined\":true,\"pieces\"");
    assertThat(calls.ask(422, student(WRITE).json(both))).containsKey("fields");

    calls.ask(200, student(WRITE).json(wanting()));
    assertThat(calls.ask(200, student(READ))).containsEntry("declined", false);
  }

  @Test
  void shouldNameThePiecesThatCannotBeSelected() {
    Piece good = campus.certified(MING_PHYSICS);
    Piece uploaded = campus.uploaded(MING_PHYSICS, REPORT);

    Map<String, Object> body = calls.ask(409, student(WRITE).json(wanting(good, uploaded)));

    assertThat(body).containsEntry("code", "selection-refused");
    assertThat(objects(body.get("fields")))
        .singleElement()
        .satisfies(field -> assertThat(field).containsEntry("name", "pieces[1]"));
    assertThat(calls.ask(200, student(READ))).containsEntry("chosen", 0L);
  }

  @Test
  void shouldLetOnlyStudentsIn() {
    for (String route : new String[] {READ, WRITE}) {
      calls.ask(
          403,
          Calls.by(Staff.actor(Staff.EQUIPMENT_HEAD), route).path("year", "115").json(wanting()));
      calls.ask(401, Events.of(route).path("year", "115").json(wanting()));
    }
  }

  @Test
  void shouldSayThatAHandedInYearIsLockedAndAnswerTheSameChoiceAgain() {
    Piece piece = campus.certified(MING_PHYSICS);
    Map<String, Object> summary = calls.ask(200, student(WRITE).json(wanting(piece)));
    campus
        .school()
        .lockSelection(
            WorkKind.OUTCOME,
            SchoolBuilder.SCHOOL,
            Students.MING.id(),
            SchoolBuilder.YEAR,
            "export-1");

    assertThat(calls.ask(409, student(WRITE).json(wanting())))
        .containsEntry("code", "already-submitted");
    assertThat(calls.ask(200, student(WRITE).json(wanting(piece)))).isEqualTo(summary);
    assertThat(calls.ask(200, student(READ))).containsEntry("locked", true);
  }

  @Test
  void shouldRefuseWhateverIsMalformed() {
    for (String body : Calls.BAD_BODIES) {
      calls.refuse(student(WRITE).json(body));
    }
    Piece piece = campus.certified(MING_PHYSICS);
    calls.refuse(
        student(WRITE).json(wanting(Stream.generate(() -> piece).limit(81).toArray(Piece[]::new))));
    for (String year : new String[] {"", "99", "200", "abc", "1150", "１１５"}) {
      calls.refuse(
          Calls.by(Students.actor(Students.MING), WRITE).path("year", year).json(wanting()));
    }
  }

  private static Events student(String route) {
    return Calls.by(Students.actor(Students.MING), route).path("year", "115");
  }

  private static String wanting(Piece... pieces) {
    return Stream.of(pieces)
        .map(
            piece -> "{\"pieceId\":\"%s\",\"revision\":%d}".formatted(piece.id(), piece.revision()))
        .collect(Collectors.joining(",", "{\"pieces\":[", "]}"));
  }
}
