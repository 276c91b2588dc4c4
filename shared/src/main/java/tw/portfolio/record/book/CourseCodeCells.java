package tw.portfolio.record.book;

import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseCodePart;
import tw.portfolio.kernel.sheet.cell.CellShape;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.Directory;

/** Cells that hold a course code: their shape, and what a code must be beyond it. */
public final class CourseCodeCells {
  /** 課程代碼. */
  public static final Column<CourseCode> CODE =
      new Column<CourseCode>(
              "課程代碼",
              "The course code of 23 characters",
              true,
              new CellShape<>(
                      "請填 23 碼的課程代碼，由三碼適用入學年度開始，只有大寫英文字母和數字。",
                      "A course code: 23 capital letters or digits, the entry year first.",
                      CourseCodeCells::read)
                  .folded(),
              "115213303H1110101010101")
          .alsoCalled("課程代號", "課程編碼", "課程碼");

  private CourseCodeCells() {}

  private static Optional<CourseCode> read(String text) {
    return CourseCode.matches(text) ? Optional.of(new CourseCode(text)) : Optional.empty();
  }

  /** Says what is wrong with the parts of a code of this school. */
  public static void checkParts(Row row, CourseCode code, Directory directory) {
    CourseCodePart.fault(code, directory.school())
        .ifPresent(fault -> row.refuse(CODE, fault.chinese(), fault.english()));
  }

  /** Says what is wrong with a code of this school, which must be on the school's list. */
  public static void checkListed(Row row, CourseCode code, Directory directory) {
    checkParts(row, code, directory);
    if (row.sound() && directory.course(code).isEmpty()) {
      row.refuse(
          CODE,
          "本校的課程代碼清單沒有這門課。請更正，或先匯入課程代碼清單。",
          "The school's list of courses has no such code. Correct it, or import the list first.");
    }
  }
}
