package tw.portfolio.local.it.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.store.Stores;
import tw.portfolio.record.AttendanceRecord;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.Days;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.book.Books;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.code.CadreLevel;

/** What offices have entered (regulation.txt 附件1), read by those who may and nobody else. */
@OnCampus
class RecordsIT {
  private static RunningSchool campus;
  private static Stores stores;
  private static Student student;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    stores = campus.stores();
    student = campus.student(0);
    // In a small school some of them are course counsellors too, who see every class.
    stores
        .rosterWriter()
        .people(
            campus.school().term().year(),
            campus.school().people().stream().flatMap(RecordsIT::onlyHomeroomTeacher).toList());
    PersonId id = student.person().id();
    LocalDate first = campus.school().term().year().firstDay();
    Days week = new Days(first.plusDays(40), first.plusDays(44));
    enter(
        campus.code(),
        grade(student),
        new CadreRecord(id, "熱音社", "社長", CadreLevel.CLUB, week),
        new AttendanceRecord(id, week, "病假", 9),
        new ServiceRecord(id, "圖書館志工", "圖書館", week, new Hundredths(1025)),
        grade(campus.student(1)));
  }

  private static Stream<Person> onlyHomeroomTeacher(Person person) {
    return Stream.of(person)
        .filter(holder -> holder.roles().contains(Role.HOMEROOM_TEACHER))
        .map(
            teacher ->
                new Person(
                    teacher.school(),
                    teacher.id(),
                    teacher.name(),
                    Set.of(Role.HOMEROOM_TEACHER),
                    teacher.email(),
                    teacher.places(),
                    teacher.active()));
  }

  private static GradeRecord grade(Student of) {
    Enrolment taken =
        campus.school().enrolments().stream()
            .filter(enrolment -> enrolment.student().text().equals(of.id()))
            .findFirst()
            .orElseThrow();
    return Entries.grade(taken, 85);
  }

  private static void enter(SchoolCode school, StudentEntry... entries) {
    List<RecordChange> changes = new ArrayList<>();
    for (StudentEntry entry : entries) {
      changes.add(new RecordChange(Optional.empty(), entry));
    }
    assertThat(
            stores.records().write(school, changes, new Author.Platform(), "期末登錄", Instant.now()))
        .isEmpty();
  }

  private static String holder(Predicate<Person> wanted) {
    return campus.school().people().stream()
        .filter(wanted)
        .map(person -> person.id().text())
        .findFirst()
        .orElseThrow();
  }

  private static String registrar() {
    return holder(person -> person.roles().contains(Role.REGISTRAR));
  }

  private static Optional<String> className(Person person) {
    return person.latestPlace().map(ClassPlace::className);
  }

  private static String homeroomTeacher(Predicate<Optional<String>> led) {
    return holder(
        person -> person.roles().contains(Role.HOMEROOM_TEACHER) && led.test(className(person)));
  }

  private static Reply read(String reader, String studentId) {
    return campus.api().get(reader, "/students/" + studentId + "/records");
  }

  @Test
  void shouldShowAStudentEverythingThatIsEntered() {
    JsonNode own = campus.api().get(student.id(), "/records").expect(200);

    assertThat(own.at("/grades/0/score").decimalValue()).isEqualByComparingTo("85");
    assertThat(own.path("grades")).hasSize(1);
    assertThat(own.at("/cadres/0/title").asText()).isEqualTo("社長");
    assertThat(own.at("/attendance/0/periods").asInt()).isEqualTo(9);
    assertThat(own.at("/service/0/hours").decimalValue()).isEqualByComparingTo("10.25");
    assertThat(campus.api().get(student.id(), "/records?year=" + campus.year()).expect(200))
        .isEqualTo(own);
    assertThat(campus.api().get(student.id(), "/records?year=" + (campus.year() - 1)).expect(200))
        .allSatisfy(kind -> assertThat(kind).isEmpty());
    assertThat(campus.api().get(student.id(), "/achievements").expect(200).path("fromSchool"))
        .hasSize(2)
        .isEqualTo(((ObjectNode) own.deepCopy()).retain("cadres", "service"));
  }

  @Test
  void shouldShowTheSameToTheHomeroomTeacherAndTheRegistrar() {
    JsonNode own = campus.api().get(student.id(), "/records").expect(200);
    Optional<String> ownClass = className(student.person());

    for (String reader : List.of(registrar(), homeroomTeacher(ownClass::equals))) {
      JsonNode sheet = read(reader, student.id()).expect(200);
      assertThat(sheet.path("records")).isEqualTo(own);
      assertThat(sheet.at("/student/name").asText()).isEqualTo(student.person().name());
    }
  }

  @Test
  void shouldRemoveWhatWasEnteredWronglyAndKeepItInTheHistory() {
    Student other = campus.student(2);
    LocalDate first = campus.school().term().year().firstDay();
    enter(
        campus.code(),
        grade(other),
        new AttendanceRecord(other.person().id(), new Days(first, first), "病假", 1));
    JsonNode records = read(registrar(), other.id()).expect(200).path("records");
    String path = "/students/" + other.id() + "/records/";
    String grade = path + records.at("/grades/0/recordId").asText();
    ObjectNode reason = Json.object().put("reason", "登錄到別的學生");

    for (String person : List.of(campus.exporter(), other.id())) {
      campus.api().send(person, "DELETE", grade, reason).refused(403, "not-permitted");
    }
    campus
        .api()
        .send(registrar(), "DELETE", path + records.at("/attendance/0/recordId").asText(), reason)
        .refused(403, "not-permitted");
    campus.api().send(registrar(), "DELETE", grade, Json.object()).refused(422, "invalid-fields");
    campus.api().send(registrar(), "DELETE", path + "x", reason).refused(400, "malformed-request");
    campus.api().send(registrar(), "DELETE", grade, reason).expect(204);

    campus.api().send(registrar(), "DELETE", grade, reason).refused(404, "not-found");
    JsonNode left = campus.api().get(other.id(), "/records").expect(200);
    assertThat(left.path("grades")).isEmpty();
    assertThat(left.path("attendance")).hasSize(1);
  }

  @Test
  void shouldKeepEverybodyElseOut() {
    Optional<String> ownClass = className(student.person());

    read(homeroomTeacher(led -> !led.equals(ownClass)), student.id()).refused(404, "not-found");
    read(campus.exporter(), student.id()).refused(403, "not-permitted");
    read(campus.student(1).id(), student.id()).refused(403, "not-permitted");
    campus.api().get(registrar(), "/records").refused(403, "not-permitted");
    campus.api().get(student.id(), "/students").refused(403, "not-permitted");
    read(registrar(), "x").refused(400, "malformed-request");
  }

  @Test
  void shouldShowAnOfficeOnlyWhatItEnters() {
    String office = holder(person -> person.roles().equals(Set.of(Role.DISCIPLINE_HEAD)));
    JsonNode own = campus.api().get(student.id(), "/records").expect(200);

    JsonNode records = read(office, student.id()).expect(200).path("records");

    assertThat(records.fieldNames())
        .toIterable()
        .containsExactlyElementsOf(
            Books.ofStudents().stream()
                .filter(book -> book.readers().stream().anyMatch(Role.DISCIPLINE_HEAD::may))
                .map(book -> book.kind().code())
                .toList());
    assertThat(records.path("attendance")).isEqualTo(own.path("attendance"));
    assertThat(listed(office, "/students?limit=500")).contains(student.id());
  }

  @Test
  void shouldFindNoStudentOfAnotherSchool() {
    campus.found(campus.neighbour());
    Person foreign =
        new Person(
            campus.neighbour(),
            Ids.person(4711),
            "別校學生",
            Set.of(Role.STUDENT),
            Optional.empty(),
            Optional.of(new ClassPlace(campus.school().term().year(), "101", 1, "x1")));
    stores.rosterWriter().people(campus.school().term().year(), List.of(foreign));
    LocalDate first = campus.school().term().year().firstDay();
    enter(campus.neighbour(), new AttendanceRecord(foreign.id(), new Days(first, first), "病假", 1));

    read(registrar(), foreign.id().text()).refused(404, "not-found");
    assertThat(listed(registrar(), "/students?limit=500")).doesNotContain(foreign.id().text());
  }

  @Test
  void shouldListEveryStudentOnceOverThePages() {
    List<String> all = listed(registrar(), "/students?limit=500");
    assertThat(all).hasSize(12).doesNotHaveDuplicates().contains(student.id());

    List<String> paged = new ArrayList<>();
    JsonNode page = campus.api().get(registrar(), "/students?limit=5").expect(200);
    paged.addAll(ids(page));
    while (page.has("next")) {
      String next = page.path("next").asText();
      page = campus.api().get(registrar(), "/students?limit=5&cursor=" + next).expect(200);
      paged.addAll(ids(page));
    }
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void shouldListTheOwnClassForItsHomeroomTeacher() {
    String ownClass = className(student.person()).orElseThrow();
    String teacher = homeroomTeacher(Optional.of(ownClass)::equals);

    List<String> own = listed(teacher, "/students");

    assertThat(own).contains(student.id());
    assertThat(own)
        .isEqualTo(listed(registrar(), "/students?className=" + ownClass))
        .hasSizeLessThan(12);
    campus
        .api()
        .get(teacher, "/students?year=" + (campus.year() - 1))
        .refused(403, "not-permitted");
  }

  private static List<String> listed(String reader, String path) {
    return ids(campus.api().get(reader, path).expect(200));
  }

  private static List<String> ids(JsonNode page) {
    return RunningSchool.list(page.path("students")).stream()
        .map(listed -> listed.path("studentId").asText())
        .toList();
  }
}
