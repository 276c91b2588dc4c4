package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/**
 * The 教務主任 sets the next school year's caps and windows; a student gets more time, and another's
 * choice, handed in already, is unlocked.
 */
final class Scheduling {
  private static final String UNLOCKED = "勾錯一件，家長來電更正";

  private final Stage stage;
  private final LocalDate today;

  Scheduling(Stage stage, LocalDate today) {
    this.stage = stage;
    this.today = today;
  }

  void run() {
    setNextYear();
    giveTime();
    stage.works().all().stream().map(Work::student).findFirst().ifPresent(this::unlock);
  }

  private void setNextYear() {
    String director = stage.cast().offices().director();
    SchoolYear next = new SchoolYear(stage.cast().year() + 1);
    String path = "/settings/" + next;
    ObjectNode tooShort = settings(next);
    ((ObjectNode) tooShort.at("/windows/receipt")).put("lastDay", after(next, 362));
    Reply refused = stage.client().send(director, "PUT", path, tooShort);
    stage
        .checks()
        .refused(refused, 422, "invalid-fields", "收訖明細確認只有兩天", "two days to confirm a receipt");
    ObjectNode early = settings(next);
    ((ObjectNode) early.at("/windows/upload1")).put("lastDay", after(next, 180));
    Reply ends = stage.client().send(director, "PUT", path, early);
    stage
        .checks()
        .refused(ends, 422, "invalid-fields", "休業式後不到兩週就截止上傳", "uploads that end before two weeks");
    Reply set = stage.client().send(director, "PUT", path, settings(next));
    stage.checks().that(set.ok(), "設定下學年度：" + set, "the next year's settings: " + set);
    Reply late = stage.client().send(director, "PUT", path, settings(next).put("mediaBytes", 1024));
    stage
        .checks()
        .refused(late, 409, "changed-meanwhile", "舊版次的設定", "settings built on an old version");
    JsonNode read =
        stage.client().get(stage.cast().students().getFirst(), path).expected("GET " + path);
    stage.checks().same(4, read.path("uploadsFirstSemester").asInt(), "下學年度的件數", "the next cap");
  }

  /** A whole year, with days counted from the first of it. */
  private static ObjectNode settings(SchoolYear year) {
    ObjectNode body =
        Json.object()
            .put("version", 0)
            .put("uploadsFirstSemester", 4)
            .put("uploadsSecondSemester", 4)
            .put("selectedPerYear", 6)
            .put("achievementsPerYear", 20)
            .put("achievementsSelectedPerYear", 10)
            .put("documentBytes", 4L << 20)
            .put("mediaBytes", 10L << 20)
            .put("descriptionCharacters", 100)
            .put("closingFirstSemester", after(year, 170))
            .put("closingSecondSemester", after(year, 333))
            .put("reason", "依國教署來文");
    List.of("application/pdf", "image/jpeg", "image/png").forEach(body.putArray("types")::add);
    ObjectNode windows = body.putObject("windows");
    window(windows, year, "upload1", 60, 184);
    window(windows, year, "certification1", 60, 191);
    window(windows, year, "upload2", 200, 347);
    window(windows, year, "upload2Seniors", 200, 280);
    window(windows, year, "certification2", 200, 354);
    window(windows, year, "selection", 184, 360);
    window(windows, year, "receipt", 361, 365);
    return body;
  }

  private static void window(ObjectNode windows, SchoolYear year, String name, int from, int to) {
    windows.putObject(name).put("firstDay", after(year, from)).put("lastDay", after(year, to));
  }

  private static String after(SchoolYear year, int days) {
    return year.firstDay().plusDays(days).toString();
  }

  private void giveTime() {
    ObjectNode more =
        Json.object()
            .put("year", stage.cast().year())
            .put("window", "upload" + stage.cast().semester())
            .put("student", stage.cast().students().getLast())
            .put("until", today.plusDays(20).toString())
            .put("reason", "住院兩週");
    Reply given = stage.client().send(stage.cast().exporter(), "POST", "/extensions", more);
    stage.checks().that(given.ok(), "個別延長：" + given, "more time for one student: " + given);
  }

  /** What was handed in can be chosen anew, and the student reads why. */
  private void unlock(String student) {
    String selection = "/selections/" + stage.cast().year();
    JsonNode chosen = stage.client().get(student, selection).expected("GET " + selection);
    ObjectNode wish =
        Json.object()
            .put("student", student)
            .put("year", stage.cast().year())
            .put("what", "selection")
            .put("reason", UNLOCKED);
    Reply own = stage.client().send(student, "POST", "/unlocks", wish);
    stage.checks().refused(own, 403, "not-permitted", "學生自己解鎖", "a student's own unlock");
    Reply unlocked = stage.client().send(stage.cast().exporter(), "POST", "/unlocks", wish);
    stage.checks().that(unlocked.ok(), "解鎖勾選：" + unlocked, "a choice unlocked: " + unlocked);
    Reply anew = new Selecting(stage, true).select(student, Stage.list(chosen.path("pieces")));
    stage.checks().that(anew.ok(), "解鎖後重新勾選：" + anew, "a choice made anew: " + anew);
    JsonNode told = stage.client().get(student, "/history").expected("GET /history");
    stage
        .checks()
        .that(
            told.toString().contains(UNLOCKED),
            "學生看得到解鎖原因",
            "the student reads why it was unlocked");
  }
}
