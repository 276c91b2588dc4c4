package tw.portfolio.submission.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.TakingKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.rule.CourseRule;
import tw.portfolio.submission.rule.Fault;

/**
 * 預檢成績名冊 (41, of 進修部 42): the courses that students take, before there are grades. It has the
 * columns of 學期成績 in the order of one program, and only the first six are filled (domain.md 3.2,
 * 3.3).
 */
final class GradeCheckBook {
  private static final Evidence SEEN = Evidence.ONE_PROGRAM;

  /** The layout of 108學年 and after. */
  static final NationalBook BY_DAY =
      book(BookKind.GRADE_CHECK, "41", "學期成績", "修課學分", "是否採計學分", false);

  /** The same of 進修部. */
  static final NationalBook BY_EVENING =
      book(BookKind.EVENING_GRADE_CHECK, "42", "進修部學期成績", "修課節數", "是否採計學時", true);

  private GradeCheckBook() {}

  private static NationalBook book(
      BookKind kind, String code, String sheet, String credits, String counted, boolean evening) {
    return new NationalBook(
        kind,
        1,
        new SchoolYear(108),
        kind.chinese(),
        BookCodes.ofAll(Optional.of(code)),
        List.of(
            new BookSheet<>(
                sheet,
                columns(credits, counted),
                material -> material.onlyOf(evening, rows(material)))),
        List.of(
            "預檢名冊只填前六欄，只列修課名單裡的學期修課；其他修課別要不要預檢，沒有公開資料。",
            "團體活動與未授予學分的彈性學習沒有學分也沒有成績，不在成績名冊的範圍，不列入預檢名冊，也不列入「(缺)」。"));
  }

  private static List<BookColumn<Enrolment>> columns(String credits, String counted) {
    return StudentColumns.before(
        SEEN,
        Stream.concat(
                Stream.of(
                    course("課程代碼", taken -> taken.code().text()),
                    course("科目名稱", Enrolment::name),
                    course("開課年級", taken -> Integer.toString(taken.gradeLevel())),
                    course(credits, taken -> Integer.toString(taken.credits()))),
                Stream.of("學期學業成績", "成績及格", "補考成績", "補考及格", counted, "質性文字描述")
                    .map(header -> BookColumn.<Enrolment>of(header, SEEN, "預檢不填", _ -> "")))
            .toList());
  }

  private static BookColumn<Enrolment> course(String header, Function<Enrolment, String> value) {
    return BookColumn.of(header, SEEN, "修課名單・" + header, value);
  }

  private static List<BookRow<Enrolment>> rows(StudentMaterial material) {
    return material.rows().outcomes().enrolments().stream()
        .filter(taken -> taken.taking().kind() == TakingKind.SEMESTER)
        .filter(taken -> material.has(taken.term()))
        .filter(GradeCheckBook::isGraded)
        .map(taken -> new BookRow<>(taken, faults(material, taken)))
        .toList();
  }

  /**
   * Courses of group activities and of flexible learning without credits have no grade to be handed
   * in (domain.md 3.4, 3.6), so that nothing is missing of them. One that carries credits
   * nevertheless has the wrong code, which somebody has to mend.
   */
  private static boolean isGraded(Enrolment taken) {
    return taken.credits() > 0 || taken.code().submittable();
  }

  private static List<Fault> faults(StudentMaterial material, Enrolment taken) {
    return Stream.of(
            CourseRule.code(taken.code(), taken.taking().kind(), taken.school()),
            CourseRule.credits(
                material.year().planned(taken.code()),
                taken.gradeLevel(),
                taken.credits(),
                taken.taking(),
                taken.term()))
        .flatMap(List::stream)
        .toList();
  }
}
