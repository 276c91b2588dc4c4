package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Records.CHANG;
import static tw.portfolio.samples.Records.CHINESE;
import static tw.portfolio.samples.Records.CHINESE_101;
import static tw.portfolio.samples.Records.HUA;
import static tw.portfolio.samples.Records.LIN;
import static tw.portfolio.samples.Records.MING;
import static tw.portfolio.samples.Records.anew;
import static tw.portfolio.samples.Records.change;
import static tw.portfolio.samples.Records.in;
import static tw.portfolio.samples.Records.section;
import static tw.portfolio.samples.Records.student;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.record.RecordStore.KeptSection;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Staff;

/** What follows from a record of a section or an enrolment, in every {@link RecordStore}. */
public abstract class CourseRecordsContract extends RecordContract {
  /** Changes a section as somebody does who is interrupted before its students have the change. */
  protected abstract void interruptAt(Section after);

  private Section interrupted() {
    Section after = section("101", CHANG);
    keep(CHINESE_101);
    keep(in(CHINESE_101, MING));
    interruptAt(after);
    return after;
  }

  @Test
  void shouldShowASectionWhoseChangeWasInterruptedAsNotSettled() {
    keep(CHINESE_101);
    assertThat(records.section(SCHOOL, CHINESE_101.key()))
        .contains(new KeptSection(CHINESE_101, true));
    assertThat(records.section(ELSEWHERE, CHINESE_101.key())).isEmpty();
    Section other = section("102", LIN);
    keep(other);
    Section after = section("101", CHANG);

    interruptAt(after);

    assertThat(records.section(SCHOOL, after.key())).contains(new KeptSection(after, false));
    assertThat(records.all(SCHOOL, Section.KIND, TERM)).containsExactlyInAnyOrder(after, other);
    assertThat(records.settled(SCHOOL, Section.KIND, TERM)).containsExactly(other);
    assertThat(stored(after.key())).isEmpty();
  }

  @Test
  void shouldFinishWhatAnotherHasBegunAsIfItWereNew() {
    Section after = interrupted();

    keep(after);

    assertThat(stored(after.key())).contains(after);
    assertThat(stored(in(after, MING).key())).contains(in(after, MING));
  }

  @Test
  void shouldFinishWhatAnotherHasBegunWithoutALineOfItsOwn() {
    Section after = interrupted();

    keep(List.of(change(after, after)));

    assertThat(stored(after.key())).contains(after);
    assertThat(stored(in(after, MING).key())).contains(in(after, MING));
    assertThat(lines(SCHOOL, new Subject(SubjectKind.RECORD, after.subject())))
        .extracting(Line::action)
        .containsExactly(ChangeAction.ADD);
  }

  @Test
  void shouldChangeAgainWhatAnotherHasBegun() {
    Section after = interrupted();
    keep(in(after, HUA));

    assertThat(write(List.of(change(CHINESE_101, after)))).hasSize(1);
    keep(List.of(change(after, CHINESE_101)));

    assertThat(stored(CHINESE_101.key())).contains(CHINESE_101);
    assertThat(stored(in(CHINESE_101, MING).key())).contains(in(CHINESE_101, MING));
    assertThat(stored(in(CHINESE_101, HUA).key())).contains(in(CHINESE_101, HUA));
  }

  @Test
  void shouldTakeBackWhatAnotherHasBegun() {
    Section after = interrupted();
    keep(in(after, HUA));

    keep(CHINESE_101);

    assertThat(stored(CHINESE_101.key())).contains(CHINESE_101);
    assertThat(stored(in(CHINESE_101, MING).key())).contains(in(CHINESE_101, MING));
    assertThat(stored(in(CHINESE_101, HUA).key())).contains(in(CHINESE_101, HUA));
  }

  @Test
  void shouldEnrolForTheUploadRules() {
    keep(CHINESE_101);

    keep(in(CHINESE_101, MING));

    assertThat(enrolments(MING))
        .contains(
            new Enrolment(
                SCHOOL,
                MING.person(),
                TERM,
                CHINESE,
                "國語文",
                1,
                4,
                new Taking.InSemester(),
                Staff.LIN.id(),
                Staff.LIN.name(),
                Optional.of("101")));
  }

  @Test
  void shouldNotEnrolWithATeacherWhoNoLongerTeachesTheSection() {
    keep(CHINESE_101, section("102", LIN));
    SectionEnrolment late = in(CHINESE_101, MING);
    SectionEnrolment other = in(section("102", LIN), HUA);
    keep(List.of(change(CHINESE_101, section("101", CHANG))));

    assertThat(write(anew(late, other))).isEqualTo(anew(late));

    assertThat(stored(late.key())).isEmpty();
    assertThat(stored(other.key())).contains(other);
  }

  @Test
  void shouldCarryAnotherTeacherToEveryoneInTheSection() {
    Section untouched = section("102", LIN);
    keep(CHINESE_101, untouched);
    List<Student> students =
        LongStream.range(0, 60)
            .mapToObj(
                number ->
                    student(
                        2000 + number,
                        "x" + number,
                        "學生",
                        "A123456789",
                        StudentStatus.ENROLLED,
                        new Seat(1, "101", 3)))
            .toList();
    keep(
        students.stream()
            .map(student -> new RecordChange(Optional.empty(), in(CHINESE_101, student)))
            .toList());
    keep(in(untouched, HUA));
    Section after = section("101", CHANG);

    keep(List.of(change(CHINESE_101, after)));

    assertThat(students)
        .allSatisfy(
            student ->
                assertThat(enrolments(student))
                    .extracting(Enrolment::teacher)
                    .containsExactly(CHANG.person()));
    assertThat(stored(in(untouched, HUA).key())).contains(in(untouched, HUA));
    assertThat(stored(after.key())).contains(after);
    assertThat(
            lines(
                SCHOOL, new Subject(SubjectKind.RECORD, in(after, students.getFirst()).subject())))
        .extracting(Line::action)
        .containsExactly(ChangeAction.ADD, ChangeAction.CHANGE);
  }

  @Test
  void shouldNotCarryATeacherToWhoHasLeftTheSection() {
    Section second = section("102", LIN);
    keep(CHINESE_101, second);
    keep(in(CHINESE_101, MING));
    keep(List.of(change(in(CHINESE_101, MING), in(second, MING))));

    keep(List.of(change(CHINESE_101, section("101", CHANG))));

    assertThat(stored(in(second, MING).key())).contains(in(second, MING));
  }

  @Test
  void shouldTakeOverAnEnrolmentThatTheRosterHad() {
    SchoolRecord there = new SectionEnrolment(Courses.MING_PHYSICS);
    assertThat(stored(there.key())).contains(there);
    Section physics =
        new Section(TERM, Courses.PHYSICS, "101", "物理", 1, 3, CHANG.person(), CHANG.name());
    keep(physics);

    keep(List.of(change(there, in(physics, MING))));

    assertThat(enrolments(MING))
        .filteredOn(enrolment -> enrolment.code().equals(Courses.PHYSICS))
        .extracting(Enrolment::teacher)
        .containsExactly(CHANG.person());
  }
}
