package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Records.CHANG;
import static tw.portfolio.samples.Records.CHINESE;
import static tw.portfolio.samples.Records.CHINESE_101;
import static tw.portfolio.samples.Records.CHINESE_PLANNED;
import static tw.portfolio.samples.Records.CLASS_101;
import static tw.portfolio.samples.Records.HUA;
import static tw.portfolio.samples.Records.LIN;
import static tw.portfolio.samples.Records.MING;
import static tw.portfolio.samples.Records.anew;
import static tw.portfolio.samples.Records.change;
import static tw.portfolio.samples.Records.in;
import static tw.portfolio.samples.Records.moved;
import static tw.portfolio.samples.Records.nationalId;
import static tw.portfolio.samples.Records.schoolClass;
import static tw.portfolio.samples.Records.section;
import static tw.portfolio.samples.Records.student;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.course.Taking;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/** What every {@link RecordStore} does with records of every kind. */
public abstract class RecordStoreContract extends RecordContract {
  private static final Taking BORROWED =
      new Taking.Borrowed(new SchoolCode("193301"), Term.parse("1151"));

  @Test
  void shouldGiveBackEveryKindOfRecord() {
    SectionEnrolment taken = in(CHINESE_101, MING);
    SectionEnrolment borrowed =
        new SectionEnrolment(
            Courses.taking(
                stores.roster().person(SCHOOL, MING.person()).orElseThrow(),
                Courses.HISTORY,
                "歷史（借讀）",
                Staff.LIN,
                2,
                BORROWED));
    List<SchoolRecord> all =
        List.of(LIN, MING, HUA, CLASS_101, CHINESE_PLANNED, CHINESE_101, taken, borrowed);

    keep(LIN, MING, HUA, CLASS_101, CHINESE_PLANNED, CHINESE_101);
    keep(taken, borrowed);

    assertThat(records.find(SCHOOL, all.stream().map(SchoolRecord::key).toList()).values())
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void shouldFindNothingOfAnotherSchool() {
    keep(LIN, MING);

    assertThat(records.find(ELSEWHERE, List.of(LIN.key(), MING.key()))).isEmpty();
    assertThat(records.all(ELSEWHERE, Student.KIND, TERM)).isEmpty();
    assertThat(records.directory(ELSEWHERE, TERM, () -> Ids.person(9)).student("s1")).isEmpty();
  }

  @Test
  void shouldFindWhatThereIsAmongMoreKeysThanGoIntoOneTrip() {
    keep(MING, HUA);
    List<RecordKey> keys = new ArrayList<>(List.of(MING.key(), HUA.key(), MING.key()));
    LongStream.range(0, 250).forEach(number -> keys.add(Student.keyOf("nobody" + number)));

    assertThat(records.find(SCHOOL, keys).values()).containsExactlyInAnyOrder(MING, HUA);
  }

  @Test
  void shouldListWhatHasAList() {
    Section nextSemester =
        new Section(Term.parse("1152"), CHINESE, "101", "國語文", 1, 4, LIN.person(), LIN.name());
    SchoolClass lastYear = new SchoolClass(new SchoolYear(114), "101", 1, "", Optional.empty(), "");
    keep(LIN, CHANG, MING, CLASS_101, lastYear, CHINESE_PLANNED, CHINESE_101, nextSemester);
    keep(in(CHINESE_101, MING));

    assertThat(records.all(SCHOOL, StaffMember.KIND, TERM)).containsExactlyInAnyOrder(LIN, CHANG);
    assertThat(records.all(SCHOOL, Student.KIND, TERM)).containsExactly(MING);
    assertThat(records.all(SCHOOL, SchoolClass.KIND, TERM)).containsExactly(CLASS_101);
    assertThat(records.all(SCHOOL, PlannedCourse.KIND, TERM)).containsExactly(CHINESE_PLANNED);
    assertThat(records.all(SCHOOL, Section.KIND, TERM)).containsExactly(CHINESE_101);
    assertThat(records.all(SCHOOL, SectionEnrolment.KIND, TERM)).isEmpty();
  }

  @Test
  void shouldLookUpWhatPeopleWrite() {
    keep(LIN, MING, CLASS_101, CHINESE_PLANNED, CHINESE_101);

    Directory directory = records.directory(SCHOOL, TERM, () -> Ids.person(900));

    assertThat(directory.school()).isEqualTo(SCHOOL);
    assertThat(directory.term()).isEqualTo(TERM);
    assertThat(directory.student("s1")).contains(KnownStudent.of(MING));
    assertThat(directory.student("S1")).isEmpty();
    assertThat(directory.staff("t101")).contains(LIN);
    assertThat(directory.schoolClass("101")).contains(CLASS_101);
    assertThat(directory.course(CHINESE)).contains(CHINESE_PLANNED);
    assertThat(directory.section(CHINESE, "101")).contains(CHINESE_101);
    assertThat(directory.section(CHINESE, "102")).isEmpty();
    assertThat(directory.newPerson()).isEqualTo(Ids.person(900));
  }

  @Test
  void shouldWriteALineOfHistoryWithEachChange() {
    keep(MING);
    Student moved = moved(MING, YEAR, StudentStatus.ENROLLED, Optional.of(new Seat(1, "102", 30)));
    keep(List.of(change(MING, moved)));

    List<Line> lines = lines(SCHOOL, new Subject(SubjectKind.RECORD, "students#" + MING.person()));

    assertThat(lines)
        .containsExactly(
            new Line(
                ChangeAction.ADD,
                Optional.empty(),
                Optional.of(MING.summary()),
                WHY,
                NOW.plusSeconds(1)),
            new Line(
                ChangeAction.CHANGE,
                Optional.of(MING.summary()),
                Optional.of(moved.summary()),
                WHY,
                NOW.plusSeconds(2)));
    assertThat(lines.toString()).doesNotContain("A123456789").contains("A12****789");
  }

  @Test
  void shouldLeaveOutExactlyWhatIsAnotherByNow() {
    keep(MING, LIN, schoolClass("101", Optional.empty()), CHINESE_101);
    List<RecordChange> stale =
        List.of(
            new RecordChange(Optional.empty(), MING),
            change(CHANG, CHANG),
            change(schoolClass("101", Optional.of(CHANG)), schoolClass("101", Optional.of(LIN))),
            change(section("101", CHANG), section("101", LIN)));
    List<RecordChange> all = new ArrayList<>(anew(HUA, CHINESE_PLANNED));
    all.addAll(stale);

    assertThat(write(all)).containsExactlyInAnyOrderElementsOf(stale);

    assertThat(stored(HUA.key())).contains(HUA);
    assertThat(stored(CHINESE_PLANNED.key())).contains(CHINESE_PLANNED);
    assertThat(person(LIN.person()).roles()).containsExactly(Role.TEACHER);
    assertThat(lines(SCHOOL, new Subject(SubjectKind.RECORD, MING.subject()))).hasSize(1);
  }

  @Test
  void shouldNotLetOneStaleRecordHoldUpAWholeFile() {
    keep(MING);
    List<RecordChange> changes = new ArrayList<>();
    LongStream.range(0, 70)
        .forEach(
            number ->
                changes.addAll(
                    anew(
                        student(
                            3000 + number,
                            "y" + number,
                            "學生",
                            nationalId(number),
                            StudentStatus.ENROLLED,
                            new Seat(1, "103", 3)))));
    changes.add(35, new RecordChange(Optional.empty(), MING));

    assertThat(write(changes)).isEqualTo(anew(MING));

    assertThat(records.all(SCHOOL, Student.KIND, TERM)).hasSize(71);
    assertThat(stores.roster().students(SCHOOL, YEAR))
        .filteredOn(student -> student.latestPlace().orElseThrow().className().equals("103"))
        .hasSize(70);
  }

  @Test
  void shouldRefuseToWriteTheSameAgainAsNew() {
    keep(CHINESE_101);
    keep(in(CHINESE_101, MING));

    assertThat(write(anew(CHINESE_101, in(CHINESE_101, MING)))).hasSize(2);
  }

  @Test
  void shouldKeepSchoolsApart() {
    keep(MING);
    Student theirs =
        student(1, "s1", "別校學生", "B123456780", StudentStatus.ENROLLED, new Seat(1, "101", 1));

    assertThat(records.write(ELSEWHERE, anew(theirs), WHO, WHY, SchoolBuilder.NOW)).isEmpty();

    assertThat(stored(MING.key())).contains(MING);
    assertThat(person(MING.person()).name()).isEqualTo("王小明");
  }
}
