package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.PHYSICS;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.SectionRef;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.outcome.CertificationStore.QueuePart;
import tw.portfolio.work.outcome.ReadingDisputes.DisputePage;
import tw.portfolio.work.outcome.ReadingDisputes.ListRequest;

/** Who sees which disputes wait, and how they are found. */
class ReadingDisputesTest extends DisputeScene {
  private static final ListRequest TEACHERS = as(DisputeLevel.TEACHER);

  private final ReadingDisputes reading = new ReadingDisputes(campus.school(), campus.school());

  @Test
  void shouldListForEachWhoIsToAnswer() {
    ListRequest lins =
        new ListRequest(DisputeLevel.TEACHER, Optional.of(Staff.LIN.id()), QueuePart.ALL);
    granted(dispute("誤差在附錄"));
    Piece disputed = campus.expect(returned.id(), PieceState.RETURNED);

    assertThat(list(Staff.LIN, TEACHERS)).containsExactly(disputed);
    assertThat(list(Staff.DEPUTY, lins)).containsExactly(disputed);
    assertThat(list(Staff.HOMEROOM, as(DisputeLevel.HOMEROOM))).isEmpty();
    assertThat(kind(page(Staff.CHANG, lins, Optional.empty(), 50)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);

    granted(answer(Staff.LIN, DisputeLevel.TEACHER, KEEP));
    granted(dispute("仍不同意"));
    assertThat(list(Staff.HOMEROOM, as(DisputeLevel.HOMEROOM))).hasSize(1);
    granted(answer(Staff.HOMEROOM, DisputeLevel.HOMEROOM, KEEP));
    granted(dispute("仍不同意"));
    assertThat(list(Staff.EQUIPMENT_HEAD, as(DisputeLevel.OFFICE))).hasSize(1);
    for (DisputeLevel above : List.of(DisputeLevel.HOMEROOM, DisputeLevel.OFFICE)) {
      assertThat(kind(page(Staff.LIN, as(above), Optional.empty(), 50)))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
  }

  @Test
  void shouldFindThoseOfAClassASectionOrAName() {
    Piece mings = disputed(1, Courses.MING_PHYSICS, MING);
    Piece huas = disputed(2, Sections.taken(HUA, Sections.PHYSICS).enrolment(), HUA);
    Person mei = Students.student(3, "李小美", "102", 5);
    Piece meis = disputed(3, Courses.taking(mei, PHYSICS, "物理", Staff.LIN), mei);

    assertThat(found(ofClass("101"), Optional.empty())).containsExactly(mings, huas);
    assertThat(found(ofClass("102"), Optional.empty())).containsExactly(meis);
    assertThat(found(ofClass("103"), Optional.empty())).isEmpty();
    assertThat(found(ofSection(Sections.PHYSICS.ref()), Optional.empty())).containsExactly(huas);
    assertThat(found(ofSection(Sections.OTHER_PHYSICS.ref()), Optional.empty())).isEmpty();
    assertThat(found(QueuePart.ALL, Optional.of("小美"))).containsExactly(meis);
    assertThat(found(QueuePart.ALL, Optional.of("小"))).containsExactly(mings, huas, meis);
    assertThat(found(QueuePart.ALL, Optional.of(number(huas)))).containsExactly(huas);
    assertThat(found(ofClass("101"), Optional.of("小美"))).isEmpty();
  }

  @Test
  void shouldFillEachPageAndCountAllOfThemOnTheFirst() {
    List<Piece> wanted = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      wanted.add(disputed(2 * number, Courses.MING_PHYSICS, MING));
      disputed(2 * number + 1, HUA_PHYSICS, HUA);
    }
    ListRequest mings =
        new ListRequest(
            DisputeLevel.TEACHER,
            Optional.empty(),
            new QueuePart(Optional.empty(), Optional.empty(), Optional.of(MING.name())));

    DisputePage first = granted(page(Staff.LIN, mings, Optional.empty(), 3));
    DisputePage second = granted(page(Staff.LIN, mings, first.page().next(), 3));

    assertThat(first.page().entries()).containsExactlyElementsOf(wanted.subList(0, 3));
    assertThat(first.total()).contains(4);
    assertThat(second.page().entries()).containsExactlyElementsOf(wanted.subList(3, 4));
    assertThat(second.page().next()).isEmpty();
    assertThat(second.total()).isEmpty();
    assertThat(granted(page(Staff.LIN, TEACHERS, Optional.empty(), 50)).total()).contains(8);
    assertThat(granted(page(Staff.CHANG, TEACHERS, Optional.empty(), 50)).total()).contains(0);
  }

  private Piece disputed(int number, Enrolment taken, Person student) {
    return Journey.of(
            campus.school(),
            student,
            taken,
            Ids.nth(70_000 + number),
            SchoolBuilder.NOW.plusSeconds(number))
        .disputed()
        .piece();
  }

  private static String number(Piece piece) {
    return piece.status().lastLabel().orElseThrow().place().studentNumber();
  }

  private static QueuePart ofClass(String className) {
    return new QueuePart(Optional.of(className), Optional.empty(), Optional.empty());
  }

  private static QueuePart ofSection(SectionRef section) {
    return new QueuePart(Optional.empty(), Optional.of(section), Optional.empty());
  }

  private static ListRequest as(DisputeLevel level) {
    return new ListRequest(level, Optional.empty(), QueuePart.ALL);
  }

  private List<Piece> found(QueuePart part, Optional<String> words) {
    QueuePart found = new QueuePart(part.className(), part.section(), words);
    return list(Staff.LIN, new ListRequest(DisputeLevel.TEACHER, Optional.empty(), found));
  }

  private List<Piece> list(Person by, ListRequest request) {
    return granted(page(by, request, Optional.empty(), 50)).page().entries();
  }

  private Answer<DisputePage> page(
      Person by, ListRequest request, Optional<String> after, int most) {
    return reading.page(Staff.actor(by), request, after, most, campus.now());
  }
}
