package tw.portfolio.record.book;

import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.kernel.text.LookAlikes;
import tw.portfolio.kernel.text.MissingCharacter;
import tw.portfolio.record.StudentBook;

/** What is likely to be wrong with a name (姓名). */
public final class NameCells {
  private NameCells() {}

  /** Warns of a name with a character that nobody could type ({@link MissingCharacter}). */
  public static void checkWhole(Row row, Column<String> column, String name) {
    if (MissingCharacter.in(name)) {
      row.warn(
          column,
          "姓名有「〓」，會先照這樣登錄，並列在待補字的名單，直到改成正確的字。可到全字庫查字，之後再匯入一次。",
          "「〓」 stands for a missing character. The name is kept so, and listed until it is"
              + " mended.");
    }
  }

  /** Warns of a name that is not quite that of the register. */
  public static void compare(Row row, String registered) {
    if (row.filled(StudentBook.NAME)) {
      row.optional(StudentBook.NAME)
          .get()
          .filter(name -> !MissingCharacter.same(name, registered))
          .ifPresent(name -> warn(row, StudentBook.NAME, name, registered));
    }
  }

  /** Warns of a name that the register has with look-alikes of its characters. */
  public static void compareLookAlikes(Row row, Column<String> column, String name, String known) {
    if (!name.equals(known) && LookAlikes.same(name, known)) {
      warn(row, column, name, known);
    }
  }

  private static void warn(Row row, Column<String> column, String name, String registered) {
    boolean alike = LookAlikes.same(name, registered);
    row.warn(
        column,
        (alike ? "與系統裡的「%s」只差字形相近的字。請確認哪一個才對。" : "系統裡這位的姓名是「%s」。請確認編號或學號沒有填錯。")
            .formatted(registered),
        (alike
                ? "The school's records have %s, which only looks alike. Check which is right."
                : "The school's records have the name %s. Check whether the number is right.")
            .formatted(registered));
  }
}
