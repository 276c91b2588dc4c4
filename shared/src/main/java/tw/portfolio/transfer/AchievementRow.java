package tw.portfolio.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.Content;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Entry;
import tw.portfolio.work.achievement.ExternalLink;
import tw.portfolio.work.achievement.Values;
import tw.portfolio.work.achievement.When;

/**
 * An achievement as a row of 多元表現, a list for each category. The names are those that a public
 * program writes and reads (domain.md 2.3, 3.5), with those of the national sheets beside them when
 * they are read; the national document was not found.
 */
final class AchievementRow {
  /** The name under which the ten lists are. */
  static final String LISTS = "多元表現";

  private static final FileRows FILES = new FileRows("證明文件連結", "證明文件MD5", "影音檔案連結", "影音檔案MD5");
  private static final FileRows WORK_FILES = new FileRows("作品成果連結", "作品成果MD5", "影音檔案連結", "影音檔案MD5");

  private static final String DESCRIPTION = "內容簡述";
  private static final String LINK = "外部影音連結";
  private static final String UPLOADED_IN = "本紀錄上傳學年度及學期";
  private static final String CREATED = "建立日期";

  private static final String FROM = "開始日期";
  private static final String UNTIL = "結束日期";

  /** A semester of its own is the row's (學年度, 學期), so it has no column. */
  private static final Map<Category, Sheet> SHEETS = sheets();

  private AchievementRow() {}

  /**
   * A list of one category.
   *
   * @param names what the list is called; the first is what we write
   * @param columns what the category's entries are called, in the order of the row
   * @param files what its files are called
   */
  private record Sheet(List<String> names, Map<String, List<String>> columns, FileRows files) {}

  private static Sheet sheet(String name, Map<String, List<String>> columns) {
    return new Sheet(List.of(name), columns, FILES);
  }

  private static Map<Category, Sheet> sheets() {
    Map<Category, Sheet> sheets = new EnumMap<>(Category.class);
    sheets.put(
        Category.CADRE,
        sheet(
            "幹部經歷暨事蹟紀錄",
            Map.of(
                "organisation", List.of("單位名稱"),
                "from", List.of(FROM),
                "until", List.of(UNTIL),
                "office", List.of("擔任職務名稱"),
                "level", List.of("幹部等級代碼"))));
    sheets.put(
        Category.COMPETITION,
        sheet(
            "競賽參與紀錄",
            Map.of(
                "name", List.of("競賽名稱"),
                "level", List.of("競賽等級代碼"),
                "award", List.of("競賽獎項", "獎項"),
                "date", List.of("結果公布日期"),
                "event", List.of("競賽項目組別", "項目"),
                "participation", List.of("團體或個人參與代碼", "團體(或個人)參與代碼"))));
    sheets.put(
        Category.CERTIFICATE,
        sheet(
            "檢定證照紀錄",
            Map.of(
                "certificate", List.of("檢定證照代碼"),
                "kind", List.of("檢定證照類型代碼", "註1"),
                "score", List.of("檢定證照結果分數", "分數"),
                "date", List.of("取得檢定證照日期", "取得證照日期"),
                "parts", List.of("分項結果"),
                "number", List.of("檢定證照字號", "證照字號"),
                "group", List.of("檢定證照組別", "檢定組別"))));
    sheets.put(
        Category.SERVICE,
        sheet(
            "服務學習紀錄",
            Map.of(
                "name", List.of("服務名稱"),
                "organisation", List.of("服務單位名稱"),
                "from", List.of(FROM),
                "until", List.of(UNTIL),
                "hours", List.of("服務學習時數", "時數"))));
    sheets.put(
        Category.FLEXIBLE_TIME,
        sheet(
            "彈性學習時間紀錄",
            Map.of(
                "kind", List.of("彈性學習時間類別(種類)代碼", "彈性學習時間類別代碼"),
                "name", List.of("內容(開設名稱)"),
                "organisation", List.of("開設單位"),
                "periodsAWeek", List.of("每週節數"),
                "weeks", List.of("開設週數"))));
    sheets.put(
        Category.GROUP_TIME,
        sheet(
            "團體活動時間紀錄",
            Map.of(
                "kind", List.of("團體活動時間類別代碼"),
                "organisation", List.of("辦理單位"),
                "name", List.of("團體活動內容名稱"),
                "periods", List.of("節數"))));
    sheets.put(
        Category.WORKPLACE,
        sheet(
            "職場學習紀錄",
            Map.of(
                "kind", List.of("職場學習類別代碼"),
                "organisation", List.of("職場學習單位"),
                "position", List.of("職場學習職稱"),
                "from", List.of(FROM),
                "until", List.of(UNTIL),
                "hours", List.of("時數"))));
    sheets.put(
        Category.WORK,
        new Sheet(
            List.of("作品成果紀錄"),
            Map.of("name", List.of("名稱", "作品名稱"), "date", List.of("作品日期", "日期")),
            WORK_FILES));
    sheets.put(
        Category.ADVANCED_COURSE,
        sheet(
            "大學及技專校院先修課程紀錄",
            Map.of(
                "programme", List.of("計畫專案"),
                "organisation", List.of("開設單位"),
                "name", List.of("課程名稱"),
                "from", List.of(FROM),
                "until", List.of(UNTIL),
                "credits", List.of("學分數"),
                "hours", List.of("總時數"))));
    sheets.put(
        Category.OTHER,
        new Sheet(
            List.of("其他多元表現", "其他多元表現紀錄"),
            Map.of(
                "name", List.of("名稱"),
                "organisation", List.of("主辦單位"),
                "from", List.of(FROM),
                "until", List.of(UNTIL),
                "hours", List.of("時數")),
            FILES));
    return Map.copyOf(sheets);
  }

