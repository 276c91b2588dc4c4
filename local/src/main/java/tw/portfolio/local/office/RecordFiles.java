package tw.portfolio.local.office;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.local.sample.SampleGrade;
import tw.portfolio.local.sample.SampleOffices;
import tw.portfolio.local.sample.SampleOriginalCourse;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.local.sample.SampleSection;
import tw.portfolio.local.sample.SampleStudent;
import tw.portfolio.local.sample.SampleTaking;
import tw.portfolio.record.AttendanceRecord;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.ServiceRecord;

/** The files of a sample school's grades, cadres, absences and service. */
public final class RecordFiles {
  private static final int FIRST_GRADE = 10;
  private static final String YES = "是";
  private static final String NO = "否";

  private final SampleSchool school;
  private final SampleOffices offices;
  private final Map<String, String> numbers;
  private final Map<String, SampleSection> sections;

  /** The files of this school. */
  public RecordFiles(SampleSchool school, SampleOffices offices) {
    this.school = school;
    this.offices = offices;
    this.numbers =
        school.students().stream()
            .collect(Collectors.toMap(one -> one.person().id(), SampleStudent::studentNumber));
    this.sections =
        school.sections().stream()
            .collect(Collectors.toMap(SampleSection::id, Function.identity()));
  }

  /** One a kind. */
  public List<OfficeFile> all() {
    return List.of(grades(), cadres(), absences(), services());
  }

  private OfficeFile grades() {
    return new OfficeFile(
        GradeRecord.KIND,
        List.of(
            "學號",
            "課程代碼",
            "科目名稱",
            "開課年級",
            "修課學分",
            "學期學業成績",
            "成績及格",
            "補考成績",
            "補考及格",
            "是否採計學分",
            "質性文字描述",
            "修課別",
            "原修課學年度學期",
            "原修課學校代碼",
            "補修重修方式",
            "對應學年度學期",
            "對應年級",
            "身分別",
            "再次修習成績",
            "再次修習成績及格",
            "重讀註記",
            "學年學業成績",
            "學年及格",
            "第二次補考成績",
            "第二次補考及格",
            "DataKey"),
        offices.grades().stream()
            // 借讀 is graded by the school where it is taken.
            .filter(grade -> !(grade.enrolment().taking() instanceof SampleTaking.Borrowed))
            .map(this::grade)
            .toList());
  }

  private List<String> grade(SampleGrade grade) {
    SampleSection section = sections.get(grade.enrolment().sectionId());
    String credited = "" + school.schoolYear() + school.semester();
    return switch (grade.enrolment().taking()) {
      case SampleTaking.Regular _ -> grade(grade, section, List.of("學期", "", "", "", "", "", ""));
      case SampleTaking.MakeUp(int year, int semester, String method) ->
          grade(grade, section, List.of("補修", "" + year + semester, "", method, "", "", ""));
      case SampleTaking.Retake(SampleOriginalCourse original, String method) ->
          grade(grade, section, List.of("重修", term(original), "", method, "", "", ""));
      case SampleTaking.Transfer(SampleOriginalCourse original) ->
          grade(
              grade,
              section,
              original.courseCode(),
              List.of(
                  "轉學轉科",
                  term(original),
                  original.schoolCode(),
                  "",
                  credited,
                  gradeLevel(section.grade()),
                  "轉學生"));
      case SampleTaking.Borrowed _ -> throw new IllegalStateException("Graded elsewhere");
    };
  }

  private List<String> grade(SampleGrade grade, SampleSection section, List<String> taking) {
    return grade(grade, section, section.courseCode(), taking);
  }

  private List<String> grade(
      SampleGrade grade, SampleSection section, String code, List<String> taking) {
    boolean passed = grade.score() >= SampleGrade.PASS;
    boolean resitPassed = grade.makeUp().orElse(0) >= SampleGrade.PASS;
    List<String> marks =
        List.of(
            numbers.get(grade.enrolment().studentId()),
            code,
            section.courseName(),
            gradeLevel(section.grade()),
            Integer.toString(section.credits()),
            Integer.toString(grade.score()),
            passed ? YES : NO,
            passed ? "" : Integer.toString(grade.makeUp().orElseThrow()),
            passed ? "" : resitPassed ? YES : NO,
            passed || resitPassed ? YES : NO,
            "");
    // Nobody of the sample school repeats a year or is of 進修部, and its system keeps no keys.
    List<String> blank = Collections.nCopies(8, "");
    return Stream.of(marks, taking, blank).flatMap(List::stream).toList();
  }

  private OfficeFile cadres() {
    return new OfficeFile(
        CadreRecord.KIND,
        List.of("學號", "單位名稱", "開始日期", "結束日期", "擔任職務名稱", "幹部等級"),
        offices.cadres().stream()
            .map(
                cadre ->
                    List.of(
                        cadre.student().studentNumber(),
                        cadre.unit(),
                        SchoolFiles.rocDate(cadre.from()),
                        SchoolFiles.rocDate(cadre.until()),
                        cadre.position(),
                        Integer.toString(cadre.level())))
            .toList());
  }

  private OfficeFile absences() {
    return new OfficeFile(
        AttendanceRecord.KIND,
        List.of("學號", "缺勤起始日期", "缺勤結束日期", "缺勤種類", "缺勤節數"),
        offices.absences().stream()
            .map(
                absence ->
                    List.of(
                        absence.student().studentNumber(),
                        absence.day().toString(),
                        absence.day().toString(),
                        absence.kind(),
                        Integer.toString(absence.periods())))
            .toList());
  }

  private OfficeFile services() {
    return new OfficeFile(
        ServiceRecord.KIND,
        List.of("學號", "服務名稱", "服務單位名稱", "開始日期", "結束日期", "時數"),
        offices.services().stream()
            .map(
                service ->
                    List.of(
                        service.student().studentNumber(),
                        service.name(),
                        service.unit(),
                        service.day().toString(),
                        service.day().toString(),
                        Integer.toString(service.hours())))
            .toList());
  }

  private static String term(SampleOriginalCourse course) {
    return "" + course.schoolYear() + course.semester();
  }

  private static String gradeLevel(int grade) {
    return Integer.toString(grade - FIRST_GRADE + 1);
  }
}
