package tw.portfolio.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.receipt.ReceiptScene.HOMEROOM;
import static tw.portfolio.receipt.ReceiptScene.HUAS_ID;
import static tw.portfolio.receipt.ReceiptScene.MING;
import static tw.portfolio.receipt.ReceiptScene.MINGS_ID;
import static tw.portfolio.receipt.ReceiptScene.PERIOD;
import static tw.portfolio.receipt.ReceiptScene.REGISTRAR;
import static tw.portfolio.receipt.ReceiptZip.student;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.receipt.OverseeingReceipts.ClassRow;
import tw.portfolio.receipt.OverseeingReceipts.Entry;
import tw.portfolio.receipt.ReceiptStore.Returned;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;

/** How far classes are, for offices and homeroom teachers. */
class OverseeingReceiptsTest {
  private static final Actor TEACHER = Staff.actor(Staff.CHANG);

  private final ReceiptScene scene = new ReceiptScene();

  @BeforeEach
  void receive() {
    scene.imported(
        ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一"), student(HUAS_ID, "B1", "二")));
    granted(scene.confirming.confirm(MING, PERIOD, ReceiptKind.OUTCOMES, 1, scene.campus.now()));
  }

  @Test
  void shouldCountEachClassKindByKind() {
    ClassRow row =
        granted(scene.overseeing.classes(REGISTRAR, PERIOD, scene.campus.now())).getFirst();

    assertThat(row.className()).isEqualTo("101");
    assertThat(row.kinds())
        .isEqualTo(
            Map.of(
                ReceiptKind.OUTCOMES, Map.of(ReceiptState.CONFIRMED, 1L, ReceiptState.OPEN, 1L)));
    assertThat(kind(scene.overseeing.classes(HOMEROOM, PERIOD, scene.campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldShowTheHomeroomTeacherTheOwnClassAndNoOther() {
    assertThat(students(HOMEROOM, Optional.empty()))
        .extracting(entry -> entry.student().name())
        .contains("王小明", "陳小華");
    assertThat(
            kind(
                scene.overseeing.students(
                    HOMEROOM, PERIOD, Optional.of("102"), scene.campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(
            kind(
                scene.overseeing.students(TEACHER, PERIOD, Optional.of("101"), scene.campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(students(REGISTRAR, Optional.of("101")))
        .hasSameSizeAs(students(HOMEROOM, Optional.empty()));
  }

  @Test
  void shouldTickWhichFormsHaveComeBack() {
    Optional<Returned> tick =
        granted(
            scene.overseeing.tick(HOMEROOM, PERIOD, Students.MING.id(), true, scene.campus.now()));

    assertThat(tick).map(Returned::by).contains(Staff.HOMEROOM.name());
    assertThat(students(HOMEROOM, Optional.empty()).getFirst().isReturned()).isTrue();
    granted(scene.overseeing.tick(HOMEROOM, PERIOD, Students.MING.id(), false, scene.campus.now()));
    assertThat(students(HOMEROOM, Optional.empty()).getFirst().isReturned()).isFalse();
    assertThat(
            kind(
                scene.overseeing.tick(
                    TEACHER, PERIOD, Students.MING.id(), true, scene.campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  /** Nobody would find the mark of a period that the student has nothing of, to delete it. */
  @Test
  void shouldTickNoFormOfAPeriodOfWhichNothingCameBack() {
    ReceiptPeriod another = new ReceiptPeriod(new SchoolYear(199), 1);

    assertThat(
            kind(
                scene.overseeing.tick(
                    HOMEROOM, another, Students.MING.id(), true, scene.campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(scene.receipts.marks(SchoolBuilder.SCHOOL, another)).isEmpty();
  }

  @Test
  void shouldGiveAFormForEachStudentOfWhomSomethingCameBack() {
    assertThat(
            granted(scene.overseeing.forms(HOMEROOM, PERIOD, Optional.empty(), scene.campus.now())))
        .extracting(form -> form.entry().student().name(), form -> form.receipts().size())
        .containsExactly(tuple("王小明", 1), tuple("陳小華", 1));
  }

  /** 「301」 is another class each year, and who has left it has no class of this year. */
  @Test
  void shouldShowANewHomeroomTeacherNobodyOfLastYearsClassOfTheSameName() {
    scene.campus.pass(Duration.ofDays(330));
    SchoolYear next = SchoolYear.at(scene.campus.now());
    Person teacher = leading(next, "101");
    Person promoted = in(next, "101");
    scene.campus.school().people(SchoolBuilder.YEAR, List.of(promoted));
    scene.campus.school().people(next, List.of(teacher, promoted));

    assertThat(
            granted(
                scene.overseeing.students(
                    Staff.actor(teacher), PERIOD, Optional.empty(), scene.campus.now())))
        .extracting(entry -> entry.student().name())
        .containsExactly("李同學");
    assertThat(
            granted(
                scene.overseeing.forms(
                    Staff.actor(teacher), PERIOD, Optional.of("101"), scene.campus.now())))
        .isEmpty();
  }

  /** Whoever has left 101 and whoever has come into it would else be one class. */
  @Test
  void shouldKeepLastYearsAndThisYearsClassOfOneNameApart() {
    scene.campus.pass(Duration.ofDays(330));
    SchoolYear next = SchoolYear.at(scene.campus.now());
    Person promoted = in(next, "101");
    scene.campus.school().people(SchoolBuilder.YEAR, List.of(promoted));
    scene.campus.school().people(next, List.of(promoted));

    assertThat(granted(scene.overseeing.classes(REGISTRAR, PERIOD, scene.campus.now())))
        .extracting(ClassRow::className, ClassRow::students)
        .containsExactly(tuple("101", 2), tuple("109", 1));
    assertThat(students(REGISTRAR, Optional.of("101")))
        .extracting(entry -> entry.student().name())
        .containsExactly("王小明", "陳小華");
  }

  private static Person leading(SchoolYear year, String className) {
    return new Person(
        SchoolBuilder.SCHOOL,
        Ids.person(177),
        "新導師",
        Set.of(Role.HOMEROOM_TEACHER),
        Optional.empty(),
        Optional.of(ClassPlace.led(year, className)));
  }

  /** Of another class the year before. */
  private static Person in(SchoolYear year, String className) {
    return new Person(
        SchoolBuilder.SCHOOL,
        Ids.person(178),
        "李同學",
        Set.of(Role.STUDENT),
        Optional.empty(),
        Set.of(
            new ClassPlace(SchoolBuilder.YEAR, "109", 3, "s178"),
            new ClassPlace(year, className, 3, "s178")),
        true);
  }

  private List<Entry> students(Actor reader, Optional<String> className) {
    return granted(scene.overseeing.students(reader, PERIOD, className, scene.campus.now()));
  }
}
