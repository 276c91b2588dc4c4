package tw.portfolio.submission.book;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.rule.AchievementRule;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.submission.rule.PieceRule;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.ExternalLink;

/**
 * 學生自填多元表現名冊 (25 / 35 / 75): a sheet for each of the ten categories. Columns and names of the
 * sheets: domain.md 2.3; codes: 3.2; that the links stand behind the data, in this order: 3.3, by
 * an exporter of 107學年 alone. 檢定證照代碼, 團體參與代碼 and 職場學習類別代碼 are written as the student has them,
 * since no table of their values was found.
 */
final class AchievementBook {
  private static final Evidence SEEN = Evidence.TWO_PROGRAMS;

  /** The layout of 108學年 and after. */
  static final NationalBook BOOK =
      new NationalBook(
          BookKind.ACHIEVEMENTS,
          1,
          new SchoolYear(108),
          BookKind.ACHIEVEMENTS.chinese(),
          BookCodes.byBatch("25", "35", "75"),
          List.of(
              sheet(
                  Category.CADRE,
                  List.of(
                      field("單位名稱", "organisation"),
                      day("開始日期", "from"),
                      day("結束日期", "until"),
                      field("擔任職務名稱", "office"),
                      field("幹部等級代碼", "level"))),
              sheet(
                  Category.COMPETITION,
                  List.of(
                      field("競賽名稱", "name"),
                      field("項目", "event"),
                      field("競賽等級代碼", "level"),
                      field("獎項", "award"),
                      day("結果公布日期", "date"),
                      field("團體參與代碼", "participation"))),
              sheet(
                  Category.CERTIFICATE,
                  List.of(
                      field("檢定證照代碼", "certificate"),
                      field("檢定證照類型代碼", "kind"),
                      field("分數", "score"),
                      field("分項結果", "parts"),
                      day("取得證照日期", "date"),
                      field("證照字號", "number"),
                      field("檢定組別", "group"))),
              sheet(
                  Category.SERVICE,
                  List.of(
                      field("服務名稱", "name"),
                      field("服務單位名稱", "organisation"),
                      day("開始日期", "from"),
                      day("結束日期", "until"),
                      field("時數", "hours"))),
              sheet(
                  Category.FLEXIBLE_TIME,
                  List.of(
                      field("彈性學習時間類別代碼", "kind"),
                      field("內容", "name"),
                      field("開設單位", "organisation"),
                      field("開設學年度", "year"),
                      field("開設學期", "semester"),
                      field("每週節數", "periodsAWeek"),
                      field("開設週數", "weeks"))),
              sheet(
                  Category.GROUP_TIME,
                  List.of(
                      field("團體活動時間類別代碼", "kind"),
                      field("辦理單位", "organisation"),
                      field("團體活動內容名稱", "name"),
                      field("活動學年度", "year"),
                      field("活動學期", "semester"),
                      field("節數", "periods"))),
              sheet(
                  Category.WORKPLACE,
                  List.of(
                      field("職場學習類別代碼", "kind"),
                      field("職場學習單位", "organisation"),
                      field("職場學習職稱", "position"),
                      day("開始日期", "from"),
                      day("結束日期", "until"),
                      field("時數", "hours"))),
              sheet(Category.WORK, List.of(field("名稱", "name"), day("日期", "date"))),
              sheet(
                  Category.ADVANCED_COURSE,
                  List.of(
                      field("計畫專案", "programme"),
                      field("開設單位", "organisation"),
                      field("課程名稱", "name"),
                      day("開始日期", "from"),
                      day("結束日期", "until"),
                      field("學分數", "credits"),
                      field("總時數", "hours"))),
              sheet(
                  Category.OTHER,
                  List.of(
                      field("名稱", "name"),
                      field("主辦單位", "organisation"),
                      day("開始日期", "from"),
                      day("結束日期", "until"),
                      field("時數", "hours")))),
          List.of(
              "「出生日期」的位置依其他名冊推論。",
              "檢定證照、團體參與、職場學習類別沒有公開的代碼表，填的是學生寫的文字。",
              "日期寫民國 7 碼，與出生日期相同，是推論。"));

  private AchievementBook() {}

  private static BookSheet<ChosenWork> sheet(
      Category category, List<BookColumn<ChosenWork>> fields) {
    return new BookSheet<>(
        category.chinese(),
        StudentColumns.before(
            SEEN,
            Stream.concat(
                    fields.stream(),
                    Stream.<BookColumn<ChosenWork>>of(
                        BookColumn.of(
                            "內容簡述",
                            SEEN,
                            "學生填寫的內容簡述",
                            work -> work.ofPiece(piece -> piece.description().text())),
                        WorkColumns.link(document(category), FilePart.DOCUMENT),
                        WorkColumns.link("影音檔案連結", FilePart.MEDIA),
                        link()))
                .toList()),
        material -> rows(material, category));
  }

  /** 作品成果紀錄 calls its document otherwise (domain.md 2.3). */
  private static String document(Category category) {
    return category == Category.WORK ? "作品成果連結" : "證明文件連結";
  }

  private static BookColumn<ChosenWork> link() {
    return BookColumn.of(
        "外部影音連結",
        Evidence.OLDER_PROGRAM,
        "學生填寫的外部影音連結",
        work -> work.ofPiece(AchievementBook::external));
  }

  private static String external(Piece piece) {
    return detail(piece, shown -> shown.link().map(ExternalLink::address).orElse(""));
  }

  private static BookColumn<ChosenWork> field(String header, String name) {
    return column(header, "", text -> text, name);
  }

  private static BookColumn<ChosenWork> day(String header, String name) {
    return column(header, "（民國 7 碼）", text -> RocDay.of(LocalDate.parse(text)), name);
  }

  private static BookColumn<ChosenWork> column(
      String header, String form, Function<String, String> written, String name) {
    return BookColumn.of(
        header,
        SEEN,
        "學生填寫的" + header + form,
        work ->
            work.ofPiece(
                piece ->
                    detail(
                        piece,
                        shown -> shown.detail().values().text(name).map(written).orElse(""))));
  }

  private static String detail(Piece piece, Function<Content.Achievement, String> value) {
    return switch (piece.content()) {
      case Content.Achievement achievement -> value.apply(achievement);
      case Content.Outcome _ -> "";
    };
  }

  /** What is gone can't say of which category it was, so it stands with the others. */
  private static List<BookRow<ChosenWork>> rows(StudentMaterial material, Category category) {
    return ChosenWork.rows(
        ChosenWork.of(material, WorkKind.ACHIEVEMENT).stream()
            .filter(
                work ->
                    category == work.piece().map(AchievementBook::category).orElse(Category.OTHER))
            .toList(),
        (_, piece) -> faults(piece, material.year().longest()));
  }

  private static Category category(Piece piece) {
    return switch (piece.content()) {
      case Content.Achievement achievement -> achievement.detail().category();
      case Content.Outcome _ -> throw new IllegalStateException("An outcome is of no category");
    };
  }

  private static List<Fault> faults(Piece piece, int longest) {
    return Stream.concat(
            PieceRule.achievement(piece, longest).stream(),
            switch (piece.content()) {
              case Content.Achievement achievement ->
                  AchievementRule.faults(category(piece), achievement.detail().values()).stream();
              case Content.Outcome _ -> Stream.<Fault>empty();
            })
        .toList();
  }
}
