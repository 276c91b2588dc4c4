package tw.portfolio.local.it.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.SectionRef;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.it.campus.Wired;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.SelectingPieces.PieceRequest;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;
import tw.portfolio.work.outcome.DecidingCertifications;
import tw.portfolio.work.outcome.OwnOutcomes.OwnYear;
import tw.portfolio.work.outcome.SeenPiece;
import tw.portfolio.work.outcome.SendingForCertification;
import tw.portfolio.work.outcome.SentPiece;
import tw.portfolio.work.outcome.Verdict;

/**
 * What people wait for takes one call to the database, and for students one more at the door: every
 * request that goes out is counted.
 */
@OnCampus
@Tag("counts")
class RoundTripsIT {
  private static RunningSchool campus;
  private static Wired wired;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    wired = new Wired(campus.environment());
    // A function that has written before knows how long the school keeps its history.
    reserve(wired, 8, 20);
  }

  private static void reserve(Wired function, int student, int file) {
    Student by = campus.student(student);
    JsonNode course = by.courses().getFirst();
    function.calls();
    function.reserve(by, course, campus.samples().pdf(file), Instant.now());
  }

  @Test
  void shouldAskHowLongTheHistoryIsKeptBeforeAFunctionsFirstWriteOnly() {
    Wired fresh = new Wired(campus.environment());

    reserve(fresh, 9, 21);
    assertThat(fresh.calls()).containsExactly("GetItem", "TransactWriteItems");
    reserve(fresh, 9, 22);
    assertThat(fresh.calls()).containsExactly("TransactWriteItems");
  }

  @Test
  void shouldReserveInOneTransaction() {
    Student student = campus.student(0);
    JsonNode course = student.courses().getFirst();
    wired.calls();

    wired.reserve(student, course, campus.samples().pdf(1), Instant.now());

    assertThat(wired.calls()).containsExactly("TransactWriteItems");
    assertThat(student.slotsUsed()).isEqualTo(1);
  }

  /** A whole trip, before whatever a student asks for. */
  @Test
  void shouldAskInOneCallMoreWhetherAStudentsAccountIsInUse() {
    Student student = campus.student(0);
    wired.calls();

    assertThat(wired.permits().barred(student.actor())).isEmpty();

    assertThat(wired.calls()).containsExactly("GetItem");
  }

  @Test
  void shouldSendInOneTransactionWhatIsAsThePageShowedIt() {
    Student student = campus.student(5);
    PieceId id = id(student.uploaded(campus.samples().pdf(13)));
    SendingForCertification.Request request =
        new SendingForCertification.Request(id, 1, seen(student, id));
    wired.calls();

    Answer<SentPiece> answer = wired.sending().send(student.actor(), request, Instant.now());

    assertThat(wired.calls()).containsExactly("TransactWriteItems");
    assertThat(answer).isInstanceOf(Answer.Granted.class);
    assertThat(student.piece(id.toString()).path("state").asText()).isEqualTo("sent");
  }

  @Test
  void shouldReadPageAndPersonAtOnceBeforeASendingThatSaysNothingOfThePage() {
    Student student = campus.student(6);
    PieceId id = id(student.uploaded(campus.samples().pdf(14)));
    SendingForCertification.Request request =
        new SendingForCertification.Request(id, 1, Optional.empty());
    wired.calls();

    Answer<SentPiece> answer = wired.sending().send(student.actor(), request, Instant.now());

    assertThat(wired.calls())
        .containsExactlyInAnyOrder("GetItem", "Query", "TransactWriteItems")
        .endsWith("TransactWriteItems");
    assertThat(answer).isInstanceOf(Answer.Granted.class);
  }

  private static Optional<SeenPiece> seen(Student student, PieceId id) {
    return switch (wired.outcomes().year(student.actor(), id.term().year(), Instant.now())) {
      case Answer.Granted<OwnYear>(OwnYear year) -> year.seen(year.page().piece(id).orElseThrow());
      case Answer.Refused<OwnYear> refused -> throw new AssertionError(refused);
    };
  }

  @Test
  void shouldDecideInOneTransaction() {
    Student student = campus.student(1);
    JsonNode piece = student.sent(campus.samples().pdf(2));
    PieceId id = id(piece);
    Actor teacher =
        new Actor(campus.code(), new PersonId(campus.teacherOf(piece)), Actor.Kind.STAFF, "任課教師");
    wired.calls();

    Answer<DecidingCertifications.Request> answer =
        wired
            .deciding()
            .decide(
                teacher,
                new DecidingCertifications.Request(
                    id, piece.path("revision").asInt(), section(piece), new Verdict.Certify()),
                Instant.now());

    assertThat(wired.calls()).containsExactly("TransactWriteItems");
    assertThat(answer).isInstanceOf(Answer.Granted.class);
    assertThat(student.piece(id.toString()).path("state").asText()).isEqualTo("certified");
  }

  @Test
  void shouldSelectInOneTransaction() {
    Student student = campus.student(2);
    List<PieceRequest> wanted =
        List.of(
            wanted(student.certified(campus.samples().pdf(3))),
            wanted(student.certified(campus.samples().pdf(4))),
            wanted(student.certified(campus.samples().pdf(5), campus.samples().mp3(6))));
    wired.calls();

    var answer =
        wired
            .selecting()
            .select(student.actor(), new SchoolYear(campus.year()), wanted, Instant.now());

    assertThat(wired.calls()).containsExactly("TransactWriteItems");
    assertThat(answer).isInstanceOf(Answer.Granted.class);
    assertThat(student.page().path("selected").asInt()).isEqualTo(3);
  }

  private static PieceRequest wanted(JsonNode piece) {
    return new PieceRequest(id(piece), piece.path("revision").asInt());
  }

  private static PieceId id(JsonNode piece) {
    return PieceId.parse(WorkKind.OUTCOME, piece.path("pieceId").asText()).orElseThrow();
  }

  @Test
  void shouldReadAStudentsWholePageInOneQuery() {
    Student student = campus.student(3);
    student.certified(campus.samples().pdf(7));
    student.sent(campus.samples().pdf(8));
    student.reserved(campus.samples().pdf(9), campus.samples().mp4(10));
    wired.calls();

    StudentYear page =
        wired
            .pieces()
            .studentYear(
                WorkKind.OUTCOME,
                campus.code(),
                new PersonId(student.id()),
                new SchoolYear(campus.year()));

    assertThat(wired.calls()).containsExactly("Query");
    assertThat(page.pieces()).hasSize(3);
    assertThat(page.enrolments()).isNotEmpty();
  }

  @Test
  void shouldReadAClassesSummariesInOneCallAndASchoolsInEight() {
    Student student = campus.student(10);
    student.reserved(campus.samples().pdf(13));
    PersonId id = new PersonId(student.id());
    SchoolYear year = new SchoolYear(campus.year());
    List<PersonId> everybody =
        IntStream.range(0, 12).mapToObj(at -> new PersonId(campus.student(at).id())).toList();
    wired.calls();

    assertThat(wired.summaries().summaries(campus.code(), year, everybody))
        .containsOnlyKeys(everybody);
    assertThat(wired.calls()).containsExactly("BatchGetItem");

    assertThat(wired.summaries().summaries(campus.code(), year)).containsKey(id);
    assertThat(wired.calls()).hasSize(8).containsOnly("Query");
  }

  @Test
  void shouldReadAPageOfAQueueInOneQuery() {
    Student student = campus.student(4);
    JsonNode piece = student.sent(campus.samples().pdf(11));
    student.sent(campus.samples().pdf(12));
    PersonId teacher = new PersonId(campus.teacherOf(piece));
    CourseCode course = new CourseCode(piece.at("/course/courseCode").asText());
    wired.calls();

    StoredPage<Piece> all = waiting(teacher, Optional.empty(), Optional.empty(), 1);
    assertThat(wired.calls()).containsExactly("Query");
    assertThat(all.entries()).hasSize(1);

    waiting(teacher, Optional.empty(), all.next(), 50);
    assertThat(wired.calls()).containsExactly("Query");

    StoredPage<Piece> ofCourse = waiting(teacher, Optional.of(course), Optional.empty(), 50);
    assertThat(wired.calls()).containsExactly("Query");
    assertThat(ofCourse.entries()).hasSizeGreaterThanOrEqualTo(2);
  }

  private static StoredPage<Piece> waiting(
      PersonId teacher, Optional<CourseCode> course, Optional<String> after, int most) {
    return wired
        .certifications()
        .waiting(new QueueRequest(campus.code(), teacher, course, after, most));
  }

  private static Optional<SectionRef> section(JsonNode piece) {
    return Optional.ofNullable(piece.path("label").get("section"))
        .map(
            name ->
                new SectionRef(
                    id(piece).term(),
                    new CourseCode(piece.at("/course/courseCode").asText()),
                    name.asText()));
  }
}
