package tw.portfolio.submission.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.portfolio.record.EntryId;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.ClassPlace;

/** The columns that say whose a row is: before and, in grade books, behind those of its sheet. */
final class StudentColumns {
  private static final String REGISTER = "學籍資料・";

  private StudentColumns() {}

  /** 身分證號 and 出生日期, then those of the sheet. */
  static <R> List<BookColumn<R>> before(Evidence evidence, List<BookColumn<R>> columns) {
    return before(evidence, evidence, columns);
  }

  /**
   * The same.
   *
   * @param born where 出生日期 comes from
   */
  static <R> List<BookColumn<R>> before(
      Evidence evidence, Evidence born, List<BookColumn<R>> columns) {
    return Stream.concat(
            Stream.<BookColumn<R>>of(
                BookColumn.ofStudent(
                    "身分證號",
                    evidence,
                    REGISTER + "身分證號",
                    student -> student.identity().map(NationalId::number).orElse("")),
                BookColumn.ofStudent(
                    "出生日期",
                    born,
                    REGISTER + "出生日期（民國 7 碼）",
                    student -> student.born().map(RocDay::of).orElse(""))),
            columns.stream())
        .toList();
  }

  /** The same with the eight columns that end every grade sheet (domain.md 9.2). */
  static <R> List<BookColumn<R>> around(
      List<BookColumn<R>> columns, Function<R, GradeRecord> grade) {
    BookColumn<R> dataKey =
        BookColumn.of(
            "DataKey",
            Evidence.VENDOR_EXPORT,
            "學業成績・DataKey；檔案沒有的用本平台的紀錄編號",
            grade.andThen(StudentColumns::dataKey));
    return Stream.of(
            before(Evidence.VENDOR_EXPORT, columns), List.of(dataKey), StudentColumns.<R>remarks())
        .flatMap(List::stream)
        .toList();
  }

  /** What the school's own program calls the row, or what the platform does. */
  private static String dataKey(GradeRecord grade) {
    return grade.dataKey().orElseGet(() -> EntryId.of(grade).digest());
  }

  private static <R> List<BookColumn<R>> remarks() {
    return List.of(
        remark("備註(學生姓名)", "姓名", BookStudent::name),
        remark("備註(資料當學期班級)", "當學期班級", student -> student.place().className()),
        remark("備註(資料當學期座號)", "當學期座號", student -> seat(student.place())),
        remark("備註(資料當學期學號)", "學號", student -> student.place().studentNumber()),
        remark("備註(資料次學期班級)", "次學期班級", student -> next(student, ClassPlace::className)),
        remark("備註(資料次學期座號)", "次學期座號", student -> next(student, StudentColumns::seat)),
        remark("備註(資料次學期學號)", "學號", student -> next(student, ClassPlace::studentNumber)));
  }

  private static <R> BookColumn<R> remark(
      String header, String origin, Function<BookStudent, String> value) {
    return BookColumn.ofStudent(header, Evidence.VENDOR_EXPORT, REGISTER + origin, value);
  }

  private static String seat(ClassPlace place) {
    return Integer.toString(place.seat());
  }

  private static String next(BookStudent student, Function<ClassPlace, String> value) {
    Optional<ClassPlace> next = student.next();
    return next.map(value).orElse("");
  }
}