  /** What we call the list of a category. */
  static String list(Category category) {
    return SHEETS.get(category).names().getFirst();
  }

  /** The rows of a category in what is under {@link #LISTS}. */
  static List<Row> rows(Row lists, Category category) {
    return lists.rows(SHEETS.get(category).names().toArray(String[]::new));
  }

  /** Whether it is an achievement of that category. */
  static boolean isOf(CarriedPiece piece, Category category) {
    return piece.content() instanceof Content.Achievement achievement
        && achievement.detail().category() == category;
  }

  static Json write(CarriedStudent student, CarriedPiece piece) {
    Content.Achievement achievement = (Content.Achievement) piece.content();
    Detail detail = achievement.detail();
    Sheet sheet = SHEETS.get(detail.category());
    Json row =
        StudentKeys.row(
            student, StudentKeys.SCHOOL, piece.school(), StudentKeys.UNIT, term(detail, piece));
    for (Entry entry : detail.category().entries()) {
      Optional.ofNullable(sheet.columns().get(entry.name()))
          .map(List::getFirst)
          .ifPresent(
              column -> write(row, column, entry, detail.values().text(entry.name()).orElse("")));
    }
    row.put(DESCRIPTION, RowTexts.written(achievement.description()));
    sheet.files().write(row, piece);
    return row.put(LINK, achievement.link().map(ExternalLink::address).orElse(""))
        .put(UPLOADED_IN, piece.term().toString())
        .put(CREATED, Row.written(piece.created()))
        .put(StudentKeys.SUBMITTED, StudentKeys.submitted(piece));
  }

  private static Term term(Detail detail, CarriedPiece piece) {
    return detail.when() instanceof When.In(Term held) ? held : piece.term();
  }

  private static void write(Json row, String column, Entry entry, String text) {
    switch (entry.kind()) {
      case Entry.Kind.Whole _ -> row.put(column, Long.parseLong(text));
      case Entry.Kind.Day _ -> row.put(column, Row.written(LocalDate.parse(text)));
      case Entry.Kind.Text _, Entry.Kind.Code _ -> row.put(column, text);
    }
  }

  /**
   * Reads a row.
   *
   * @param giver the school that gives the package
   * @param extra what our supplement says of the row
   * @param names what files are called, by their links
   * @param told what is passed over of a row that is taken
   */
  static CarriedPiece read(
      Category category,
      Row row,
      SchoolCode giver,
      Row extra,
      Map<String, String> names,
      Consumer<String> told)
      throws UnusableRowException {
    Sheet sheet = SHEETS.get(category);
    Term term =
        row.term(UPLOADED_IN)
            .or(() -> row.yearAndSemester(StudentKeys.YEAR, StudentKeys.SEMESTER))
            .orElseThrow(() -> new UnusableRowException("沒有「" + UPLOADED_IN + "」"));
    Detail detail = detail(category, values(category, sheet, row));
    List<CarriedFile> files = sheet.files().read(row, names, extra);
    Optional<ExternalLink> link = link(row, told);
    if (files.isEmpty() && link.isEmpty()) {
      throw new UnusableRowException("沒有檔案，也沒有外部連結");
    }
    return RowTexts.complete(
        extra,
        row.school(StudentKeys.SCHOOL).orElse(giver),
        new CarriedPiece(
            giver,
            "",
            term,
            new Content.Achievement(detail, RowTexts.description(row, DESCRIPTION, "簡述"), link),
            Optional.empty(),
            Optional.empty(),
            row.terms(StudentKeys.SUBMITTED),
            row.moment(CREATED, "建立日期及時間").orElseGet(() -> RowTexts.beginning(term)),
            files,
            List.of()));
  }

  private static Map<String, String> values(Category category, Sheet sheet, Row row)
      throws UnusableRowException {
    Map<String, String> values = new LinkedHashMap<>();
    row.text(StudentKeys.YEAR).ifPresent(year -> values.put("year", year));
    row.text(StudentKeys.SEMESTER).ifPresent(semester -> values.put("semester", semester));
    for (Entry entry : category.entries()) {
      List<String> called = sheet.columns().get(entry.name());
      if (called != null) {
        value(entry, row, called.toArray(String[]::new))
            .ifPresent(value -> values.put(entry.name(), value));
      }
    }
    return values;
  }

  private static Optional<String> value(Entry entry, Row row, String... called)
      throws UnusableRowException {
    return switch (entry.kind()) {
      case Entry.Kind.Day _ -> row.day(called).map(LocalDate::toString);
      case Entry.Kind.Whole _ -> row.number(called);
      case Entry.Kind.Text _, Entry.Kind.Code _ -> row.text(called);
    };
  }

  private static Detail detail(Category category, Map<String, String> values)
      throws UnusableRowException {
    String missing =
        category.entries().stream()
            .filter(entry -> !values.containsKey(entry.name()))
            .filter(entry -> !(entry.kind() instanceof Entry.Kind.Text(boolean needed)) || needed)
            .map(entry -> "「" + entry.title() + "」")
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      throw new UnusableRowException("沒有" + missing);
    }
    try {
      return Detail.of(category, Values.of(values));
    } catch (IllegalArgumentException | DateTimeException _) {
      throw new UnusableRowException("欄位不合規定（日期、時數、代碼或文字長度）");
    }
  }

  private static Optional<ExternalLink> link(Row row, Consumer<String> told) {
    Optional<String> address = row.text(LINK);
    try {
      return address.map(ExternalLink::new);
    } catch (IllegalArgumentException _) {
      told.accept("「" + LINK + "」不是 https 連結，未帶入");
      return Optional.empty();
    }
  }
}
