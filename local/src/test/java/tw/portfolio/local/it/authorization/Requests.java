package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import tw.portfolio.local.authorization.Row;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;
import tw.portfolio.local.sample.SampleFile;

/**
 * A sound request for every row, about whatever the ids name. Where a granted request would change
 * something that later ones need, it is one that is refused late: for a stale version, a state that
 * is over.
 */
final class Requests {
  private static final String SIGN_IN = "PUT /people/{personId}/sign-ins/{provider}";
  private static final int UNREAD = 99;
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private final Map<String, Function<Map<String, String>, JsonNode>> bodies = new HashMap<>();
  private final Map<String, Function<Map<String, String>, String>> queries = new HashMap<>();
  private final Map<String, Consumer<Map<String, String>>> fresh = new HashMap<>();
  private final Map<String, Map<Map<String, String>, Map<String, String>>> ready = new HashMap<>();
  private final Bodies sound;
  private final SampleFile file;

  /**
   * @param owner makes what a granted request takes away
   */
  Requests(SeededRecords owner, SampleFile file) {
    this.sound = owner.bodies();
    this.file = file;
    students();
    offices();
    accounts();
    announcements();
    ReceiptRequests.in(bodies, queries, file);
    FolderRequests.in(bodies, fresh, owner, file);
    newOnes(owner);
  }

  /**
   * A request.
   *
   * @param body what it sends, if anything
   */
  record Call(String method, String path, Optional<JsonNode> body) {}

  /** The request of a row. */
  Call of(Row row, Map<String, String> ids) {
    Map<String, String> all = new HashMap<>(ids);
    all.put("kind", variant(row));
    all.put("list", variant(row));
    all.put("field", variant(row).isEmpty() ? "status" : variant(row));
    String[] route = row.route().split(" ", 2);
    String path = PARAMETER.matcher(route[1]).replaceAll(part -> all.get(part.group(1)));
    String query =
        Optional.ofNullable(queries.get(row.name())).map(make -> "?" + make.apply(all)).orElse("");
    Optional<JsonNode> body =
        Optional.ofNullable(bodies.get(row.name()))
            .or(() -> Optional.ofNullable(bodies.get(row.route())))
            .map(make -> make.apply(all));
    return new Call(route[0], path + query, body);
  }

  /** The row's variant as the API has it. */
  static String variant(Row row) {
    return row.variant().replaceAll("[()]", "");
  }

  /**
   * Makes what the request will take away, if it takes something away; what is left of an earlier
   * request, which was refused, does as well.
   *
   * @return the ids with those of what was made
   */
  Map<String, String> prepare(Row row, Map<String, String> ids) {
    Consumer<Map<String, String>> make = fresh.getOrDefault(row.name(), _ -> {});
    Map<String, String> prepared =
        ready
            .computeIfAbsent(row.name(), _ -> new HashMap<>())
            .computeIfAbsent(
                ids,
                _ -> {
                  Map<String, String> made = new HashMap<>(ids);
                  make.accept(made);
                  return made;
                });
    return new HashMap<>(prepared);
  }

  /** What was prepared for a row is taken away. */
  void used(Row row) {
    ready.remove(row.name());
  }

  /**
   * Requests in which an id of theirs stands beside one of ours, or where a body or query has it.
   */
  static List<Call> mixed(Bodies sound, Map<String, String> ours, Map<String, String> theirs) {
    String our = ours.get("studentId");
    String their = theirs.get("studentId");
    String attachments = "/announcements/" + ours.get("announcementId") + "/attachments/";
    ObjectNode reason = Json.object().put("reason", "誤植");
    String year = ours.get("year");
    ObjectNode both = Bodies.consultation(our);
    both.withArray("students").add(their);
    ObjectNode handedOver =
        Json.object()
            .put("courseName", "物理")
            .put("teacherId", theirs.get("personId"))
            .put("reason", "教師異動");
    handedOver.putObject("seen").put("courseName", "物理").put("teacherId", ours.get("personId"));
    return List.of(
        send("PUT", enrolment(our, theirs.get("sectionId"))),
        send("PUT", enrolment(their, ours.get("sectionId"))),
        send("DELETE", enrolment(our, theirs.get("sectionId")), reason),
        send("DELETE", enrolment(their, ours.get("sectionId")), reason),
        send("PUT", "/sections/" + ours.get("sectionId"), handedOver),
        send("PUT", deputy(ours.get("teacherId"), theirs.get("deputyId")), Bodies.days()),
        send("PUT", deputy(theirs.get("teacherId"), ours.get("deputyId")), Bodies.days()),
        send("DELETE", deputy(ours.get("teacherId"), theirs.get("deputyId")), reason),
        send("POST", "/consultations", both),
        send(
            "PUT",
            "/consultations/" + ours.get("consultationId"),
            Bodies.changedConsultation(their, 1)),
        send("GET", attachments + theirs.get("attachmentId")),
        send("DELETE", attachments + theirs.get("attachmentId")),
        send("POST", "/unlocks", sound.unlock(our, theirs.get("pieceId"))),
        send("POST", "/unlocks", sound.unlock(their, theirs.get("pieceId"))),
        send("POST", "/unlocks", sound.unlock(their, "selection")),
        send("POST", "/unlocks", sound.unlock(their, "achievementSelection")),
        send("POST", "/extensions", sound.extension(their)),
        send(
            "PUT",
            "/certifications/" + theirs.get("pieceId"),
            Bodies.decision().put("revision", 1)),
        send("GET", "/certifications?teacher=" + theirs.get("teacherId")),
        send("GET", "/deputies?teacher=" + theirs.get("teacherId")),
        send("GET", "/history?by=" + theirs.get("teacherId")),
        send("GET", "/history?about=" + their),
        send("PUT", "/students/" + their + "/register/enquiries/seat", Bodies.enquiryAnswer()),
        send("PUT", "/selections/" + year, chosen("pieces", "pieceId", theirs)),
        send(
            "PUT",
            "/achievement-selections/" + year,
            chosen("achievements", "achievementId", theirs)));
  }

