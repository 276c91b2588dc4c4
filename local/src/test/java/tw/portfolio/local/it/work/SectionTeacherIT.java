package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.TakingKind;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.it.campus.Wired;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.DecidingCertifications;
import tw.portfolio.work.outcome.Verdict;

/** A section gets another teacher while work waits: whoever teaches it now decides. */
@OnCampus
class SectionTeacherIT {
  private static final String SWEEP = "Sweep/EveryMinute";

  private static RunningSchool campus;
  private static String office;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    office = campus.holding(Role.CURRICULUM_HEAD).getFirst();
  }

  /** A student in a section of one's own, and what waits in it. */
  private record TaughtSection(Student student, Section section, List<JsonNode> waiting) {
    String former() {
      return section.teacher().text();
    }

    /** Teachers who neither teach it nor stand in for who does, nor have anybody who stands in. */
    List<Person> successors() {
      return campus.school().people().stream()
          .filter(person -> person.roles().contains(Role.TEACHER))
          .filter(person -> !person.id().equals(section.teacher()))
          .filter(person -> !campus.deputies().containsValue(person.id().text()))
          .filter(person -> !campus.deputies().containsKey(person.id().text()))
          .toList();
    }

    List<String> ids() {
      return waiting.stream().map(piece -> piece.path("pieceId").asText()).toList();
    }

    JsonNode asItIs(int at) {
      return student.piece(ids().get(at));
    }
  }

  private static TaughtSection withWaiting(int student, int pieces) {
    Student one = campus.student(student);
    Enrolment taken =
        campus.school().enrolments().stream()
            .filter(enrolment -> enrolment.student().text().equals(one.id()))
            .filter(Enrolment::takesOutcomes)
            .filter(enrolment -> enrolment.taking().kind() == TakingKind.SEMESTER)
            .filter(enrolment -> teachesAndNothingElse(enrolment.teacher()))
            .findFirst()
            .orElseThrow();
    Section section =
        new Section(
            taken.term(),
            taken.code(),
            "交接#" + student,
            taken.name(),
            taken.gradeLevel(),
            taken.credits(),
            taken.teacher(),
            taken.teacherName());
    write(new RecordChange(Optional.empty(), section));
    RecordKey key = SectionEnrolment.keyOf(taken.student(), taken.ref());
    SchoolRecord before = campus.stores().records().find(campus.code(), List.of(key)).get(key);
    write(
        new RecordChange(
            Optional.of(before),
            new SectionEnrolment(
                section.enrolment(taken.school(), taken.student(), taken.taking()))));
    JsonNode course =
        one.courses().stream()
            .filter(found -> found.path("courseCode").asText().equals(taken.code().text()))
            .filter(found -> found.at("/taking/kind").asText().equals("semester"))
            .findFirst()
            .orElseThrow();
    List<JsonNode> waiting =
        IntStream.range(0, pieces)
            .mapToObj(serial -> one.sent(course, campus.samples().pdf(900 + 10 * student + serial)))
            .toList();
    return new TaughtSection(one, section, waiting);
  }

  /** Who oversees the class or the school may read in any case. */
  private static boolean teachesAndNothingElse(PersonId teacher) {
    return campus.school().people().stream()
        .filter(person -> person.id().equals(teacher))
        .allMatch(person -> person.roles().equals(Set.of(Role.TEACHER)));
  }

  private static void write(RecordChange change) {
    assertThat(write(campus.stores().records(), change)).isEmpty();
  }

  private static List<RecordChange> write(RecordStore records, RecordChange change) {
    return records.write(
        campus.code(),
        List.of(change),
        new Author.Platform(),
        "",
        Instant.now().minus(Duration.ofMinutes(2)));
  }

  private static void handOver(TaughtSection taught, String from, String to) {
    ObjectNode body =
        Json.object()
            .put("courseName", taught.section().courseName())
            .put("teacherId", to)
            .put("reason", "留職停薪");
    body.putObject("seen").put("courseName", taught.section().courseName()).put("teacherId", from);
    campus
        .api()
        .send(office, "PUT", "/sections/" + SectionIds.of(taught.section().ref()), body)
        .expect(200);
  }

  private static List<String> queue(String teacher) {
    return RunningSchool.list(
            campus.api().get(teacher, "/certifications?limit=100").expect(200).path("pieces"))
        .stream()
        .map(piece -> piece.path("pieceId").asText())
        .toList();
  }

  @Test
  void shouldMoveWhatWaitsAndRefuseTheFormerTeacherWithTheNewOnesName() {
    TaughtSection taught = withWaiting(0, 3);
    Person next = taught.successors().getFirst();
    assertThat(queue(taught.former())).containsAll(taught.ids());

    handOver(taught, taught.former(), next.id().text());

    JsonNode refused =
        campus
            .decide(taught.former(), taught.waiting().getFirst(), "certify")
            .refused(403, "taught-by-another");
    assertThat(refused.path("detail").asText()).contains(next.name());
    campus.decide(next.id().text(), taught.waiting().getFirst(), "certify").expect(200);
    String second = "/outcomes/" + taught.ids().get(1);
    campus.api().get(next.id().text(), second).expect(200);
    campus.api().get(next.id().text(), second + "/files/document").expect(200);
    campus.api().get(taught.former(), second).refused(403, "not-permitted");
    campus.api().get(taught.former(), second + "/files/document").refused(403, "not-permitted");

    campus.fire(SWEEP);

    assertThat(queue(taught.former())).doesNotContainAnyElementsOf(taught.ids());
    assertThat(queue(next.id().text())).containsAll(taught.ids().subList(1, 3));
    assertThat(taught.asItIs(1).at("/label/teacher").asText()).isEqualTo(next.name());
    assertThat(RunningSchool.list(taught.asItIs(1).path("history")))
        .last()
        .satisfies(
            line -> {
              assertThat(line.path("to").asText()).isEqualTo("sent");
              assertThat(line.toString()).contains(next.name());
            });
    campus
        .decide(taught.former(), taught.waiting().get(1), "return")
        .refused(403, "taught-by-another");
    campus.decide(next.id().text(), taught.asItIs(1), "return").expect(200);
  }

  @Test
  void shouldLetTheNewTeachersDeputyDecide() {
    TaughtSection taught = withWaiting(1, 1);
    String next = taught.successors().get(4).id().text();
    String deputy = taught.successors().get(5).id().text();
    handOver(taught, taught.former(), next);
    campus.decide(deputy, taught.waiting().getFirst(), "certify").refused(403, "taught-by-another");

    campus.api().send(office, "PUT", "/deputies/" + next + "/" + deputy, Bodies.days()).expect(200);

    campus.decide(deputy, taught.waiting().getFirst(), "certify").expect(200);
  }

  @Test
  void shouldLeaveItWhereItIsForATeacherWhoHasItAgain() {
    TaughtSection taught = withWaiting(2, 2);
    String next = taught.successors().getFirst().id().text();

    handOver(taught, taught.former(), next);
    handOver(taught, next, taught.former());
    campus.fire(SWEEP);

    assertThat(queue(taught.former())).containsAll(taught.ids());
    assertThat(queue(next)).doesNotContainAnyElementsOf(taught.ids());
    campus.decide(next, taught.waiting().getFirst(), "certify").refused(403, "taught-by-another");
    campus.decide(taught.former(), taught.waiting().getFirst(), "certify").expect(200);

    handOver(taught, taught.former(), next);
    campus.fire(SWEEP);
    handOver(taught, next, taught.former());
    campus.fire(SWEEP);
    campus.fire(SWEEP);
    assertThat(queue(taught.former())).contains(taught.ids().get(1));
    assertThat(queue(next)).doesNotContainAnyElementsOf(taught.ids());
  }

  @Test
  void shouldFinishWhatAProcessThatDiedHasBegun() {
    TaughtSection taught = withWaiting(3, 3);
    Person next = taught.successors().getFirst();
    Section before = taught.section();
    Section after =
        new Section(
            before.term(),
            before.code(),
            before.name(),
            before.courseName(),
            before.gradeLevel(),
            before.credits(),
            next.id(),
            next.name());

    assertThatThrownBy(
            () -> write(dyingAfterOneWrite(), new RecordChange(Optional.of(before), after)))
        .hasMessageContaining("died");

    campus
        .decide(taught.former(), taught.waiting().getFirst(), "certify")
        .refused(403, "taught-by-another");
    campus.fire(SWEEP);
    campus.fire(SWEEP);
    assertThat(queue(taught.former())).doesNotContainAnyElementsOf(taught.ids());
    assertThat(queue(next.id().text())).containsAll(taught.ids());
    campus.fire(SWEEP);
    assertThat(RunningSchool.list(taught.asItIs(0).path("history"))).hasSize(4);
  }

  @Tag("counts")
  @Test
  void shouldTakeOneTripForTheTeacherAndTwoForADeputy() {
    TaughtSection taught = withWaiting(4, 2);
    Person next = taught.successors().get(0);
    Person deputy = taught.successors().get(1);
    handOver(taught, taught.former(), next.id().text());
    campus
        .api()
        .send(office, "PUT", "/deputies/" + next.id() + "/" + deputy.id(), Bodies.days())
        .expect(200);
    Wired wired = new Wired(campus.environment());
    // Once, so that it knows the school's settings.
    decide(wired, next, taught, 0);
    wired.calls();

    assertThat(decide(wired, deputy, taught, 1)).isInstanceOf(Answer.Granted.class);

    assertThat(wired.calls()).containsExactly("TransactWriteItems", "TransactWriteItems");
    assertThat(decide(wired, next, taught, 0)).isInstanceOf(Answer.Granted.class);
    assertThat(wired.calls()).containsExactly("TransactWriteItems");
  }

  private static Answer<DecidingCertifications.Request> decide(
      Wired wired, Person by, TaughtSection taught, int at) {
    JsonNode piece = taught.waiting().get(at);
    return wired
        .deciding()
        .decide(
            new Actor(campus.code(), new PersonId(by.id().text()), Actor.Kind.STAFF, by.name()),
            new DecidingCertifications.Request(
                PieceId.parse(WorkKind.OUTCOME, piece.path("pieceId").asText()).orElseThrow(),
                piece.path("revision").asInt(),
                Optional.of(taught.section().ref()),
                new Verdict.Certify()),
            Instant.now());
  }

  private static RecordStore dyingAfterOneWrite() {
    Environment environment = campus.environment();
    DynamoDbClient client =
        new Connection(environment)
            .client(
                DynamoDbClient.builder()
                    .overrideConfiguration(all -> all.addExecutionInterceptor(new Dying())),
                "DYNAMODB");
    return new DynamoRecordStore(
        new Table(environment.required("TABLE_NAME"), client),
        new JitteredBackoff(new Random(1)),
        DataKeys.none());
  }

  /** Lets one transaction through and nothing after it. */
  private static final class Dying implements ExecutionInterceptor {
    private final AtomicBoolean written = new AtomicBoolean();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (written.get()) {
        throw new IllegalStateException("The process died");
      }
      if (context.request() instanceof TransactWriteItemsRequest) {
        written.set(true);
      }
    }
  }
}
