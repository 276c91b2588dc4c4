package tw.portfolio.record.book;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** The cells that say how a student takes a course, as the national sheets ask for it. */
public final class TakingCells {
  /** 修課別; blank is 學期. */
  public static final Column<TakingKind> KIND =
      new Column<TakingKind>(
              "修課別",
              "How it is taken; blank means in its own semester",
              false,
              CellShapes.oneOf(choices(), TakingCells::written),
              "學期")
          .when("空白就是「學期」。")
          .choosing(Arrays.stream(TakingKind.values()).map(TakingKind::chinese).toList())
          .alsoCalled("修課類別", "修習別", "修課方式");

  /** 應修課、原修課 or 借讀修課學年度學期. */
  public static final Column<Term> ORIGINAL_TERM =
      new Column<Term>(
              "原修課學年度學期",
              "For 補修, 重修, 轉學轉科, 借讀: when it was due or taken",
              false,
              CellShapes.term(),
              "")
          .when("只有補修、重修、轉學轉科、借讀要填；其他留空白。")
          .alsoCalled("原學年度學期", "應修課學年度學期", "借讀修課學年度學期");

  /** 原修課 or 借讀學校代碼. */
  public static final Column<SchoolCode> ORIGINAL_SCHOOL =
      new Column<SchoolCode>(
              "原修課學校代碼",
              "For 轉學轉科, 借讀: code of the school where it was taken",
              false,
              CellShapes.schoolCode(),
              "")
          .when("只有轉學轉科、借讀要填；其他留空白。")
          .alsoCalled("原學校代碼", "借讀學校代碼");

  /** 補修 or 重修方式. */
  public static final Column<String> METHOD =
      new Column<String>("補修重修方式", "For 補修, 重修: how", false, CellShapes.text(20), "")
          .when("只有補修、重修要填；其他留空白。")
          .alsoCalled("補修方式", "重修方式", "重補修方式");

  private TakingCells() {}

  private static String choices() {
    return Arrays.stream(TakingKind.values())
        .map(TakingKind::chinese)
        .collect(Collectors.joining("、"));
  }

  private static Optional<TakingKind> written(String text) {
    return Arrays.stream(TakingKind.values())
        .filter(kind -> kind.chinese().equals(text))
        .findFirst();
  }

  /** Reads how a course is taken; empty if that cell is wrong, which the row then tells. */
  public static Optional<TakingKind> kind(Row row) {
    return row.filled(KIND) ? row.attempt(KIND) : Optional.of(TakingKind.SEMESTER);
  }

  /**
   * Reads the other cells. If one of them is wrong the row tells it, and the answer may be empty.
   */
  public static Optional<Taking> read(Row row, TakingKind kind) {
    return switch (kind) {
      case SEMESTER -> alone(row, new Taking.InSemester());
      case REPEAT -> alone(row, new Taking.Repeat());
      case MAKE_UP -> withMethod(row, Taking.MakeUp::new);
      case RETAKE -> withMethod(row, Taking.Retake::new);
      case TRANSFER -> atSchool(row, Taking.Transfer::new);
      case BORROWED -> atSchool(row, Taking.Borrowed::new);
    };
  }

  private static Optional<Taking> alone(Row row, Taking taking) {
    blank(row, ORIGINAL_TERM);
    blank(row, ORIGINAL_SCHOOL);
    blank(row, METHOD);
    return Optional.of(taking);
  }

  private static Optional<Taking> withMethod(Row row, Method taking) {
    blank(row, ORIGINAL_SCHOOL);
    Optional<Term> term = row.attempt(ORIGINAL_TERM);
    Optional<String> method = row.attempt(METHOD);
    return term.flatMap(original -> method.map(how -> taking.of(original, how)));
  }

  private static Optional<Taking> atSchool(Row row, Elsewhere taking) {
    Optional<SchoolCode> school = row.attempt(ORIGINAL_SCHOOL);
    Optional<Term> term = row.attempt(ORIGINAL_TERM);
    blank(row, METHOD);
    return school.flatMap(where -> term.map(original -> taking.of(where, original)));
  }

  private static void blank(Row row, Column<?> column) {
    if (row.filled(column)) {
      row.refuse(column, "這種修課別不填這一格，請留空白。", "Not for this way of taking it. Leave it blank.");
    }
  }

  private interface Method {
    Taking of(Term term, String method);
  }

  private interface Elsewhere {
    Taking of(SchoolCode school, Term term);
  }
}
