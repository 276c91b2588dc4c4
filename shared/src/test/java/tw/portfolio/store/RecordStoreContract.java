package tw.portfolio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.school.Records.CHANG;
import static tw.portfolio.school.Records.CHINESE;
import static tw.portfolio.school.Records.CHINESE_101;
import static tw.portfolio.school.Records.CHINESE_PLANNED;
import static tw.portfolio.school.Records.CLASS_101;
import static tw.portfolio.school.Records.HUA;
import static tw.portfolio.school.Records.LIN;
import static tw.portfolio.school.Records.MING;
import static tw.portfolio.school.Records.anew;
import static tw.portfolio.school.Records.change;
import static tw.portfolio.school.Records.in;
import static tw.portfolio.school.Records.moved;
import static tw.portfolio.school.Records.schoolClass;
import static tw.portfolio.school.Records.section;
import static tw.portfolio.school.Records.staff;
import static tw.portfolio.school.Records.student;
import static tw.portfolio.school.SchoolBuilder.NOW;
import static tw.portfolio.school.SchoolBuilder.SCHOOL;
import static tw.portfolio.school.SchoolBuilder.TERM;
import static tw.portfolio.school.SchoolBuilder.YEAR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.course.Enrolment;
import tw.portfolio.domain.course.Taking;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.record.Directory;
import tw.portfolio.domain.record.KnownStudent;
import tw.portfolio.domain.record.NationalId;
import tw.portfolio.domain.record.RecordChange;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.record.RecordKind;
import tw.portfolio.domain.record.SchoolClass;
import tw.portfolio.domain.record.SchoolRecord;
import tw.portfolio.domain.record.Seat;
import tw.portfolio.domain.record.Section;
import tw.portfolio.domain.record.SectionEnrolment;
import tw.portfolio.domain.record.StaffMember;
import tw.portfolio.domain.record.Student;
import tw.portfolio.domain.record.StudentStatus;
import tw.portfolio.domain.school.ClassPlace;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Role;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Term;
import tw.portfolio.school.Courses;
import tw.portfolio.school.Ids;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.school.Staff;

/** What every {@link RecordStore} does. */
public abstract class RecordStoreContract extends StoreContract {
  private static final SchoolCode ELSEWHERE = new SchoolCode("000001");
  private static final Author WHO = new Author.Someone(Staff.EQUIPMENT_HEAD.id(), "蔡淑芬");
  private static final String WHY = "import-1";
  private static final Taking BORROWED =
      new Taking.Borrowed(new SchoolCode("193301"), Term.parse("1151"));

  private RecordStore records;
  private Instant now = NOW;

  /** The records over the stores that were opened last. */
  protected abstract RecordStore records();

  /** The lines of the history of one thing, oldest first. */
  protected abstract List<Line> lines(SchoolCode school, Subject subject);

  /** What a line of the history says. */
  public record Line(
      Deed deed, Optional<String> from, Optional<String> to, String why, Instant at) {}

  @BeforeEach
  void openTheRecords() {
    records = records();
  }

  private List<RecordChange> write(List<RecordChange> changes) {
    now = now.plusSeconds(1);
    return records.write(SCHOOL, changes, WHO, WHY, now);
  }

  private void keep(List<RecordChange> changes) {
    assertThat(write(changes)).isEmpty();
  }

  private void keep(SchoolRecord... anew) {
    keep(anew(anew));
  }

  private Optional<SchoolRecord> stored(RecordKey key) {
    return Optional.ofNullable(records.find(SCHOOL, List.of(key)).get(key));
  }

  private Person person(PersonId id) {
    return stores.roster().person(SCHOOL, id).orElseThrow();
  }