  private static String enrolment(String student, String section) {
    return "/students/" + student + "/enrolments/" + section;
  }

  private static String deputy(String teacher, String deputy) {
    return "/deputies/" + teacher + "/" + deputy;
  }

  private static Call send(String method, String path) {
    return new Call(method, path, Optional.empty());
  }

  private static Call send(String method, String path, JsonNode body) {
    return new Call(method, path, Optional.of(body));
  }

  private void body(String row, Function<Map<String, String>, JsonNode> make) {
    bodies.put(row, make);
  }

  private void students() {
    body("POST /outcomes", _ -> sound.outcome("11500000011001012110109", file));
    body("PATCH /outcomes/{pieceId}", _ -> Json.object().put("description", "實驗報告"));
    body("PUT /outcomes/{pieceId}/files", _ -> Bodies.files(file));
    body("POST /outcomes/{pieceId}/send", _ -> Json.object().put("revision", 1));
    body("POST /outcomes/{pieceId}/take-back", _ -> Json.object().put("revision", Bodies.STALE));
    body("PUT /certifications/{pieceId}", _ -> Bodies.decision());
    body(
        "DELETE /certifications/{pieceId}",
        _ -> Json.object().put("revision", Bodies.STALE).put("reason", "按錯"));
    body("POST /outcomes/{pieceId}/dispute", _ -> Json.object().put("text", "講義上有"));
    for (String as : List.of("teacher", "homeroom", "office")) {
      queries.put("GET /disputes (" + as + ")", ids -> "as=" + as + asTeacher(as, ids));
      body("PUT /disputes/{pieceId} (" + as + ")", _ -> Bodies.disputeAnswer(as));
    }
    body("POST /certifications", ids -> decisions(ids.get("pieceId")));
    queries.put("GET /certifications", ids -> "teacher=" + ids.get("queueOf"));
    body("PUT /selections/{year}", ids -> chosen("pieces", "pieceId", ids));
    body("POST /achievements", _ -> sound.achievement(file).put("year", 105));
    body("PATCH /achievements/{achievementId}", _ -> Bodies.aboutAchievement());
    body("PUT /achievements/{achievementId}/files", _ -> noFiles());
    body("PUT /achievement-selections/{year}", ids -> chosen("achievements", "achievementId", ids));
    body("PUT /statement", _ -> Bodies.statement(Bodies.STALE));
    body("POST /statement/hand-in", _ -> Json.object().put("version", Bodies.STALE));
    for (var list : List.of("students", "overviews/students", "statements", "activation-codes")) {
      queries.put("GET /" + list, ids -> "className=" + ids.get("className"));
    }
    String review = "POST /students/{studentId}/statement/";
    body(review + "comments", _ -> edition().put("text", "很真誠"));
    body(review + "check", _ -> edition());
    body(review + "return", _ -> edition().put("reason", "請補充"));
  }

  private static String asTeacher(String as, Map<String, String> ids) {
    return as.equals("teacher") ? "&teacher=" + ids.get("queueOf") : "";
  }

  private static ObjectNode edition() {
    return Json.object().put("edition", Bodies.STALE);
  }

  private static ObjectNode noFiles() {
    ObjectNode body = Json.object();
    body.putArray("files");
    return body;
  }

  private static ObjectNode decisions(String piece) {
    ObjectNode body = Json.object();
    body.putArray("decisions").add(Bodies.decision().put("pieceId", piece));
    return body;
  }

  private static ObjectNode chosen(String list, String name, Map<String, String> ids) {
    ObjectNode body = Json.object();
    body.putArray(list).addObject().put(name, ids.get(name)).put("revision", Bodies.STALE);
    return body;
  }

