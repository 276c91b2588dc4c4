package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Sections.OTHER_PHYSICS;
import static tw.portfolio.samples.Sections.PHYSICS;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.SectionRef;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.Section;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.section.HandingOver;
import tw.portfolio.record.section.memory.MemoryHandovers;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;

/** Who may decide is asked of the section: whoever teaches it now, or a deputy of that teacher. */
class SectionTeacherTest {
  private static final Verdict CERTIFY = new Verdict.Certify();
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
  void shouldLetTheNewTeacherDecideAndRefuseTheFormerOneByName() {
    Piece sent = campus.sent(IN_PHYSICS);
    handOver(PHYSICS, CHANGS);

    Problem refused = refused(decide(Staff.LIN, sent));

    assertThat(refused.kind()).isEqualTo(ProblemKind.TAUGHT_BY_ANOTHER);
    assertThat(refused.chinese()).contains("現在由張志豪任教", "一分鐘內", "教務處教學組");
    assertThat(refused.english()).contains("張志豪", "within a minute");
    assertThat(campus.expect(sent.id(), PieceState.SENT)).isEqualTo(sent);
    granted(decide(Staff.CHANG, sent));
    assertThat(((Status.Certified) campus.find(sent.id()).orElseThrow().status()).byName())
        .isEqualTo(Staff.CHANG.name());
  }

  @Test
  void shouldRefuseTheFormerTeacherAfterItHasMovedToo() {
    Piece sent = campus.sent(IN_PHYSICS);
    handOver(PHYSICS, CHANGS);
    carryOut();

    assertThat(refused(decide(Staff.LIN, sent)).chinese()).contains("張志豪");
    granted(decide(Staff.CHANG, sent));
  }

  @Test
  void shouldLetTheNewTeachersDeputyDecideAndNotTheFormerOnes() {
    Piece sent = campus.sent(IN_PHYSICS);
    handOver(PHYSICS, CHANGS);

    assertThat(kind(decide(Staff.DEPUTY, sent))).isEqualTo(ProblemKind.TAUGHT_BY_ANOTHER);
    campus
        .school()
        .deputies(
            List.of(
                new Deputy(
                    SCHOOL,
                    Staff.CHANG.id(),
                    Staff.HOMEROOM.id(),
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 11, 30))));
    granted(decide(Staff.HOMEROOM, sent));
  }

  @Test
  void shouldDecideWhateverSectionTheRequestNames() {
    for (Optional<SectionRef> named :
        List.of(
            Optional.<SectionRef>empty(),
            Optional.of(OTHER_PHYSICS.ref()),
            Optional.of(Sections.with("999").ref()))) {
      Piece sent = campus.sent(IN_PHYSICS);
      handOver(PHYSICS, CHANGS);

      assertThat(kind(decide(Staff.LIN, sent, named))).isEqualTo(ProblemKind.TAUGHT_BY_ANOTHER);
      granted(decide(Staff.CHANG, sent, named));
      handOver(CHANGS, PHYSICS);
    }
  }

  @Test
  void shouldTellTheFormerTeacherThatTheOwnDecisionStillStands() {
    Piece sent = campus.sent(IN_PHYSICS);
    granted(decide(Staff.LIN, sent));
    handOver(PHYSICS, CHANGS);

    granted(decide(Staff.LIN, sent));
    granted(decide(Staff.CHANG, sent));
    assertThat(kind(campus.decide(Staff.actor(Staff.LIN), sent, new Verdict.Return("不行"))))
        .isEqualTo(ProblemKind.TAUGHT_BY_ANOTHER);
    assertThat(kind(campus.decide(Staff.actor(Staff.CHANG), sent, new Verdict.Return("不行"))))
        .isEqualTo(ProblemKind.DECIDED_OTHERWISE);
  }

  @Test
  void shouldEndCertifyingWithTheRoleOfATeacher() {
    Piece sent = campus.sent(IN_PHYSICS);
    campus.school().people(YEAR, List.of(Offices.holding(Staff.LIN, Role.EQUIPMENT_HEAD)));

    Problem refused = refused(decide(Staff.LIN, sent));

    assertThat(refused.kind()).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(refused.chinese()).contains("沒有任課教師或導師的角色", "註冊組");
    campus.school().people(YEAR, List.of(Offices.disabled(Staff.LIN)));
    assertThat(refused(decide(Staff.LIN, sent)).chinese()).contains("停用");
    granted(decide(Staff.DEPUTY, sent));
  }

  @Test
  void shouldOpenWhatWaitsForThePresentTeacherOnly() {
    Piece sent = campus.sent(IN_PHYSICS);
    handOver(PHYSICS, CHANGS);

    for (Person former : List.of(Staff.LIN, Staff.DEPUTY)) {
      assertThat(kind(read(former, sent))).isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(kind(download(former, sent))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    granted(read(Staff.CHANG, sent));
    granted(download(Staff.CHANG, sent));
  }

  @Test
  void shouldKeepReadableWhatWasDecided() {
    Piece sent = campus.sent(IN_PHYSICS);
    granted(decide(Staff.LIN, sent));
    handOver(PHYSICS, CHANGS);
    carryOut();

    granted(read(Staff.LIN, sent));
    granted(download(Staff.LIN, sent));
    assertThat(kind(read(Staff.CHANG, sent))).isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldSendToTheTeacherOfTheMomentOrSayThatItChanged() {
    Piece uploaded = campus.uploaded(IN_PHYSICS, REPORT);
    handOver(PHYSICS, CHANGS);

    Piece sent = campus.send(uploaded);

    assertThat(((Status.Sent) sent.status()).label().teacherName()).isEqualTo("張志豪");
    assertThat(sent.section()).contains(PHYSICS.ref());
    granted(decide(Staff.CHANG, sent));
  }

  private void handOver(Section before, Section after) {
    assertThat(
            records.write(
                SCHOOL,
                List.of(new RecordChange(Optional.of(before), after)),
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

  private Answer<DecidingCertifications.Request> decide(Person by, Piece piece) {
    return campus.decide(Staff.actor(by), piece, CERTIFY);
  }

  private Answer<DecidingCertifications.Request> decide(
      Person by, Piece piece, Optional<SectionRef> named) {
    return campus
        .deciding()
        .decide(
            Staff.actor(by),
            new DecidingCertifications.Request(piece.id(), piece.revision(), named, CERTIFY),
            campus.now());
  }

  private Answer<?> read(Person reader, Piece piece) {
    return campus.pages().piece(actor(reader), piece.id(), campus.now());
  }

  private Answer<?> download(Person reader, Piece piece) {
    return campus.pages().download(actor(reader), piece.id(), FilePart.DOCUMENT, campus.now());
  }

  private static Actor actor(Person person) {
    return Staff.actor(person);
  }
}
