package tw.portfolio.local.it.authorization;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Taking;
import tw.portfolio.history.Author;
import tw.portfolio.local.authorization.Asker;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.record.AttendanceRecord;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.Days;
import tw.portfolio.record.EntryId;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Records;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.school.code.CadreLevel;
import tw.portfolio.school.code.Gender;
import tw.portfolio.settings.Settings;

/** What the offices of a school have entered: classes, sections, who is in them, and so on. */
final class OfficeRecords {
  private static final int LAST_GRADE = 3;

  private final RunningSchool campus;
  private final Schoolhouse house;
  private final Term term;
  private int entries;
  private int registered;

  OfficeRecords(RunningSchool campus, Schoolhouse house) {
    this.campus = campus;
    this.house = house;
    this.term = campus.school().term();
  }

  /** Enters what there is at the beginning of the semester; the ids of its sections by name. */
  Map<String, String> open() {
    campus.found(house.code());
    Settings usual = campus.school().settings();
    campus.set(new Settings(house.code(), usual.year(), usual.caps(), usual.windows()));
    List<RecordChange> changes = new ArrayList<>();
    for (String name : List.of(Schoolhouse.CLASS, Schoolhouse.OTHER_CLASS)) {
      changes.add(added(new SchoolClass(term.year(), name, LAST_GRADE, "", Optional.empty(), "")));
    }
    Section taught = section("1", house.person(Asker.TEACHER));
    Section left = section("2", house.person(Asker.DISABLED_STAFF));
    Section others = section("3", house.colleague());
    List.of(taught, left, others).forEach(section -> changes.add(added(section)));
    house.students().forEach(student -> changes.add(added(registered(student))));
    write(changes);
    List<RecordChange> enrolments = new ArrayList<>();
    enrolments.add(enrolled(house.person(Asker.STUDENT), taught));
    enrolments.add(enrolled(house.person(Asker.STUDENT), left));
    for (PersonId student :
        List.of(house.mate(), house.far(), house.person(Asker.DISABLED_STUDENT))) {
      enrolments.add(enrolled(student, others));
    }
    write(enrolments);
    return Map.of(
        "section own", sectionId(taught),
        "section left", sectionId(left),
        "section school", sectionId(others));
  }

  private Student registered(PersonId student) {
    ClassPlace place = house.known(student).latestPlace().orElseThrow();
    return new Student(
        student,
        place.studentNumber(),
        house.known(student).name(),
        NationalId.of(Records.nationalId(++registered)).orElseThrow(),
        LocalDate.of(2009, 9, 15),
        Gender.FEMALE,
        new SchoolYear(term.year().number() - LAST_GRADE + 1),
        term.year(),
        StudentStatus.ENROLLED,
        Optional.of(new Seat(LAST_GRADE, place.className(), place.seat())));
  }

  private Section section(String serial, PersonId teacher) {
    return new Section(
        term,
        new CourseCode("115" + house.code() + "1100101211010" + serial),
        "教學班",
        "物理",
        LAST_GRADE,
        2,
        teacher,
        house.known(teacher).name());
  }

  private static String sectionId(Section section) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(section.key().id().getBytes(StandardCharsets.UTF_8));
  }

  private RecordChange enrolled(PersonId student, Section section) {
    return added(
        new SectionEnrolment(section.enrolment(house.code(), student, new Taking.InSemester())));
  }

  private static RecordChange added(SchoolRecord added) {
    return new RecordChange(Optional.empty(), added);
  }

  private void write(List<RecordChange> changes) {
    List<RecordChange> refused = enter(changes);
    if (!refused.isEmpty()) {
      throw new AssertionError("Not written: " + refused);
    }
  }

  private List<RecordChange> enter(List<RecordChange> changes) {
    return campus
        .stores()
        .records(KmsDataKeys.of(campus.environment()))
        .write(house.code(), changes, new Author.Platform(), "", Instant.now());
  }

  /** What an office has just entered about a student, to be removed. */
  String entry(String kind, String student) {
    PersonId id = new PersonId(student);
    LocalDate on = term.year().firstDay().plusDays(++entries % 60);
    Days day = new Days(on, on);
    StudentEntry entry =
        switch (kind) {
          case "grades" ->
              Entries.grade(
                  section("3", house.colleague())
                      .enrolment(house.code(), id, new Taking.InSemester()),
                  85);
          case "cadres" -> new CadreRecord(id, "熱音社", "社長", CadreLevel.CLUB, day);
          case "attendance" -> new AttendanceRecord(id, day, "病假", 7);
          case "service" -> new ServiceRecord(id, "志工", "圖書館", day, new Hundredths(100));
          default -> throw new IllegalArgumentException(kind);
        };
    // A grade may be there already.
    enter(List.of(added(entry)));
    return EntryId.of(entry).text();
  }
}