  private void offices() {
    queries.put("GET /service-certificates", ids -> "className=" + ids.get("className"));
    body(
        "PUT /students/{studentId}/assessments/{year}",
        _ -> Json.object().put("version", 1).put("exploration", "工程學群").put("reason", "補充"));
    body("POST /consultations", ids -> Bodies.consultation(ids.get("studentId")));
    body(
        "PUT /consultations/{consultationId}",
        ids -> Bodies.changedConsultation(ids.get("studentId"), Bodies.STALE));
    body(
        "DELETE /consultations/{consultationId}",
        _ -> Json.object().put("version", Bodies.STALE).put("reason", "登錄錯誤"));
    body("PUT /sections/{sectionId}", ids -> Bodies.section(ids.get("teacherId")));
    body(
        "DELETE /students/{studentId}/enrolments/{sectionId}",
        _ -> Json.object().put("reason", "退選"));
    body(
        "DELETE /students/{studentId}/records/{recordId}",
        _ -> Json.object().put("reason", "登錄錯誤"));
    register();
    body("PUT /settings/{year}", _ -> Bodies.settings());
    bodies.putAll(SettingBodies.all());
    body("POST /extensions", ids -> sound.extension(ids.get("studentId")));
    body("DELETE /extensions/{extensionId}", _ -> Json.object().put("reason", "誤植"));
    body("POST /unlocks (pieceId)", ids -> sound.unlock(ids.get("studentId"), ids.get("pieceId")));
    body(
        "POST /unlocks (achievementSelection)",
        ids -> sound.unlock(ids.get("studentId"), "achievementSelection"));
    body("POST /books", _ -> Bodies.books());
    body("POST /transfers/exports", ids -> Bodies.transfer(ids.get("studentId")));
    body("POST /transfers/imports", _ -> Bodies.transferPackage());
    RoomBodies.ALL.forEach(bodies::putAll);
    queries.putAll(JobBodies.queries());
    queries.putAll(AwardBodies.queries());
    body("POST /imports", ids -> sound.importOf(ids.get("kind")));
  }

  private void register() {
    body("PUT /register/enquiries/{field}", _ -> question());
    body("PUT /students/{studentId}/register/enquiries/{field}", _ -> Bodies.enquiryAnswer());
    queries.put("GET /register-enquiries", ids -> "className=" + ids.get("className"));
    body(
        "POST /register-confirmations",
        ids -> {
          ObjectNode body =
              Json.object().put("year", Integer.parseInt(ids.get("year"))).put("semester", 1);
          body.putArray("classes")
              .addObject()
              .put("className", ids.get("className"))
              .put("revision", "0".repeat(32));
          return body;
        });
  }

  private static ObjectNode question() {
    return Json.object().put("version", UNREAD).put("text", "學籍狀態有誤");
  }

  private void accounts() {
    body(
        "PUT /people/{personId}/roles/{role}",
        _ -> Json.object().put("held", false).put("reason", "職務異動"));
    body(
        "PUT /people/{personId}/account",
        _ -> Json.object().put("active", true).put("reason", "復職"));
    body(SIGN_IN, ids -> Bodies.signIn(ids.get("personId")));
    body("POST /people/{personId}/invitation", _ -> Json.object().put("reason", "到職"));
    body("POST /activation-codes", ids -> Json.object().put("className", ids.get("className")));
    body("POST /activation", _ -> Json.object().put("code", "213303-A2CD-3EF4-GH7K"));
    queries.put("GET /deputies", ids -> "teacher=" + ids.get("teacherId"));
    body("PUT /deputies/{teacherId}/{deputyId}", _ -> Bodies.days());
    body("DELETE /deputies/{teacherId}/{deputyId}", _ -> Json.object().put("reason", "誤植"));
    queries.put("GET /history", ids -> "about=" + ids.get("studentId"));
    queries.put("GET /sheets/{list} (history)", ids -> "format=csv&about=" + ids.get("studentId"));
  }

  private void announcements() {
    queries.put("GET /announcements (all)", _ -> "all=true");
    body("POST /announcements", _ -> Bodies.announcement(Schoolhouse.CLASS));
    body(
        "PUT /announcements/{announcementId}",
        ids ->
            Bodies.announcement(ids.get("className"))
                .put("revision", Bodies.STALE)
                .put("reason", "日期有誤"));
    body("DELETE /announcements/{announcementId}", _ -> Json.object().put("reason", "誤植"));
    body("POST /announcements/{announcementId}/attachments", _ -> Bodies.files(file));
  }

  private void newOnes(SeededRecords owner) {
    fresh.put(
        "DELETE /extensions/{extensionId}",
        ids -> ids.put("extensionId", owner.extension(ids.get("studentId"))));
    for (String kind : List.of("grades", "cadres", "attendance", "service")) {
      fresh.put(
          "DELETE /students/{studentId}/records/{recordId} (" + kind + ")",
          ids -> ids.put("recordId", owner.records().entry(kind, ids.get("studentId"))));
    }
    fresh.put(
        "DELETE /people/{personId}/sign-ins/{provider}",
        ids -> owner.linkSignIn(ids.get("personId"), ids.get("provider")));
    fresh.put(
        "DELETE /deputies/{teacherId}/{deputyId}",
        ids -> owner.nameDeputy(ids.get("teacherId"), ids.get("deputyId")));
  }
}
