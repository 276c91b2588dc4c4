package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.authorization.Asker;
import tw.portfolio.local.authorization.Relation;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.receipt.CaseId;
import tw.portfolio.receipt.ReceiptCase;
import tw.portfolio.receipt.ReceiptKey;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptSamples;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Term;

/** What a school's people have, all of it made the way that people make it, and the ids of it. */
final class SeededRecords {
  private static final Map<Asker, String> KINDS =
      Map.of(
          Asker.REGISTRAR, "students",
          Asker.CURRICULUM_HEAD, "courses",
          Asker.ACTIVITIES_HEAD, "cadres",
          Asker.DISCIPLINE_HEAD, "attendance",
          Asker.INFORMATION_HEAD, "staff");

  private final RunningSchool campus;
  private final Schoolhouse house;
  private final Bodies bodies;
  private final OfficeRecords records;
  private final Term term;
  private final SampleFile file;
  private final Map<String, String> ids = new HashMap<>();

  private SeededRecords(RunningSchool campus, Schoolhouse house) {
    this.campus = campus;
    this.house = house;
    this.term = campus.school().term();
    this.bodies = new Bodies(term);
    this.records = new OfficeRecords(campus, house);
    this.file = campus.samples().pdf(1);
  }

  static SeededRecords of(RunningSchool campus, Schoolhouse house) {
    SeededRecords all = new SeededRecords(campus, house);
    all.records.open().forEach(all::put);
    all.house.students().forEach(all::uploads);
    all.house.students().forEach(all::writes);
    all.house.students().forEach(all::receives);
    all.consultations();
    RoomBodies.things(all.house).forEach(all::put);
    all.jobs();
    all.put("announcement class", all.announcement(Schoolhouse.CLASS));
    all.put("announcement school", all.announcement(Schoolhouse.OTHER_CLASS));
    FolderRequests.seed(all, all.ids, house.year());
    all.deputies();
    all.house.disable();
    return all;
  }

  Schoolhouse house() {
    return house;
  }

  /** What its offices have entered. */
  OfficeRecords records() {
    return records;
  }

  Bodies bodies() {
    return bodies;
  }

  private void put(String name, String id) {
    ids.put(name, id);
  }

  private void uploads(PersonId student) {
    JsonNode page = house.get(student, "/outcomes").expect(200);
    int serial = 0;
    for (JsonNode course : page.path("courses")) {
      ObjectNode body = bodies.outcome(course.path("courseCode").asText(), file);
      JsonNode piece = uploaded(student, "/outcomes", body, "pieceId");
      String id = piece.path("pieceId").asText();
      house
          .send(
              student,
              "POST",
              "/outcomes/" + id + "/send",
              Json.object().put("revision", piece.path("revision").asInt()))
          .expect(200);
      put("piece " + student + (serial == 0 ? "" : " " + serial), id);
      serial++;
    }
    JsonNode achievement =
        uploaded(student, "/achievements", bodies.achievement(file), "achievementId");
    put("achievement " + student, achievement.path("achievementId").asText());
    ObjectNode choice = Json.object();
    choice
        .putArray("achievements")
        .addObject()
        .put("achievementId", achievement.path("achievementId").asText())
        .put("revision", achievement.path("revision").asInt());
    house.send(student, "PUT", "/achievement-selections/" + term.year(), choice).expect(200);
  }

  private JsonNode uploaded(PersonId student, String path, ObjectNode body, String id) {
    JsonNode reserved = house.send(student, "POST", path, body).expect(201);
    put(reserved.at("/uploads/0"));
    return Eventually.get(
        () -> house.get(student, path + "/" + reserved.path(id).asText()).expect(200),
        now -> !now.path("state").asText().equals("reserved"));
  }

  private void put(JsonNode link) {
    if (campus.api().put(link, file.content()) != 200) {
      throw new AssertionError("Not taken: " + link);
    }
  }

