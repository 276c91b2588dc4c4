package tw.portfolio.submission.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.TakingKind;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Hundredths;
import tw.portfolio.school.Term;
import tw.portfolio.school.code.NationalCode;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.submission.rule.GradeRule;

/** What the grade sheets write, and which grades of a student stand on one (domain.md 9.2). */
final class GradeValues {
  private static final String FROM = "學業成績・";

  /** What is written where there is no number and no yes or no. */
  static final String NONE = "-1";

  private GradeValues() {}

  /** A score; -1 if there is none. */
  static String score(Optional<Hundredths> score) {
    return score.map(Hundredths::toString).orElse(NONE);
  }

  /** 及格, 採計: 1 or 0; -1 if nobody has said. */
  static String flag(Optional<Boolean> flag) {
    return flag.map(yes -> yes ? "1" : "0").orElse(NONE);
  }

  /** An entry of a code table; -1 if there is none. */
  static String code(Optional<? extends NationalCode> code) {
    return code.<String>map(NationalCode::code).orElse(NONE);
  }

  static String year(Optional<Term> term) {
    return term.map(of -> of.year().toString()).orElse(NONE);
  }

  static String semester(Optional<Term> term) {
    return term.map(of -> Integer.toString(of.semester().number())).orElse(NONE);
  }

  /** A column of a grade sheet. */
  static BookColumn<GradeRecord> column(String header, Function<GradeRecord, String> value) {
    return BookColumn.of(header, Evidence.VENDOR_EXPORT, FROM + header, value);
  }

  /** 課程代碼, 科目名稱, 開課年級, and 修課學分 or 節數, the way a sheet calls them. */
  static List<BookColumn<GradeRecord>> course(
      String code, String name, String level, String credits) {
    return List.of(
        column(code, grade -> grade.course().code().text()),
        column(name, grade -> grade.course().name()),
        column(level, grade -> Integer.toString(grade.course().gradeLevel())),
        column(credits, grade -> Integer.toString(grade.course().credits())));
  }

  /** 質性文字描述. */
  static BookColumn<GradeRecord> remark() {
    return column("質性文字描述", grade -> grade.marks().remark());
  }

  /** A student's grades of one way of taking a course, each with what is wrong with it. */
  static List<BookRow<GradeRecord>> rows(StudentMaterial material, TakingKind kind) {
    return material.grades().stream()
        .filter(grade -> grade.taking().kind() == kind)
        .map(grade -> new BookRow<>(grade, faults(material, grade)))
        .toList();
  }

  static List<Fault> faults(StudentMaterial material, GradeRecord grade) {
    CourseRef course = new CourseRef(grade.term(), grade.course().code(), grade.taking().kind());
    return GradeRule.faults(
        grade,
        material.enrolment(course),
        material.year().planned(grade.course().code()),
        material.year().school());
  }
}
