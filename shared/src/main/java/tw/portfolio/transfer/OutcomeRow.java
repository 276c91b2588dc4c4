package tw.portfolio.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.school.code.RemedialMethod;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.origin.Origin;

/**
 * A course outcome as a row of 課程學習成果紀錄. The names are those that a public program writes and reads
 * (domain.md 2.2, 3.5); the national document was not found.
 */
final class OutcomeRow {
  static final String LIST = "課程學習成果紀錄";

  private static final FileRows FILES =
      new FileRows("課程學習成果文件檔案連結", "文件檔案MD5", "課程學習成果影音檔案連結", "影音檔案MD5");

  private static final String SCHOOL = "修課學校代碼";
  private static final String UNIT = "修課單位代碼";
  private static final String DUE_YEAR = "應修課學年度";
  private static final String DUE_SEMESTER = "應修課學期";
  private static final String CODE = "課程代碼";
  private static final String COURSE = "科目名稱";
  private static final String CREDITS = "學分數";
  private static final String GRADE = "開課年級";
  private static final String COURSE_SEMESTER = "開課學期";
  private static final String BORROWED = "是否為借讀生時的課程學習成果";
  private static final String RETAKEN = "是否為重修時的課程學習成果";
  private static final String RETAKEN_IN = "重修學年度及學期";
  private static final String RETAKEN_BY = "重修方式";
  private static final String MADE_UP = "是否為補修時的課程學習成果";
  private static final String MADE_UP_IN = "補修學年度及學期";
  private static final String MADE_UP_BY = "補修方式";
  private static final String REPEATED = "是否為重讀時的課程學習成果";
  private static final String REPEATED_IN = "重讀學年度及學期";
  private static final String TRANSFERRED = "是否為轉學轉科前的課程學習成果";
  private static final String DESCRIPTION = "課程學習成果簡述";
  private static final String CERTIFIED = "認證狀態";
  private static final String UPLOADED_IN = "本課程學習成果上傳學年度及學期";
  private static final String CREATED = "建立日期及時間";

  private static final String IS_CERTIFIED = "1";
  private static final String IS_NOT_CERTIFIED = "2";
  private static final String NO_METHOD = "0";

  /** What a row of ours says where a way of taking a course has been told without its method. */
  private static final String UNKNOWN_METHOD = "未載明";

  private OutcomeRow() {}

  static Json write(CarriedStudent student, CarriedPiece piece) {
    CourseRef ref = ((Content.Outcome) piece.content()).course();
    Origin.Course course = piece.course().orElseThrow();
    Taking taking = course.taking();
    Term due = due(taking, ref.term());
    Json row =
        Json.object()
            .put(SCHOOL, schoolOf(taking, piece.school()).text())
            .put(UNIT, StudentKeys.NO_UNIT)
            .put(DUE_YEAR, due.year().number())
            .put(DUE_SEMESTER, due.semester().number())
            .put(StudentKeys.IDENTITY, student.identity().number())
            .put(StudentKeys.BORN, Row.written(student.born()))
            .put(CODE, ref.code().text())
            .put(COURSE, course.name())
            .put(CREDITS, course.credits())
            .put(GRADE, course.gradeLevel())
            .put(COURSE_SEMESTER, due.semester().number())
            .put(BORROWED, taking instanceof Taking.Borrowed)
            .put(RETAKEN, taking instanceof Taking.Retake)
            .put(RETAKEN_IN, in(taking instanceof Taking.Retake, ref.term()))
            .put(
                RETAKEN_BY,
                taking instanceof Taking.Retake(Term _, String method)
                    ? RemedialMethod.inBooks(method)
                    : NO_METHOD)
            .put(MADE_UP, taking instanceof Taking.MakeUp)
            .put(MADE_UP_IN, in(taking instanceof Taking.MakeUp, ref.term()))
            .put(
                MADE_UP_BY,
                taking instanceof Taking.MakeUp(Term _, String method)
                    ? RemedialMethod.inBooks(method)
                    : NO_METHOD)
            .put(REPEATED, taking instanceof Taking.Repeat)
            .put(REPEATED_IN, in(taking instanceof Taking.Repeat, ref.term()))
            .put(TRANSFERRED, taking instanceof Taking.Transfer);
    FILES.write(row, piece);
    return row.put(DESCRIPTION, RowTexts.written(piece.content().description()))
        .put(CERTIFIED, piece.certification().isPresent() ? IS_CERTIFIED : IS_NOT_CERTIFIED)
        .put(UPLOADED_IN, piece.term().toString())
        .put(CREATED, Row.written(piece.created()))
        .put(StudentKeys.SUBMITTED, StudentKeys.submitted(piece));
  }

