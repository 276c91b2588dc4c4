package tw.portfolio.submission.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.submission.rule.PieceRule;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.WorkKind;

/**
 * 學生課程學習成果名冊 (26 / 36 / 76), and 進修部（學校）學生課程學習成果名冊 (28 / 38 / 78): a sheet for each way of taking a
 * course. Columns between 身分證號 and 成果簡述: domain.md 3.3; 出生日期 behind 身分證號 as in every other book;
 * names of the sheets: 9.1; codes: 3.2; the links behind the data: 3.3, proven by an exporter of
 * 107學年 alone. 進修部 has three sheets (9.1) and 節數 for 學分 (3.3).
 */
final class OutcomeBook {
  private static final Evidence SEEN = Evidence.NATIONAL_DATA;
  private static final String COURSE = "修課名單・";
  private static final String HOW = "修課名單・修課別・";
  private static final String SUFFIX = "課程學習成果";

  /** The layout of 108學年 and after. */
  static final NationalBook BY_DAY =
      new NationalBook(
          BookKind.OUTCOMES,
          1,
          new SchoolYear(108),
          BookKind.OUTCOMES.chinese(),
          BookCodes.byBatch("26", "36", "76"),
          List.of(
              day(TakingKind.SEMESTER, own("修課學分")),
              day(TakingKind.MAKE_UP, makeUp()),
              day(TakingKind.RETAKE, retake()),
              day(TakingKind.REPEAT, own("修課學分")),
              day(TakingKind.TRANSFER, transfer()),
              day(TakingKind.BORROWED, borrowed())),
          List.of());

  /** The same of 進修部. */
  static final NationalBook BY_EVENING =
      new NationalBook(
          BookKind.EVENING_OUTCOMES,
          1,
          new SchoolYear(108),
          BookKind.EVENING_OUTCOMES.chinese(),
          BookCodes.byBatch("28", "38", "78"),
          List.of(
              evening(TakingKind.SEMESTER, own("修課節數")),
              evening(TakingKind.TRANSFER, transfer()),
              evening(TakingKind.BORROWED, borrowed())),
          List.of("進修部的補修、重修、重讀沒有專屬的工作表，列在進修部學期課程學習成果。"));

  private OutcomeBook() {}

  private static BookSheet<ChosenWork> day(TakingKind kind, List<BookColumn<ChosenWork>> columns) {
    return new BookSheet<>(
        kind.chinese() + SUFFIX,
        around(columns),
        material -> material.onlyOf(false, rows(material, List.of(kind))));
  }

  private static BookSheet<ChosenWork> evening(
      TakingKind kind, List<BookColumn<ChosenWork>> columns) {
    return new BookSheet<>(
        "進修部" + kind.chinese() + SUFFIX,
        around(columns),
        material -> material.onlyOf(true, rows(material, together(kind))));
  }

  /** What has no sheet of its own in 進修部 stands with 學期. */
  private static List<TakingKind> together(TakingKind kind) {
    return kind == TakingKind.SEMESTER
        ? List.of(TakingKind.SEMESTER, TakingKind.MAKE_UP, TakingKind.RETAKE, TakingKind.REPEAT)
        : List.of(kind);
  }

  private static List<BookColumn<ChosenWork>> around(List<BookColumn<ChosenWork>> columns) {
    return StudentColumns.before(
        SEEN,
        Evidence.INFERRED,
        Stream.concat(
                columns.stream(),
                Stream.<BookColumn<ChosenWork>>of(
                    BookColumn.of(
                        "成果簡述",
                        SEEN,
                        "學生填寫的簡述",
                        work -> work.ofPiece(piece -> piece.description().text())),
                    WorkColumns.link("證明文件連結", FilePart.DOCUMENT),
                    WorkColumns.link("影音檔案連結", FilePart.MEDIA)))
            .toList());
  }

  /** 學期 and 重讀: taken here, in this semester. */
  private static List<BookColumn<ChosenWork>> own(String credits) {
    return List.of(
        taken(),
        course("課程代碼", OutcomeBook::code),
        course("科目名稱", Enrolment::name),
        course("開課年級", OutcomeBook::level),
        course(credits, OutcomeBook::credits));
  }

