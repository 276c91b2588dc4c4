package tw.portfolio.local.it.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.access.Role;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.contact.notice.dynamo.DynamoNoticeStore;
import tw.portfolio.contact.secret.IssuingSecrets;
import tw.portfolio.contact.secret.SecretPurpose;
import tw.portfolio.contact.secret.dynamo.DynamoSecretStore;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Arrivals;
import tw.portfolio.local.it.campus.Bodies;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.receipt.CaseId;
import tw.portfolio.receipt.ReceiptKey;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptSamples;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.LeaverRetention;

/**
 * Of a student who left long ago nothing is left anywhere, and everybody else keeps all. On a
 * system of its own: the whole table is read again and again.
 */
class LeaversIT {
  private static final int LONG_AGO = 105;

  private static RunningSchool campus;
  private static RecordStore records;
  private static Bodies bodies;

  @BeforeAll
  static void open() {
    campus = RunningSchool.alone(Site.usual());
    records = campus.stores().records(KmsDataKeys.of(campus.environment()));
    bodies = new Bodies(campus.school().term());
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @Test
  void shouldLeaveNothingOfALeaverAnywhere() {
    int students = campus.holding(Role.STUDENT).size();
    Student leaver = campus.student(students - 1);
    Student mate = campus.student(students - 2);
    fill(mate);
    JsonNode certified = fill(leaver);
    Path file = Arrivals.file(campus.data(), certified, "document");
    together(leaver, mate);
    confirmRegister();
    String number = entry(leaver).number();
    AttendedTraining.of(campus, List.of(number, entry(mate).number()));
    long others = mentions(mate.id()).size();
    assertThat(mentions(leaver.id())).hasSizeGreaterThan(20);

    leave(leaver);
    setLongAgo();
    assertThat(due()).contains(leaver.id());
    assertThat(campus.fire("Sweep/EveryMinute").path("deleted").asInt()).isPositive();

    assertThat(file).doesNotExist();
    assertThat(mentions(leaver.id())).allMatch(LeaversIT::mayStay);
    // Another school may have a student of the same number.
    assertThat(mentions(number).stream().filter(place -> place.startsWith(campus.code().text())))
        .allMatch(LeaversIT::mayStay);
    assertThat(mentions(mate.id())).hasSize(Math.toIntExact(others));
    assertThat(due()).doesNotContain(leaver.id());
    JsonNode deletion = deletions().path(0);
    assertThat(deletion.path("personId").asText()).isEqualTo(leaver.id());
    assertThat(deletion.has("finished")).isTrue();
    assertThat(deletion.at("/counts/files").asInt()).isEqualTo(2);
    assertThat(deletion.at("/counts/statements").asInt()).isPositive();
    assertThat(deletion.at("/counts/consultations").asInt()).isEqualTo(1);
    assertThat(deletion.at("/counts/receipts").asInt()).isEqualTo(2);
    assertThat(deletion.at("/counts/receiptCases").asInt()).isEqualTo(1);
    assertThat(deletion.at("/counts/receiptMarks").asInt()).isEqualTo(1);
    assertThat(deletion.at("/counts/trainings").asInt()).isEqualTo(1);
    campus.api().get(mate.id(), "/outcomes").expect(200);
    assertThat(campus.fire("Sweep/EveryMinute").path("deleted").asInt()).isZero();
  }

  /**
   * What a student of grade 12 does in a year.
   *
   * @return a piece with a file
   */
  private static JsonNode fill(Student student) {
    JsonNode certified = student.certified(campus.samples().pdf(1));
    student.select(certified).expect(200);
    JsonNode reserved =
        campus
            .api()
            .send(
                student.id(), "POST", "/achievements", bodies.achievement(campus.samples().pdf(2)))
            .expect(201);
    assertThat(campus.api().put(reserved.at("/uploads/0"), campus.samples().pdf(2).content()))
        .isEqualTo(200);
    ObjectNode question = Json.object().put("version", 0).put("text", "應為 9 月 16 日。");
    campus.api().send(student.id(), "PUT", "/register/enquiries/born", question).expect(200);
    campus
        .api()
        .send(student.id(), "DELETE", "/register/enquiries/born", Json.object().put("version", 1))
        .expect(200);
    ObjectNode extension = bodies.extension(student.id());
    campus.api().send(campus.director(), "POST", "/extensions", extension).expect(201);
    campus.api().send(student.id(), "PUT", "/statement", Bodies.statement(0)).expect(200);
    receive(student);
    reach(student);
    return certified;
  }

  /** A receipt came back, of which the student has reported something. */
  private static void receive(Student student) {
    ReceiptStore receipts = campus.stores().receipts();
    StudentReceipt received =
        ReceiptSamples.receive(
            receipts,
            new ReceiptKey(
                campus.code(),
                new PersonId(student.id()),
                new ReceiptPeriod(new SchoolYear(campus.year()), 0),
                ReceiptKind.OUTCOMES),
            Instant.now());
    String reported = student.id();
    ReceiptSamples.report(receipts, received, new CaseId(reported), Instant.now());
    // Nothing under a case that still runs would be deleted.
    for (String step : List.of("right", "closed")) {
      int version = step.equals("right") ? 1 : 2;
      campus
          .api()
          .send(
              campus.holder(Role.EQUIPMENT_HEAD),
              "POST",
              "/students/" + student.id() + "/receipt-reports/" + reported + "/answer",
              Json.object().put("version", version).put("step", step).put("words", "與提交時相同。"))
          .expect(200);
    }
  }

  /** Days, a notice and a link that works without signing in. */
  private static void reach(Student student) {
    ObjectNode days = Json.object();
    days.putArray("days").add("monday");
    campus.api().send(student.id(), "PUT", "/me/reminders", days).expect(200);
    Table table = Table.of(campus.environment());
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    PersonId person = new PersonId(student.id());
    new DynamoNoticeStore(table, backoff)
        .write(
            campus.code(),
            List.of(
                new NewNotice(
                    person,
                    Instant.now(),
                    "k",
                    "told",
                    "一件成果被退回。",
                    "An outcome was returned.",
                    PageLink.to(WebPage.OUTCOMES),
                    Optional.empty())));
    assertThat(
            new IssuingSecrets(
                    new DynamoSecretStore(table, backoff), new Secrets(new SecureRandom()))
                .add(campus.code(), List.of(person), SecretPurpose.UNSUBSCRIBE, Instant.now()))
        .hasSize(1);
  }

  /** One record about both. */
  private static void together(Student one, Student other) {
    ObjectNode both = Bodies.consultation(one.id());
    both.withArray("students").add(other.id());
    campus
        .api()
        .send(campus.staffWith(Role.COURSE_COUNSELLOR), "POST", "/consultations", both)
        .expect(201);
  }

  private static void confirmRegister() {
    String registrar = campus.holder(Role.REGISTRAR);
    int semester = campus.school().term().semester().number();
    ObjectNode body = Json.object().put("year", campus.year()).put("semester", semester);
    campus
        .api()
        .get(registrar, "/register-confirmations")
        .expect(200)
        .path("classes")
        .forEach(
            row ->
                body.withArray("classes")
                    .addObject()
                    .put("className", row.path("className").asText())
                    .put("revision", row.path("revision").asText()));
    campus.api().send(registrar, "POST", "/register-confirmations", body).expect(200);
  }

  private static tw.portfolio.record.Student entry(Student student) {
    return records
        .all(campus.code(), tw.portfolio.record.Student.KIND, campus.school().term())
        .stream()
        .map(tw.portfolio.record.Student.class::cast)
        .filter(one -> one.person().text().equals(student.id()))
        .findFirst()
        .orElseThrow();
  }

  /** The register says that the student has left long ago. */
  private static void leave(Student student) {
    tw.portfolio.record.Student before = entry(student);
    tw.portfolio.record.Student after =
        new tw.portfolio.record.Student(
            before.person(),
            before.number(),
            before.name(),
            before.identity(),
            before.born(),
            before.gender(),
            new SchoolYear(LONG_AGO - 2),
            new SchoolYear(LONG_AGO),
            StudentStatus.GRADUATED,
            before.seat());
    RecordChange change = new RecordChange(Optional.of(before), after);
    assertThat(
            records.write(
                campus.code(), List.of(change), new Author.Platform(), "學籍名冊", Instant.now()))
        .isEmpty();
  }

  /** The school has set its period so long ago that it counts. */
  private static void setLongAgo() {
    Instant now = Instant.now();
    LeaverRetention before = campus.stores().leaverRetention().of(campus.code()).orElseThrow();
    LeaverRetention counting =
        new LeaverRetention(
            before.years(), now.minus(Duration.ofDays(1)), Optional.empty(), before.version() + 1);
    assertThat(
            campus
                .stores()
                .leaverRetention()
                .keep(campus.code(), counting, KeepingLeaverRetention.founded(counting, "", now)))
        .isNotNull();
  }

  private static List<String> due() {
    return RunningSchool.list(
            campus
                .api()
                .get(campus.director(), "/retention/leavers/due")
                .expect(200)
                .path("leavers"))
        .stream()
        .map(leaver -> leaver.path("studentId").asText())
        .toList();
  }

  private static JsonNode deletions() {
    return campus
        .api()
        .get(campus.director(), "/retention/leavers/deletions")
        .expect(200)
        .path("deletions");
  }

  /**
   * Lines of the history, requests that are remembered for a day, and the record of the deletion.
   */
  private static boolean mayStay(String place) {
    return place.contains("#CHANGES#")
        || place.contains("#REQUEST#")
        || place.startsWith(campus.code() + "#DELETIONS");
  }

  /** Where anything names it, in the whole table. */
  private static List<String> mentions(String text) {
    Table table = Table.of(campus.environment());
    return table
        .client()
        .scanPaginator(request -> request.tableName(table.name()).consistentRead(true))
        .items()
        .stream()
        .filter(item -> names(item, text))
        .map(item -> item.get("pk").s() + " " + item.get("sk").s())
        .toList();
  }

  private static boolean names(Map<String, AttributeValue> item, String text) {
    return item.values().stream().anyMatch(value -> names(value, text));
  }

  private static boolean names(AttributeValue value, String text) {
    return switch (value.type()) {
      case S -> value.s().contains(text);
      case SS -> value.ss().stream().anyMatch(one -> one.contains(text));
      case M -> names(value.m(), text);
      case L -> value.l().stream().anyMatch(one -> names(one, text));
      default -> false;
    };
  }
}
