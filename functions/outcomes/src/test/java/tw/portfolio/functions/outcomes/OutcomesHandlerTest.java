package tw.portfolio.functions.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.AYear;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.settings.ExtendingWindows.ExtensionRequest;
import tw.portfolio.settings.ExtendingWindows.Who;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;

class OutcomesHandlerTest {
  private final Campus campus = new Campus();
  private final CountedCalls counted = new CountedCalls();
  private final Calls calls = OutcomesCalls.of(campus, counted);

  @Test
  void shouldReserveAndGiveALinkWithEveryHeader() {
    Map<String, Object> body = calls.ask(201, student("POST /outcomes").json(announcement(REPORT)));

    assertThat(body)
        .containsEntry("state", "reserved")
        .containsEntry("revision", 1L)
        .containsEntry("createdAt", "2026-11-20T20:00:00+08:00")
        .containsEntry("reservedUntil", "2026-11-20T21:00:00+08:00");
    Map<String, Object> link = objects(body.get("uploads")).getFirst();
    assertThat(link)
        .containsEntry("part", "document")
        .containsEntry("method", "PUT")
        .containsEntry("expiresAt", "2026-11-20T20:15:00+08:00");
    assertThat(object(link.get("headers")))
        .containsOnlyKeys(
            "content-disposition",
            "content-type",
            "content-length",
            "x-amz-checksum-sha256",
            "if-none-match");
    assertThat(counted.calls()).containsExactly("write");
  }

  @Test
  void shouldAnswerARepeatedRequestWithTheSamePiece() {
    Events first =
        student("POST /outcomes").json(announcement(REPORT)).header("Idempotency-Key", "k1");
    Object id = calls.ask(201, first).get("pieceId");

    assertThat(calls.ask(201, first)).containsEntry("pieceId", id);
    assertThat(
            calls.ask(
                422,
                student("POST /outcomes")
                    .json(announcement(MENDED_REPORT))
                    .header("idempotency-key", "k1")))
        .containsEntry("code", "idempotency-key-reused");
  }

  @Test
  void shouldShowAStudentsYearInOneCallWhileTheDoorIsAsked() {
    campus.uploaded(MING_PHYSICS, REPORT);

    Map<String, Object> page = calls.ask(200, student("GET /outcomes"));

    assertThat(counted.calls()).containsExactlyInAnyOrder("person", "studentYear");
    assertThat(page).containsEntry("year", 115L).containsEntry("locked", false);
    assertThat(objects(page.get("pieces"))).hasSize(1);
    assertThat(objects(page.get("courses"))).hasSize(2);
    assertThat(objects(page.get("slotsUsed")))
        .containsExactly(Map.of("semester", 1L, "used", 1L), Map.of("semester", 2L, "used", 0L));
  }

  @Test
  void shouldShowAStudentHowLongTheOwnExtensionsLast() {
    assertThat(objects(calls.ask(200, student("GET /outcomes")).get("extensions"))).isEmpty();
    campus.settings(SchoolBuilder.anEmptySchool().withWindows(AYear.over()));
    for (String window : List.of("upload1", "achievementUpload1")) {
      ExtensionRequest request =
          new ExtensionRequest(
              SchoolBuilder.YEAR,
              AYear.key(window),
              new Who.Student(Students.MING.id()),
              LocalDate.of(2026, 11, window.equals("upload1") ? 21 : 20),
              "住院治療");
      Answers.granted(
          campus.extending().give(Staff.actor(Staff.EQUIPMENT_HEAD), request, campus.now()));
      campus.pass(Duration.ofSeconds(1));
    }

    // It is 8 in the evening; today is over in 4 hours.
    assertThat(extensions()).hasSize(2);
    campus.pass(Duration.ofHours(5));
    assertThat(extensions())
        .containsExactly(
            Map.of(
                "window", "upload1",
                "name", "上學期課程學習成果上傳",
                "closes", "2026-11-22T00:00:00+08:00"));
  }

  private List<Map<String, Object>> extensions() {
    return objects(calls.ask(200, student("GET /outcomes")).get("extensions"));
  }