  private static String in(boolean so, Term term) {
    return so ? term.toString() : Row.NO_TERM;
  }

  private static Term due(Taking taking, Term taken) {
    return switch (taking) {
      case Taking.InSemester(), Taking.Repeat() -> taken;
      case Taking.MakeUp(Term due, String _) -> due;
      case Taking.Retake(Term original, String _) -> original;
      case Taking.Transfer(SchoolCode _, Term original) -> original;
      case Taking.Borrowed(SchoolCode _, Term there) -> there;
    };
  }

  private static SchoolCode schoolOf(Taking taking, SchoolCode own) {
    return switch (taking) {
      case Taking.InSemester(), Taking.Repeat(), Taking.MakeUp _, Taking.Retake _ -> own;
      case Taking.Transfer(SchoolCode former, Term _) -> former;
      case Taking.Borrowed(SchoolCode host, Term _) -> host;
    };
  }

  /**
   * Reads a row.
   *
   * @param giver the school that gives the package
   * @param extra what our supplement says of the row
   * @param names what files are called, by their links
   */
  static CarriedPiece read(Row row, SchoolCode giver, Row extra, Map<String, String> names)
      throws UnusableRowException {
    Optional<Term> due = row.yearAndSemester(DUE_YEAR, DUE_SEMESTER);
    Term taken =
        Stream.of(
                row.term(UPLOADED_IN, "上傳學年度及學期"),
                row.term(RETAKEN_IN),
                row.term(MADE_UP_IN),
                row.term(REPEATED_IN),
                due)
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(() -> new UnusableRowException("沒有「" + UPLOADED_IN + "」"));
    SchoolCode courseSchool = row.school(SCHOOL).orElse(giver);
    Taking taking = taking(row, courseSchool, due.orElse(taken));
    String code = row.need(CODE);
    if (!CourseCode.matches(code)) {
      throw new UnusableRowException("「" + CODE + "」不是 23 碼");
    }
    List<CarriedFile> files = FILES.read(row, names, extra);
    if (files.isEmpty()) {
      throw new UnusableRowException("沒有檔案");
    }
    CourseRef course = new CourseRef(taken, new CourseCode(code), taking.kind());
    return RowTexts.complete(
        extra,
        schoolOfWork(taking, courseSchool, giver),
        new CarriedPiece(
            giver,
            "",
            taken,
            new Content.Outcome(course, description(row)),
            Optional.of(
                new Origin.Course(
                    row.text(COURSE).orElse(""), row.whole(GRADE), row.whole(CREDITS), taking)),
            row.text(CERTIFIED).filter(IS_CERTIFIED::equals).map(_ -> certification(extra)),
            row.terms(StudentKeys.SUBMITTED),
            row.moment(CREATED, "建立日期").orElseGet(() -> RowTexts.beginning(taken)),
            files,
            List.of()));
  }

  private static Description description(Row row) throws UnusableRowException {
    return RowTexts.description(row, DESCRIPTION, "簡述", "內容簡述");
  }

  /** Whose record it was: of a course at a third school nothing says so but our supplement. */
  private static SchoolCode schoolOfWork(Taking taking, SchoolCode courseSchool, SchoolCode giver) {
    return switch (taking) {
      case Taking.InSemester(), Taking.Repeat(), Taking.MakeUp _, Taking.Retake _ -> courseSchool;
      case Taking.Transfer _, Taking.Borrowed _ -> giver;
    };
  }

  private static Taking taking(Row row, SchoolCode courseSchool, Term due) {
    if (row.flag(BORROWED)) {
      return new Taking.Borrowed(courseSchool, due);
    }
    if (row.flag(TRANSFERRED)) {
      return new Taking.Transfer(courseSchool, due);
    }
    if (row.flag(RETAKEN)) {
      return new Taking.Retake(due, method(row, RETAKEN_BY));
    }
    if (row.flag(MADE_UP)) {
      return new Taking.MakeUp(due, method(row, MADE_UP_BY));
    }
    return row.flag(REPEATED) ? new Taking.Repeat() : new Taking.InSemester();
  }

  /** In words, since people read it here; a code that nobody knows stays as it is. */
  private static String method(Row row, String name) {
    return row.text(name)
        .map(text -> RemedialMethod.meant(text).map(RemedialMethod::chinese).orElse(text))
        .orElse(UNKNOWN_METHOD);
  }

  private static CarriedPiece.Certification certification(Row extra) {
    return new CarriedPiece.Certification(
        extra.text(Supplement.CERTIFIED_BY), extra.instant(Supplement.CERTIFIED_AT));
  }
}
