package tw.portfolio.local.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.local.sample.SampleClass;
import tw.portfolio.local.sample.SampleEnrolment;
import tw.portfolio.local.sample.SampleIdentity;
import tw.portfolio.local.sample.SampleOffices;
import tw.portfolio.local.sample.SampleOriginalCourse;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.local.sample.SampleSection;
import tw.portfolio.local.sample.SampleStaff;
import tw.portfolio.local.sample.SampleStudent;
import tw.portfolio.local.sample.SampleTaking;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;

/**
 * The files of a sample school's people and courses, one a kind, each in the school's own words.
 */
public final class SchoolFiles {
  private static final int FIRST_GRADE = 10;
  private static final int ROC_EPOCH = 1911;

  private final SampleSchool school;
  private final SampleOffices offices;
  private final SectionNames sectionNames;
  private final Map<String, String> staffNumbers;
  private final Map<String, String> classNames;
  private final Map<String, SampleStudent> students;
  private final Map<String, SampleSection> sections;

  /** The files of this school. */
  public SchoolFiles(SampleSchool school, SampleOffices offices) {
    this.school = school;
    this.offices = offices;
    this.sectionNames = new SectionNames(school);
    this.staffNumbers =
        school.staff().stream()
            .collect(Collectors.toMap(one -> one.person().id(), SampleStaff::staffNumber));
    this.classNames =
        school.classes().stream().collect(Collectors.toMap(SampleClass::id, SampleClass::name));
    this.students =
        school.students().stream()
            .collect(Collectors.toMap(one -> one.person().id(), Function.identity()));
    this.sections =
        school.sections().stream()
            .collect(Collectors.toMap(SampleSection::id, Function.identity()));
  }

  /** People and courses, in the order in which each can refer to those before. */
  public List<OfficeFile> people() {
    return List.of(staff(), classes(), students());
  }

  /** Courses, their sections and who takes them. */
  public List<OfficeFile> courses() {
    return List.of(plannedCourses(), sections(), enrolments());
  }

  private OfficeFile staff() {
    return new OfficeFile(
        StaffMember.KIND,
        List.of("教職員編號", "姓名", "電子郵件"),
        school.staff().stream()
            .map(one -> List.of(one.staffNumber(), one.person().name(), one.person().email()))
            .toList());
  }

  private OfficeFile classes() {
    return new OfficeFile(
        SchoolClass.KIND,
        List.of("班級", "年級", "科班學程別代碼", "導師教職員編號"),
        school.classes().stream()
            .map(
                group ->
                    List.of(
                        group.name(),
                        grade(group.grade()),
                        "101",
                        staffNumbers.get(group.homeroomTeacherId())))
            .toList());
  }

  private OfficeFile students() {
    Map<String, SampleIdentity> identities = offices.identities();
    return new OfficeFile(
        Student.KIND,
        List.of("學號", "姓名", "身分證號", "出生日期", "性別", "入學學年度", "班級", "座號", "學籍狀態", "電子郵件"),
        school.students().stream()
            .map(
                student -> {
                  SampleIdentity identity = identities.get(student.person().id());
                  return List.of(
                      student.studentNumber(),
                      student.person().name(),
                      identity.nationalId(),
                      rocDate(identity.born()),
                      identity.male() ? "男" : "女",
                      student.studentNumber().substring(0, 3),
                      classNames.get(student.classId()),
                      Integer.toString(student.seat()),
                      "在學",
                      student.person().email());
                })
            .toList());
  }

  private OfficeFile plannedCourses() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (SampleSection section : school.sections()) {
      String credits = Integer.toString(section.credits());
      rows.put(
          section.courseCode(),
          List.of(section.courseCode(), section.courseName(), credits.repeat(6)));
    }
    return new OfficeFile(
        PlannedCourse.KIND, List.of("課程代碼", "科目名稱", "授課學期學分"), List.copyOf(rows.values()));
  }

  private OfficeFile sections() {
    return new OfficeFile(
        Section.KIND,
        List.of("課程代碼", "教學班", "科目名稱", "開課年級", "學分數", "任課教師編號"),
        school.sections().stream()
            .map(
                section ->
                    List.of(
                        section.courseCode(),
                        sectionNames.of(section),
                        section.courseName(),
                        grade(section.grade()),
                        Integer.toString(section.credits()),
                        staffNumbers.get(section.teacherId())))
            .toList());
  }

  private OfficeFile enrolments() {
    List<List<String>> rows = new ArrayList<>();
    for (SampleEnrolment enrolment : school.enrolments()) {
      rows.add(enrolment(enrolment));
    }
    return new OfficeFile(
        SectionEnrolment.KIND,
        List.of(
            "學號",
            "課程代碼",
            "教學班",
            "修課別",
            "原修課學年度學期",
            "原修課學校代碼",
            "補修重修方式",
            "科目名稱",
            "開課年級",
            "學分數",
            "認證教師編號"),
        rows);
  }

  private List<String> enrolment(SampleEnrolment enrolment) {
    SampleSection section = sections.get(enrolment.sectionId());
    String number = students.get(enrolment.studentId()).studentNumber();
    String name = sectionNames.of(section);
    return switch (enrolment.taking()) {
      case SampleTaking.Regular _ -> here(number, section, name, "學期", "", "");
      case SampleTaking.Retake(SampleOriginalCourse original, String method) ->
          here(number, section, name, "重修", term(original), method);
      case SampleTaking.MakeUp(int year, int semester, String method) ->
          here(number, section, name, "補修", "" + year + semester, method);
      case SampleTaking.Transfer(SampleOriginalCourse original) ->
          elsewhere(number, section, "轉學轉科", original);
      case SampleTaking.Borrowed(SampleOriginalCourse host) ->
          elsewhere(number, section, "借讀", host);
    };
  }

  private static List<String> here(
      String number,
      SampleSection section,
      String name,
      String kind,
      String original,
      String method) {
    return List.of(number, section.courseCode(), name, kind, original, "", method, "", "", "", "");
  }

  private List<String> elsewhere(
      String number, SampleSection section, String kind, SampleOriginalCourse course) {
    return List.of(
        number,
        course.courseCode(),
        "",
        kind,
        term(course),
        course.schoolCode(),
        "",
        course.courseName(),
        grade(course.grade()),
        Integer.toString(course.credits()),
        staffNumbers.get(section.teacherId()));
  }

  private static String term(SampleOriginalCourse course) {
    return "" + course.schoolYear() + course.semester();
  }

  private static String grade(int number) {
    return Integer.toString(number - FIRST_GRADE + 1);
  }

  /** As schools write days: 099/09/15. */
  static String rocDate(LocalDate day) {
    return "%03d/%02d/%02d"
        .formatted(day.getYear() - ROC_EPOCH, day.getMonthValue(), day.getDayOfMonth());
  }
}