  private void writes(PersonId student) {
    house.send(student, "PUT", "/statement", Bodies.statement(0)).expect(200);
    house.send(student, "POST", "/statement/hand-in", Json.object().put("version", 1)).expect(200);
    // Both check it: whoever has every office, and the homeroom teacher of the class.
    for (PersonId reviewer : List.of(house.colleague(), house.person(Asker.HOMEROOM_TEACHER))) {
      house.send(
          reviewer,
          "POST",
          "/students/" + student + "/statement/check",
          Json.object().put("edition", 1));
    }
    for (String field : List.of("seat", "cadres", "attendance")) {
      house
          .send(
              student,
              "PUT",
              "/register/enquiries/" + field,
              Json.object().put("version", 0).put("text", "有誤"))
          .expect(200);
    }
    house
        .send(
            house.colleague(),
            "PUT",
            "/students/" + student + "/assessments/" + term.year(),
            Json.object().put("version", 0).put("exploration", "工程學群"))
        .expect(200);
  }

  private void receives(PersonId student) {
    ReceiptStore receipts = campus.stores().receipts();
    StudentReceipt receipt =
        ReceiptSamples.receive(
            receipts,
            new ReceiptKey(
                house.code(), student, new ReceiptPeriod(term.year(), 0), ReceiptKind.OUTCOMES),
            Instant.now());
    CaseId id = new CaseId(student.text());
    ReceiptCase reported = ReceiptSamples.report(receipts, receipt, id, Instant.now());
    put("case " + student, reported.id().text());
    put("question " + student, QuestionBodies.asked(house, student));
  }

  private void consultations() {
    for (PersonId student : house.students()) {
      put("consultation " + student, consultation(house.colleague(), student));
    }
    put("consultation own", consultation(house.person(Asker.COURSE_COUNSELLOR), house.far()));
  }

  private String consultation(PersonId counsellor, PersonId student) {
    return house
        .send(counsellor, "POST", "/consultations", Bodies.consultation(student.text()))
        .expect(201)
        .path("consultationId")
        .asText();
  }

  private void jobs() {
    KINDS.forEach((asker, kind) -> put("import " + asker, importOf(house.person(asker), kind)));
    put("import school", importOf(house.colleague(), "students"));
    put("submission own", draft(house.person(Asker.EQUIPMENT_HEAD)));
    put("submission school", draft(house.colleague()));
    JsonNode job = JobBodies.precheck(house, house.person(Asker.EQUIPMENT_HEAD));
    put("job own", job.path("jobId").asText());
    put("job file", job.at("/files/0/name").asText());
    put("job school", JobBodies.precheck(house, house.colleague()).path("jobId").asText());
  }

  private String importOf(PersonId person, String kind) {
    return house
        .send(person, "POST", "/imports", bodies.importOf(kind))
        .expect(201)
        .path("importId")
        .asText();
  }

  private String draft(PersonId person) {
    String id =
        house
            .send(person, "POST", "/submissions", SubmissionBodies.draft("outcome", house.year()))
            .expect(202)
            .path("submissionId")
            .asText();
    Eventually.get(
        () -> house.send(person, "GET", "/submissions/" + id, Json.object()).body(),
        draft -> draft.path("state").asText().equals("done"));
    return id;
  }

  /** A new announcement for a class. */
  String announcement(String className) {
    return house
        .send(house.colleague(), "POST", "/announcements", Bodies.announcement(className))
        .expect(201)
        .path("announcementId")
        .asText();
  }

  /** A new attachment of what has this path; readers see it once its file is there. */
  String attachment(String path, boolean here) {
    String attachments = path + "/attachments";
    JsonNode attachment =
        RunningSchool.list(
                house
                    .send(house.colleague(), "POST", attachments, Bodies.files(file))
                    .expect(201)
                    .path("attachments"))
            .getLast();
    String id = attachment.path("attachmentId").asText();
    if (here) {
      put(attachment.at("/uploads/0"));
      Eventually.get(
          () -> house.get(house.colleague(), attachments + "/" + id), link -> link.status() == 200);
    }
    return id;
  }

