package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Sections.PHYSICS;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.Section;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.section.HandingOver;
import tw.portfolio.record.section.memory.MemoryHandovers;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.work.Dispute.Asked;
import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.DisputeStore.DisputeQueue;

/** A dispute is answered by whoever teaches the section now, whoever has returned the piece. */
class DisputeOfSectionTest {
  private static final Enrolment IN_PHYSICS = Sections.taken(MING, PHYSICS).enrolment();
  private static final Section CHANGS = Sections.with(PHYSICS, "物理", Staff.CHANG);

  private final Campus campus = new Campus();
  private final MemoryRecords records = new MemoryRecords(campus.school());

  @BeforeEach
  void openTheSections() {
    Sections.open(records);
    Sections.enrol(records, MING, PHYSICS);
  }

  @Test
  void shouldMoveToTheNewTeachersListWithALine() {
    Piece returned = campus.returned(IN_PHYSICS, "請補上誤差");
    dispute(returned);

    handOver();
    carryOut();

    assertThat(listed(Staff.LIN)).isEmpty();
    assertThat(listed(Staff.CHANG)).extracting(Piece::id).containsExactly(returned.id());
    assertThat(campus.history(returned.id())).endsWith(Transition.HAND_DISPUTE_OVER);
    granted(
        campus
            .pages()
            .download(Staff.actor(Staff.CHANG), returned.id(), FilePart.DOCUMENT, campus.now()));
  }

  @Test
  void shouldBeAnsweredByTheNewTeacherAndNotTheFormerOne() {
    Piece returned = campus.returned(IN_PHYSICS, "請補上誤差");
    dispute(returned);
    handOver();

    var former = refused(answer(Staff.LIN, returned));
    assertThat(former.kind()).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(former.chinese()).contains(Staff.CHANG.name());
    granted(answer(Staff.CHANG, returned));

    Status.Sent sent = (Status.Sent) campus.expect(returned.id(), PieceState.SENT).status();
    assertThat(sent.label().teacher()).isEqualTo(Staff.CHANG.id());
    granted(
        campus.decide(
            Staff.actor(Staff.CHANG),
            campus.expect(returned.id(), PieceState.SENT),
            new Verdict.Certify()));
  }

  @Test
  void shouldGoToTheNewTeacherWhereTheFormerOneHasReturnedIt() {
    Piece returned = campus.returned(IN_PHYSICS, "請補上誤差");
    handOver();
    carryOut();

    dispute(returned);

    assertThat(listed(Staff.LIN)).isEmpty();
    assertThat(listed(Staff.CHANG)).hasSize(1);
  }

  private void dispute(Piece returned) {
    granted(
        new DisputingReturns(
                campus.school(),
                campus.school(),
                campus.school(),
                new SettingsCache(campus.school()))
            .dispute(Students.actor(MING), returned.id(), "誤差在附錄", campus.now()));
  }

  private Answer<Piece> answer(Person by, Piece piece) {
    return new AnsweringDisputes(
            campus.school(), campus.school(), campus.school(), new SettingsCache(campus.school()))
        .answer(
            Staff.actor(by),
            new AnsweringDisputes.Request(
                piece.id(), DisputeLevel.TEACHER, new DisputeAnswer.LookAgain("再看一次")),
            campus.now());
  }

  private List<Piece> listed(Person teacher) {
    return campus
        .school()
        .disputed(new DisputeQueue(SCHOOL, new Asked.Teacher(), teacher.id(), Optional.empty(), 50))
        .entries();
  }

  private void handOver() {
    assertThat(
            records.write(
                SCHOOL,
                List.of(new RecordChange(Optional.of(PHYSICS), CHANGS)),
                new Author.Platform(),
                "",
                campus.now()))
        .isEmpty();
  }

  private void carryOut() {
    campus.pass(Duration.ofSeconds(1));
    new HandingOver(new MemoryHandovers(campus.school()), records, campus.school())
        .carryOut(campus.now());
  }
}