  private List<Enrolment> enrolments(Student student) {
    return stores.pieces().studentYear(SCHOOL, student.person(), YEAR).enrolments();
  }

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
                BORROWED),
            Optional.empty());
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
    assertThat(records.all(ELSEWHERE, RecordKind.STUDENTS, TERM)).isEmpty();
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
        new Section(
            Term.parse("1152"), CHINESE, "101", "國語文", 1, 4, LIN.person(), LIN.name());
    SchoolClass lastYear = new SchoolClass(new SchoolYear(114), "101", 1, "", Optional.empty(), "");
    keep(LIN, CHANG, MING, CLASS_101, lastYear, CHINESE_PLANNED, CHINESE_101, nextSemester);
    keep(in(CHINESE_101, MING));

    assertThat(records.all(SCHOOL, RecordKind.STAFF, TERM)).containsExactlyInAnyOrder(LIN, CHANG);
    assertThat(records.all(SCHOOL, RecordKind.STUDENTS, TERM)).containsExactly(MING);
    assertThat(records.all(SCHOOL, RecordKind.CLASSES, TERM)).containsExactly(CLASS_101);
    assertThat(records.all(SCHOOL, RecordKind.COURSES, TERM)).containsExactly(CHINESE_PLANNED);
    assertThat(records.all(SCHOOL, RecordKind.SECTIONS, TERM)).containsExactly(CHINESE_101);
    assertThat(records.all(SCHOOL, RecordKind.ENROLMENTS, TERM)).isEmpty();
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
  void shouldPutANewStudentIntoRosterAndClass() {
    Student anew =
        student(900, "s900", "高小新", "B123456780", StudentStatus.ENROLLED, new Seat("102", 7));

    keep(anew);

    Person expected =
        new Person(
            SCHOOL,
            anew.person(),
            "高小新",
            Set.of(Role.STUDENT),
            Optional.empty(),
            Optional.of(new ClassPlace("102", 7, "s900")));
    assertThat(person(anew.person())).isEqualTo(expected);
    assertThat(stores.roster().students(SCHOOL, YEAR)).contains(expected);
  }

  @Test
  void shouldMoveAStudentToAnotherClassWithoutBeingInTwo() {
    keep(MING);
    Student moved = moved(MING, YEAR, StudentStatus.ENROLLED, Optional.of(new Seat("102", 30)));

    keep(List.of(change(MING, moved)));

    assertThat(person(MING.person()).place()).contains(new ClassPlace("102", 30, "s1"));
    assertThat(stores.roster().students(SCHOOL, YEAR))
        .filteredOn(student -> student.id().equals(MING.person()))
        .extracting(Person::place)
        .containsExactly(Optional.of(new ClassPlace("102", 30, "s1")));
  }

  @Test
  void shouldKeepLastYearsClassListWhenAStudentMovesUp() {
    keep(MING);
    SchoolYear next = new SchoolYear(116);

    keep(
        List.of(
            change(
                MING,
                moved(MING, next, StudentStatus.ENROLLED, Optional.of(new Seat("201", 1))))));

    assertThat(classes(YEAR)).contains("101");
    assertThat(classes(next)).containsExactly("201");
  }

  private List<String> classes(SchoolYear year) {
    return stores.roster().students(SCHOOL, year).stream()
        .filter(student -> student.id().equals(MING.person()))
        .map(student -> student.place().orElseThrow().className())
        .toList();
  }

  @Test
  void shouldTakeWhoHasLeftOutOfTheClassListOnly() {
    keep(MING);
    Student left = moved(MING, YEAR, StudentStatus.TRANSFERRED, Optional.empty());

    keep(List.of(change(MING, left)));

    assertThat(classes(YEAR)).isEmpty();
    assertThat(person(MING.person()).place()).isEmpty();
    assertThat(person(MING.person()).roles()).containsExactly(Role.STUDENT);
    assertThat(enrolments(MING)).contains(Courses.MING_PHYSICS);
    assertThat(stored(MING.key())).contains(left);
  }

  @Test
  void shouldKeepAGraduateInTheYearsClassList() {
    keep(MING);

    keep(
        List.of(change(MING, moved(MING, YEAR, StudentStatus.GRADUATED, Optional.empty()))));

    assertThat(classes(YEAR)).containsExactly("101");
    assertThat(person(MING.person()).place()).isEmpty();
  }

  @Test
  void shouldNotTakeRolesFromAStudentsPerson() {
    keep(MING);
    Student renamed =
        student(1, "s1", "王大明", "A123456789", StudentStatus.ENROLLED, new Seat("101", 1));

    keep(List.of(change(MING, renamed)));

    assertThat(person(MING.person()).name()).isEqualTo("王大明");
    assertThat(person(MING.person()).roles()).containsExactly(Role.STUDENT);
  }

  @Test
  void shouldReplaceANationalId() {
    keep(MING);
    Student corrected =
        student(1, "s1", "王小明", "AC01234567", StudentStatus.ENROLLED, new Seat("101", 1));

    keep(List.of(change(MING, corrected)));

    assertThat(stored(MING.key()))
        .map(Student.class::cast)
        .map(Student::identity)
        .isEqualTo(NationalId.of("AC01234567"));
  }

  @Test
  void shouldWriteALineOfHistoryWithEachChange() {
    keep(MING);
    Student moved = moved(MING, YEAR, StudentStatus.ENROLLED, Optional.of(new Seat("102", 30)));
    keep(List.of(change(MING, moved)));

    List<Line> lines =
        lines(SCHOOL, new Subject(SubjectKind.RECORD, "students#" + MING.person()));

    assertThat(lines)
        .containsExactly(
            new Line(
                Deed.ADD,
                Optional.empty(),
                Optional.of(MING.summary()),
                WHY,
                NOW.plusSeconds(1)),
            new Line(
                Deed.CHANGE,
                Optional.of(MING.summary()),
                Optional.of(moved.summary()),
                WHY,
                NOW.plusSeconds(2)));
    assertThat(lines.toString()).doesNotContain("A123456789").contains("A12****789");
  }

  @Test
  void shouldGiveNewStaffTheRoleOfTeacherOnly() {
    StaffMember anew =
        new StaffMember(Ids.person(901), "t901", "高老師", Optional.of("t901@school.test"));

    keep(anew);

    assertThat(person(anew.person()))
        .isEqualTo(
            new Person(
                SCHOOL,
                anew.person(),
                "高老師",
                Set.of(Role.TEACHER),
                Optional.of("t901@school.test"),
                Optional.empty()));
  }

  @Test
  void shouldUpdateNameAndMailOfStaffButNeverTheRoles() {
    StaffMember before = staff(Staff.EQUIPMENT_HEAD, "t105");
    keep(before);
    StaffMember after = new StaffMember(before.person(), "t105", "蔡淑芳", Optional.empty());

    keep(List.of(change(before, after)));

    assertThat(person(before.person()))
        .isEqualTo(
            new Person(
                SCHOOL,
                before.person(),
                "蔡淑芳",
                Set.of(Role.EQUIPMENT_HEAD),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void shouldGiveTheClassToItsHomeroomTeacher() {
    keep(schoolClass("101", Optional.of(LIN)));

    assertThat(person(LIN.person()).roles())
        .containsExactlyInAnyOrder(Role.TEACHER, Role.HOMEROOM_TEACHER);
    assertThat(person(LIN.person()).place()).contains(new ClassPlace("101", 0, ""));
    assertThat(lines(SCHOOL, new Subject(SubjectKind.PERSON, LIN.person().text())))
        .extracting(Line::deed, Line::to)
        .containsExactly(
            tuple(Deed.GRANT, Optional.of("導師（101 班）")));
  }

  @Test
  void shouldTakeTheClassFromTheFormerHomeroomTeacher() {
    SchoolClass before = schoolClass("101", Optional.of(LIN));
    keep(before);

    keep(List.of(change(before, schoolClass("101", Optional.of(CHANG)))));

    assertThat(person(LIN.person()).roles()).containsExactly(Role.TEACHER);
    assertThat(person(LIN.person()).place()).isEmpty();
    assertThat(person(CHANG.person()).roles())
        .containsExactlyInAnyOrder(Role.TEACHER, Role.HOMEROOM_TEACHER);
  }

  @Test
  void shouldLetTwoHomeroomTeachersSwapTheirClasses() {
    SchoolClass first = schoolClass("101", Optional.of(LIN));
    SchoolClass second = schoolClass("102", Optional.of(CHANG));
    keep(first, second);

    keep(
        List.of(
            change(first, schoolClass("101", Optional.of(CHANG))),
            change(second, schoolClass("102", Optional.of(LIN)))));

    assertThat(person(CHANG.person()).place()).contains(new ClassPlace("101", 0, ""));
    assertThat(person(LIN.person()).place()).contains(new ClassPlace("102", 0, ""));
    assertThat(person(LIN.person()).roles()).contains(Role.HOMEROOM_TEACHER);
    assertThat(person(CHANG.person()).roles()).contains(Role.HOMEROOM_TEACHER);
  }

  @Test
  void shouldEnrolForTheUploadRules() {
    keep(CHINESE_101);

    keep(in(CHINESE_101, MING));

    assertThat(enrolments(MING))
        .contains(
            Courses.taking(
                stores.roster().person(SCHOOL, MING.person()).orElseThrow(),
                CHINESE,
                "國語文",
                Staff.LIN,
                4,
                new Taking.InSemester()));
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
                        new Seat("101", 3)))
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
                SCHOOL,
                new Subject(SubjectKind.RECORD, in(after, students.getFirst()).subject())))
        .extracting(Line::deed)
        .containsExactly(Deed.ADD, Deed.CHANGE);
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
    SchoolRecord there =
        new SectionEnrolment(Courses.MING_PHYSICS, Optional.empty());
    assertThat(stored(there.key())).contains(there);
    Section physics =
        new Section(
            TERM, Courses.PHYSICS, "101", "物理", 1, 3, CHANG.person(), CHANG.name());
    keep(physics);

    keep(List.of(change(there, in(physics, MING))));

    assertThat(enrolments(MING))
        .filteredOn(enrolment -> enrolment.code().equals(Courses.PHYSICS))
        .extracting(Enrolment::teacher)
        .containsExactly(CHANG.person());
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
                            "A123456789",
                            StudentStatus.ENROLLED,
                            new Seat("103", 3)))));
    changes.add(35, new RecordChange(Optional.empty(), MING));

    assertThat(write(changes)).isEqualTo(anew(MING));

    assertThat(records.all(SCHOOL, RecordKind.STUDENTS, TERM)).hasSize(71);
    assertThat(stores.roster().students(SCHOOL, YEAR))
        .filteredOn(student -> student.place().orElseThrow().className().equals("103"))
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
        student(1, "s1", "別校學生", "B123456780", StudentStatus.ENROLLED, new Seat("101", 1));

    assertThat(records.write(ELSEWHERE, anew(theirs), WHO, WHY, SchoolBuilder.NOW)).isEmpty();

    assertThat(stored(MING.key())).contains(MING);
    assertThat(person(MING.person()).name()).isEqualTo("王小明");
  }
}