  @Test
  void shouldShowAnotherYearWhenAsked() {
    assertThat(calls.ask(200, student("GET /outcomes").query("year", "114")))
        .containsEntry("year", 114L);
    for (String year : new String[] {"", "99", "200", "-115", "１１５", "115,114", "NaN"}) {
      calls.refuse(student("GET /outcomes").query("year", year));
    }
  }

  @Test
  void shouldShowAPieceWithItsHistoryAndTheLinksItStillNeeds() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);

    Map<String, Object> body = calls.ask(200, at(student("GET /outcomes/{pieceId}"), piece));

    assertThat(objects(body.get("uploads"))).hasSize(1);
    assertThat(objects(body.get("history")).getFirst())
        .containsEntry("who", "王小明")
        .containsEntry("to", "reserved")
        .containsEntry("at", "2026-11-20T20:00:00+08:00");
  }

  @Test
  void shouldGiveNobodyButTheOwnerAnUploadLink() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);

    assertThat(
            calls.ask(
                200, at(Calls.by(Staff.actor(Staff.HOMEROOM), "GET /outcomes/{pieceId}"), piece)))
        .doesNotContainKey("uploads");
    assertThat(calls.ask(403, at(Calls.by(Students.actor(HUA), "GET /outcomes/{pieceId}"), piece)))
        .containsEntry("code", "not-permitted");
  }

  @Test
  void shouldTellTheOwnerAloneWhatAFileGivesAway() {
    RealFile cropped = new RealFile("n2-cropped-in-place.png", "截圖.png", FileType.PNG);
    Piece piece = campus.uploaded(MING_PHYSICS, cropped);

    Map<String, Object> own = calls.ask(200, at(student("GET /outcomes/{pieceId}"), piece));
    assertThat(own.get("notices")).asString().contains("bytes-after-end", "document", "裁切");
    assertThat(
            calls.ask(
                200, at(Calls.by(Staff.actor(Staff.HOMEROOM), "GET /outcomes/{pieceId}"), piece)))
        .doesNotContainKey("notices");
  }

  @Test
  void shouldGiveALinkToAFile() {
    Piece sent = campus.sent(MING_PHYSICS);
    String route = "GET /outcomes/{pieceId}/files/{part}";

    Map<String, Object> body =
        calls.ask(200, at(Calls.by(Staff.actor(Staff.LIN), route), sent).path("part", "document"));

    assertThat(body)
        .containsOnlyKeys("url", "expiresAt")
        .containsEntry("expiresAt", "2026-11-20T20:15:00+08:00");
    calls.ask(404, at(student(route), sent).path("part", "media"));
    calls.ask(400, at(student(route), sent).path("part", "../document"));
  }

  @Test
  void shouldTakeAPieceFromDescriptionToSendingAndRefuseItsRemovalThen() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    assertThat(
            calls.ask(
                200,
                at(student("PATCH /outcomes/{pieceId}"), piece)
                    .json("{\"description\":\"更好的簡述\"}")))
        .containsEntry("description", "更好的簡述");
    assertThat(
            objects(
                calls
                    .ask(
                        200,
                        at(student("PUT /outcomes/{pieceId}/files"), piece)
                            .json("{\"files\":[" + json(MENDED_REPORT) + "]}"))
                    .get("uploads")))
        .hasSize(1);
    campus.arrive(campus.expect(piece.id(), PieceState.RESERVED), MENDED_REPORT);
    int revision = campus.expect(piece.id(), PieceState.UPLOADED).revision();
    assertThat(
            calls.ask(
                200,
                at(student("POST /outcomes/{pieceId}/send"), piece)
                    .json("{\"revision\":" + revision + "}")))
        .containsEntry("state", "sent");
    assertThat(calls.ask(409, at(student("DELETE /outcomes/{pieceId}"), piece)))
        .containsEntry("code", "wrong-state");
  }

  @Test
  void shouldAnswerARemovalWithNothing() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    assertThat(calls.ask(204, at(student("DELETE /outcomes/{pieceId}"), piece))).isEmpty();
    calls.ask(404, at(student("DELETE /outcomes/{pieceId}"), piece));
  }

  @Test
  void shouldLetOnlyStudentsThroughTheStudentsDoor() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    for (String route :
        new String[] {
          "GET /outcomes",
          "POST /outcomes",
          "PATCH /outcomes/{pieceId}",
          "PUT /outcomes/{pieceId}/files",
          "POST /outcomes/{pieceId}/send",
          "DELETE /outcomes/{pieceId}"
        }) {
      calls.ask(403, at(Calls.by(Staff.actor(Staff.LIN), route), piece));
      calls.ask(401, at(Events.of(route), piece));
    }
  }

  @Test
  void shouldRefuseWhateverIsMalformed() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    for (String body : Calls.BAD_BODIES) {
      calls.refuse(student("POST /outcomes").json(body));
      calls.refuse(at(student("PATCH /outcomes/{pieceId}"), piece).json(body));
      calls.refuse(at(student("POST /outcomes/{pieceId}/send"), piece).json(body));
      calls.refuse(at(student("PUT /outcomes/{pieceId}/files"), piece).json(body));
    }
    for (String id :
        new String[] {"", "x", "../" + piece.id(), piece.id() + "\n", "9".repeat(2000), "ａ"}) {
      calls.refuse(student("GET /outcomes/{pieceId}").path("pieceId", id));
      calls.refuse(student("POST /outcomes/{pieceId}/send").path("pieceId", id));
    }
    calls.refuse(
        student("PUT /outcomes/{pieceId}/files")
            .path("pieceId", piece.id().toString())
            .json("{\"files\":[" + json(REPORT) + "," + json(MENDED_REPORT) + "]}"));
    calls.refuse(
        student("POST /outcomes").json(announcement(REPORT)).header("idempotency-key", "鍵"));
    assertThat(campus.expect(piece.id(), PieceState.UPLOADED)).isEqualTo(piece);
  }

  @Test
  void shouldRefuseAnAbsurdSizeAndADescriptionOfManyPages() {
    String absurd =
        announcement(REPORT).replaceFirst("\"bytes\":\\d+", "\"bytes\":" + Long.MAX_VALUE);
    calls.ask(422, student("POST /outcomes").json(absurd));
    calls.ask(
        422,
        student("POST /outcomes").json(announcement(REPORT).replace("實驗報告", "長".repeat(9000))));
  }

  @Test
  void shouldRefuseAnExecutableName() {
    calls.ask(
        422, student("POST /outcomes").json(announcement(REPORT).replace(".pdf\"", ".pdf.exe\"")));
  }

  @Test
  void shouldLogNoNamesAndNoWords() {
    calls.ask(201, student("POST /outcomes").json(announcement(REPORT)));
    calls.ask(200, student("GET /outcomes"));

    assertThat(calls.log())
        .hasSize(2)
        .noneMatch(line -> line.contains("王小明") || line.contains("實驗"))
        .noneMatch(line -> line.contains(MING.id().text()));
  }

  @Test
  void shouldNotFindAPieceThatNeverWas() {
    PieceId id =
        PieceId.parse(WorkKind.OUTCOME, "1151-" + MING.id() + "-" + "0".repeat(26)).orElseThrow();

    calls.ask(404, student("GET /outcomes/{pieceId}").path("pieceId", id.toString()));
  }

  private static Events student(String route) {
    return Calls.by(Students.actor(MING), route);
  }

  private static Events at(Events request, Piece piece) {
    return request.path("pieceId", piece.id().toString());
  }

  private static String announcement(RealFile file) {
    return "{\"year\":115,\"semester\":1,\"courseCode\":\""
        + MING_PHYSICS.code()
        + "\",\"description\":\"實驗報告\",\"files\":["
        + json(file)
        + "]}";
  }

  private static String json(RealFile file) {
    DeclaredFile declared = file.declared();
    return "{\"name\":\"%s\",\"type\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
        .formatted(
            declared.name(), declared.type().mediaType(), declared.bytes(), declared.sha256());
  }
}
