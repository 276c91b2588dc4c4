package tw.portfolio.submission.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.TakingKind;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Marks;
import tw.portfolio.school.Semester;
import tw.portfolio.submission.rule.Fault;

/**
 * The grade sheets of 進修部: 6.2 進修部學期成績, 6.3 進修部補考成績, 6.4 進修部轉學轉科成績. Every column: domain.md 9.2;
 * names of the sheets: 9.1. What counts in 進修部 is the year, so 6.3 has a row for a course of both
 * semesters; it goes with the second. No source gives their 名冊別.
 */
final class EveningGradeBook {
  static final List<GradeSheet> SHEETS =
      List.of(
          new GradeSheet(
              "6.2",
              new BookSheet<>(
                  "進修部學期成績",
                  StudentColumns.around(semester(), grade -> grade),
                  material ->
                      material.onlyOf(true, GradeValues.rows(material, TakingKind.SEMESTER)))),
          new GradeSheet(
              "6.3",
              new BookSheet<>(
                  "進修部補考成績",
                  StudentColumns.around(resits(), Resit::grade),
                  EveningGradeBook::resits)),
          new GradeSheet(
              "6.4",
              new BookSheet<>(
                  "進修部轉學轉科成績",
                  StudentColumns.around(GradeBook.transfer("修課節數", "是否採計學時"), grade -> grade),
                  material ->
                      material.onlyOf(true, GradeValues.rows(material, TakingKind.TRANSFER)))));

  private EveningGradeBook() {}

  private static List<BookColumn<GradeRecord>> semester() {
    return Stream.of(
            GradeValues.course("課程代碼", "科目名稱", "開課年級", "修課節數"),
            List.of(
                GradeValues.column("學期學業成績", grade -> GradeValues.score(grade.marks().score())),
                GradeValues.column("成績及格", grade -> GradeValues.flag(grade.marks().passed())),
                GradeValues.column(
                    "學年學業成績", grade -> GradeValues.score(grade.marks().extension().year())),
                GradeValues.column(
                    "學年及格", grade -> GradeValues.flag(grade.marks().extension().yearPassed())),
                GradeValues.column("是否採計學時", grade -> GradeValues.flag(grade.marks().counted())),
                GradeValues.remark()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<BookColumn<Resit>> resits() {
    return List.of(
        column("課程代碼", resit -> resit.grade().course().code().text()),
        column("科目名稱", resit -> resit.grade().course().name()),
        column("開課年級", resit -> Integer.toString(resit.grade().course().gradeLevel())),
        column("第一學期開設修課節數", resit -> periods(resit.first())),
        column("第二學期開設修課節數", resit -> periods(resit.second())),
        column("第一次補考成績", resit -> GradeValues.score(resit.grade().marks().resit())),
        column("第一次補考及格", resit -> GradeValues.flag(resit.grade().marks().resitPassed())),
        column(
            "第二次補考成績", resit -> GradeValues.score(resit.grade().marks().extension().secondResit())),
        column(
            "第二次補考及格",
            resit -> GradeValues.flag(resit.grade().marks().extension().secondResitPassed())));
  }

  private static BookColumn<Resit> column(String header, Function<Resit, String> value) {
    return BookColumn.of(header, Evidence.VENDOR_EXPORT, "學業成績・" + header, value);
  }

  private static String periods(Optional<GradeRecord> semester) {
    return semester
        .map(grade -> Integer.toString(grade.course().credits()))
        .orElse(GradeValues.NONE);
  }

  /** A course in which somebody sat again, of the whole year. */
  private static List<BookRow<Resit>> resits(StudentMaterial material) {
    if (material.year().order().semester().filter(Semester.FIRST::equals).isPresent()) {
      return List.of();
    }
    Map<CourseCode, Resit> courses = new LinkedHashMap<>();
    material.gradesOfTheYear().stream()
        .filter(grade -> grade.taking().kind() == TakingKind.SEMESTER)
        .forEach(grade -> courses.merge(grade.course().code(), Resit.of(grade), Resit::and));
    List<BookRow<Resit>> rows =
        courses.values().stream()
            .filter(resit -> satAgain(resit.grade().marks()))
            .map(resit -> new BookRow<>(resit, faults(material, resit)))
            .toList();
    return material.onlyOf(true, rows);
  }

  private static List<Fault> faults(StudentMaterial material, Resit resit) {
    return GradeValues.faults(material, resit.grade());
  }

  private static boolean satAgain(Marks marks) {
    return marks.resit().isPresent()
        || marks.resitPassed().isPresent()
        || marks.extension().secondResit().isPresent()
        || marks.extension().secondResitPassed().isPresent();
  }

  /**
   * A course of a year.
   *
   * @param grade the semester that says how the resits went
   * @param first the first semester
   * @param second the second one
   */
  private record Resit(
      GradeRecord grade, Optional<GradeRecord> first, Optional<GradeRecord> second) {
    static Resit of(GradeRecord grade) {
      return switch (grade.term().semester()) {
        case FIRST -> new Resit(grade, Optional.of(grade), Optional.empty());
        case SECOND -> new Resit(grade, Optional.empty(), Optional.of(grade));
      };
    }

    Resit and(Resit other) {
      return new Resit(
          satAgain(other.grade.marks()) ? other.grade : grade,
          first.or(other::first),
          second.or(other::second));
    }
  }
}