  private static List<BookColumn<ChosenWork>> makeUp() {
    return List.of(
        how("應修課學年度", OutcomeBook::year),
        how("應修課學期", OutcomeBook::semester),
        taken(),
        course("課程代碼", OutcomeBook::code),
        course("科目名稱", Enrolment::name),
        course("開課年級", OutcomeBook::level),
        course("修課學分", OutcomeBook::credits),
        how("補修方式", TakingValues::method));
  }

  private static List<BookColumn<ChosenWork>> retake() {
    return List.of(
        how("原修課學年度", OutcomeBook::year),
        how("原修課學期", OutcomeBook::semester),
        taken(),
        course("原修課課程代碼", OutcomeBook::code),
        course("原修課科目名稱", Enrolment::name),
        course("原修課開課年級", OutcomeBook::level),
        course("原修課修課學分", OutcomeBook::credits),
        how("重修方式", TakingValues::method));
  }

  private static List<BookColumn<ChosenWork>> transfer() {
    return List.of(
        how("原修課學校代碼", TakingValues::school),
        how("原修課學年度", OutcomeBook::year),
        how("原修課學期", OutcomeBook::semester),
        course("原修課課程代碼", OutcomeBook::code),
        course("原修課科目名稱", Enrolment::name),
        course("原修課開課年級", OutcomeBook::level),
        course("原修課修課節數", OutcomeBook::credits));
  }

  private static List<BookColumn<ChosenWork>> borrowed() {
    return List.of(
        how("借讀學校代碼", TakingValues::school),
        how("借讀修課學年度", OutcomeBook::year),
        how("借讀修課學期", OutcomeBook::semester),
        course("借讀校課程代碼", OutcomeBook::code),
        course("借讀校科目名稱", Enrolment::name),
        course("借讀校開課年級", OutcomeBook::level),
        course("借讀校修課節數", OutcomeBook::credits));
  }

  private static BookColumn<ChosenWork> taken() {
    return BookColumn.of(
        "實際修課學期", SEEN, "修課名單・學期", work -> Integer.toString(work.id().term().semester().number()));
  }

  private static BookColumn<ChosenWork> course(String header, Function<Enrolment, String> value) {
    return BookColumn.of(header, SEEN, COURSE + header, work -> work.ofCourse(value));
  }

  private static BookColumn<ChosenWork> how(String header, Function<Taking, String> value) {
    return BookColumn.of(
        header, SEEN, HOW + header, work -> work.ofCourse(course -> value.apply(course.taking())));
  }

  private static String code(Enrolment course) {
    return course.code().text();
  }

  private static String level(Enrolment course) {
    return Integer.toString(course.gradeLevel());
  }

  private static String credits(Enrolment course) {
    return Integer.toString(course.credits());
  }

  private static String year(Taking taking) {
    return TakingValues.original(taking).map(Term::year).map(Object::toString).orElse("");
  }

  private static String semester(Taking taking) {
    return TakingValues.original(taking)
        .map(term -> Integer.toString(term.semester().number()))
        .orElse("");
  }

  /** A piece whose course the student doesn't take stands where it was sent from. */
  private static List<BookRow<ChosenWork>> rows(StudentMaterial material, List<TakingKind> kinds) {
    return ChosenWork.rows(
        ChosenWork.of(material, WorkKind.OUTCOME).stream()
            .filter(work -> kinds.contains(kind(work)))
            .toList(),
        (work, piece) -> PieceRule.outcome(piece, work.enrolment(), material.year().longest()));
  }

  private static TakingKind kind(ChosenWork work) {
    return work.enrolment()
        .map(course -> course.taking().kind())
        .or(() -> work.piece().flatMap(OutcomeBook::sent).map(label -> label.taking().kind()))
        .orElse(TakingKind.SEMESTER);
  }

  private static Optional<Label> sent(Piece piece) {
    return piece.status().lastLabel();
  }
}