  private void deputies() {
    stepIn(house.person(Asker.TEACHER), house.person(Asker.DEPUTY));
    stepIn(house.colleague(), house.standIn());
  }

  private void stepIn(PersonId teacher, PersonId deputy) {
    nameDeputy(teacher.text(), deputy.text()).expect(200);
  }

  /** Names a deputy for a week; refused unless the deputy teaches. */
  Reply nameDeputy(String teacher, String deputy) {
    return house.send(
        house.colleague(), "PUT", "/deputies/" + teacher + "/" + deputy, Bodies.days());
  }

  /** Sees to it that somebody has an account to sign in with. */
  void linkSignIn(String person, String provider) {
    house
        .send(
            house.colleague(),
            "PUT",
            "/people/" + person + "/sign-ins/" + provider,
            Bodies.signIn(person))
        .expect(200);
  }

  /** A new extension for a student. */
  String extension(String student) {
    return house
        .send(house.colleague(), "POST", "/extensions", bodies.extension(student))
        .expect(201)
        .path("extensionId")
        .asText();
  }

  /** Everything that stands in that relation to whoever asks, by the names of the routes. */
  Map<String, String> of(Asker asker, Relation relation) {
    boolean own = relation == Relation.OWN;
    boolean ofClass = relation == Relation.CLASS;
    PersonId student = student(asker, relation);
    Map<String, String> found = new HashMap<>();
    found.put("studentId", student.text());
    found.put("pieceId", ids.get("piece " + student + (own ? taughtBy(asker) : "")));
    found.put("achievementId", ids.get("achievement " + student));
    found.put(
        "consultationId",
        ids.get(
            own && asker == Asker.COURSE_COUNSELLOR
                ? "consultation own"
                : "consultation " + student));
    found.put(
        "importId", ids.get(own && KINDS.containsKey(asker) ? "import " + asker : "import school"));
    found.put("caseId", ids.get("case " + student));
    found.put("questionId", ids.get("question " + student));
    found.put("period", term.year() + "-0");
    found.put("submissionId", ids.get(own ? "submission own" : "submission school"));
    found.put("submissionFile", house.code() + "_" + house.year() + "_索引.zip");
    found.put("jobId", ids.get(own ? "job own" : "job school"));
    found.put("jobFile", ids.get("job file"));
    found.put("sectionId", ids.get("section " + section(asker, relation)));
    String place = ofClass ? "class" : "school";
    found.put("announcementId", ids.get("announcement " + place));
    found.put("attachmentId", ids.get("attachment " + place));
    FolderRequests.FILES.forEach(name -> found.put(name, ids.get(name)));
    found.put("className", ofClass ? Schoolhouse.CLASS : Schoolhouse.OTHER_CLASS);
    PersonId self = own && asker.isOnRoster() ? house.person(asker) : house.colleague();
    found.put("personId", (ofClass ? house.mate() : self).text());
    found.put("teacherId", self.text());
    found.put("deputyId", (own ? house.colleague() : house.standIn()).text());
    found.put(
        "queueOf", (own && asker == Asker.DEPUTY ? house.person(Asker.TEACHER) : self).text());
    found.put("year", term.year().toString());
    RoomBodies.THINGS.forEach(name -> found.put(name, ids.get(name)));
    found.putAll(FixedIds.ALL);
    return found;
  }

  private PersonId student(Asker asker, Relation relation) {
    return switch (relation) {
      case OWN -> house.person(asker.isStudent() ? asker : Asker.STUDENT);
      case CLASS -> house.mate();
      case SCHOOL, ELSEWHERE -> house.far();
    };
  }

  /** Which of the student's two pieces. */
  private String taughtBy(Asker asker) {
    return asker == Asker.DISABLED_STAFF ? " 1" : "";
  }

  private static String section(Asker asker, Relation relation) {
    if (relation != Relation.OWN) {
      return "school";
    }
    return switch (asker) {
      case DISABLED_STAFF -> "left";
      case TEACHER, DEPUTY, STUDENT -> "own";
      default -> "school";
    };
  }
}
