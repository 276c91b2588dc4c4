package tw.portfolio.submission.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.school.SchoolYear;

/**
 * A national book (名冊): all that is to be said of one. Where the nation changes it, another version
 * with another first year comes beside it in {@link NationalBooks}.
 *
 * @param kind which people ask for
 * @param version of the layout, from 1
 * @param from the first school year whose data is laid out so
 * @param name what the file is called
 * @param codes its 名冊別
 * @param sheets its sheets behind the cover, from the first to the last
 * @param notes what else is not proven, for people
 */
public record NationalBook(
    BookKind kind,
    int version,
    SchoolYear from,
    String name,
    BookCodes codes,
    List<BookSheet<?>> sheets,
    List<String> notes) {
  /** The first sheet (domain.md 3.1). */
  public static final String COVER = "封面";

  /** Its header row. */
  public static final List<String> COVER_HEADERS = List.of("學校代碼", "學年度", "學期", "名冊別");

  /** What every book leaves open. */
  private static final List<String> OF_EVERY_BOOK =
      List.of("國教署的名冊格式文件未公開，欄位依公開程式整理，提交前請與當年度公告的格式核對。", "附件欄填的是檔案在提交包裡的路徑；檔案如何與名冊一起送出，沒有公開資料。");

  /** Copies the lists. */
  public NationalBook {
    sheets = List.copyOf(sheets);
    notes = List.copyOf(notes);
  }

  /** The data row of the cover; a book of a whole year is of 學期 0. */
  List<String> cover(BookYear year) {
    BookOrder order = year.order();
    return List.of(
        year.school().text(),
        order.year().toString(),
        order.semester().map(semester -> Integer.toString(semester.number())).orElse("0"),
        codes.of(order.batch()).orElse(""));
  }

  /** Whether a student of that grade is in it. */
  boolean has(BookOrder order, int grade) {
    return !codes.differByBatch() || order.batch().has(grade);
  }

  /** All that is not proven of it, for people: of columns, each sheet in a sentence. */
  public List<String> unproven() {
    return Stream.of(OF_EVERY_BOOK, notes, doubts()).flatMap(List::stream).toList();
  }

  private List<String> doubts() {
    Map<String, List<String>> sheetsByHeaders =
        sheets.stream()
            .collect(
                Collectors.groupingBy(
                    NationalBook::doubtful,
                    LinkedHashMap::new,
                    Collectors.mapping(BookSheet::name, Collectors.toList())));
    return sheetsByHeaders.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .map(entry -> "%s的%s：名稱或位置未經證實。".formatted(called(entry.getValue()), entry.getKey()))
        .toList();
  }

  private static String doubtful(BookSheet<?> sheet) {
    return sheet.columns().stream()
        .filter(column -> !column.evidence().proven())
        .map(BookColumn::header)
        .collect(Collectors.joining("、"));
  }

  private String called(List<String> names) {
    return names.size() == sheets.size() ? "每張工作表" : "「" + String.join("」、「", names) + "」";
  }
}
