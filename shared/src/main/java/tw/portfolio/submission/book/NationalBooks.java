package tw.portfolio.submission.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.book.BookSettings.GradeFile;

/**
 * Every national book that can be made, in every version: whichever began last counts for a school
 * year. A new version is one more line here, beside a file that says all of it.
 */
public final class NationalBooks {
  private static final List<NationalBook> ALL =
      List.of(
          CadreBook.BOOK,
          AchievementBook.BOOK,
          OutcomeBook.BY_DAY,
          OutcomeBook.BY_EVENING,
          GradeCheckBook.BY_DAY,
          GradeCheckBook.BY_EVENING);

  private static final List<GradeSheet> GRADES =
      Stream.concat(GradeBook.SHEETS.stream(), EveningGradeBook.SHEETS.stream()).toList();

  private static final List<String> GRADE_NOTES =
      List.of(
          "名冊別與哪幾張工作表合成一個檔案，沒有公開資料，由學校設定；沒有設定的只能看草稿。",
          "身分別沒有公開的代碼表，填的是學校登錄的文字；重修與補修方式只知道 3 專班辦理。",
          "DataKey 的內容沒有公開資料。");

  private NationalBooks() {}

  /** The numbers of all sheets of grades. */
  public static List<String> gradeSheets() {
    return GRADES.stream().map(GradeSheet::number).toList();
  }

  /** The books of a kind, as they are laid out for data of that year; grades may be several. */
  public static List<NationalBook> of(BookKind kind, SchoolYear year, BookSettings settings) {
    if (kind.ofEvening() && !settings.hasEvening()) {
      return List.of();
    }
    return kind == BookKind.GRADES
        ? grades(settings)
        : ALL.stream()
            .filter(book -> book.kind() == kind && book.from().compareTo(year) <= 0)
            .max(Comparator.comparing(NationalBook::from))
            .stream()
            .toList();
  }

  /** Those that the school has grouped, then the others by the first figure of their numbers. */
  private static List<NationalBook> grades(BookSettings settings) {
    List<GradeSheet> left =
        new ArrayList<>(
            GRADES.stream().filter(sheet -> settings.hasEvening() || !sheet.ofEvening()).toList());
    List<NationalBook> books = new ArrayList<>();
    for (GradeFile file : settings.gradeFiles()) {
      List<GradeSheet> sheets =
          left.stream().filter(sheet -> file.sheets().contains(sheet.number())).toList();
      if (!sheets.isEmpty()) {
        books.add(grades(Optional.of(file.code()), sheets));
        left.removeAll(sheets);
      }
    }
    for (String figure : List.of("4", "5", "6")) {
      List<GradeSheet> sheets =
          left.stream().filter(sheet -> sheet.number().startsWith(figure)).toList();
      if (!sheets.isEmpty()) {
        books.add(grades(Optional.empty(), sheets));
      }
    }
    return books;
  }

  private static NationalBook grades(Optional<String> code, List<GradeSheet> sheets) {
    return new NationalBook(
        BookKind.GRADES,
        1,
        new SchoolYear(108),
        BookKind.GRADES.chinese()
            + " "
            + String.join("、", sheets.stream().map(GradeSheet::number).toList()),
        BookCodes.ofAll(code),
        sheets.stream().<BookSheet<?>>map(GradeSheet::sheet).toList(),
        GRADE_NOTES);
  }
}
