package tw.portfolio.submission.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.samples.Achievements;
import tw.portfolio.work.achievement.Category;

class AchievementBookTest {
  private static final NationalBook BOOK = AchievementBook.BOOK;
  private static final List<String> BEFORE = List.of("身分證號", "出生日期");
  private static final List<String> BEHIND = List.of("內容簡述", "證明文件連結", "影音檔案連結", "外部影音連結");

  /** domain.md 2.3, row by row. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "幹部經歷暨事蹟紀錄", List.of("單位名稱", "開始日期", "結束日期", "擔任職務名稱", "幹部等級代碼"),
          "競賽參與紀錄", List.of("競賽名稱", "項目", "競賽等級代碼", "獎項", "結果公布日期", "團體參與代碼"),
          "檢定證照紀錄", List.of("檢定證照代碼", "檢定證照類型代碼", "分數", "分項結果", "取得證照日期", "證照字號", "檢定組別"),
          "服務學習紀錄", List.of("服務名稱", "服務單位名稱", "開始日期", "結束日期", "時數"),
          "彈性學習時間紀錄", List.of("彈性學習時間類別代碼", "內容", "開設單位", "開設學年度", "開設學期", "每週節數", "開設週數"),
          "團體活動時間紀錄", List.of("團體活動時間類別代碼", "辦理單位", "團體活動內容名稱", "活動學年度", "活動學期", "節數"),
          "職場學習紀錄", List.of("職場學習類別代碼", "職場學習單位", "職場學習職稱", "開始日期", "結束日期", "時數"),
          "作品成果紀錄", List.of("名稱", "日期"),
          "大學及技專校院先修課程紀錄", List.of("計畫專案", "開設單位", "課程名稱", "開始日期", "結束日期", "學分數", "總時數"),
          "其他多元表現紀錄", List.of("名稱", "主辦單位", "開始日期", "結束日期", "時數"));

  @Test
  void shouldHaveTheCoverAndTheTenSheetsWithTheirColumns() {
    ReadBook book = new BookScene().handedIn().read(BOOK);

    assertThat(book.sheets())
        .containsExactlyElementsOf(
            Stream.concat(Stream.of("封面"), Stream.of(Category.values()).map(Category::chinese))
                .toList());
    assertThat(book.rows("封面")).containsExactly(List.of("213303", "115", "0", "25"));
    FIELDS.forEach(
        (sheet, fields) ->
            assertThat(book.headers(sheet))
                .containsExactlyElementsOf(
                    Stream.of(BEFORE, fields, sheet.equals("作品成果紀錄") ? work() : BEHIND)
                        .flatMap(List::stream)
                        .toList()));
  }

  private static List<String> work() {
    return List.of("內容簡述", "作品成果連結", "影音檔案連結", "外部影音連結");
  }

  @ParameterizedTest
  @EnumSource
  void shouldWriteWhatAStudentHasEnteredOnTheSheetOfItsCategory(Category category) {
    ReadBook book =
        new BookScene().achievement(Achievements.linked(category), FilePart.DOCUMENT).read(BOOK);
    Map<String, String> row = book.only(category.chinese());

    assertThat(row)
        .containsEntry("身分證號", "A123456789")
        .containsEntry("內容簡述", "帶領學弟妹完成校慶活動")
        .containsEntry("影音檔案連結", "")
        .containsEntry("外部影音連結", Achievements.LINK.address());
    assertThat(row.values()).filteredOn(String::isEmpty).as("all but the media file").hasSize(1);
    assertThat(book.sheets())
        .filteredOn(sheet -> FIELDS.containsKey(sheet) && !sheet.equals(category.chinese()))
        .allSatisfy(sheet -> assertThat(book.rows(sheet)).isEmpty());
  }

  @Test
  void shouldWriteDaysAsSevenDigitsAndCodesAsCodes() {
    Map<String, String> cadre =
        new BookScene()
            .achievement(Achievements.about(Category.CADRE), FilePart.DOCUMENT)
            .read(BOOK)
            .only("幹部經歷暨事蹟紀錄");

    assertThat(cadre)
        .containsEntry("開始日期", "1150901")
        .containsEntry("結束日期", "1151110")
        .containsEntry("幹部等級代碼", "9");
  }

  @Test
  void shouldLeaveTheCellOfAnAbsentDocumentEmptyAndTheLinksWhereTheyAre() {
    Map<String, String> media =
        new BookScene()
            .achievement(Achievements.linked(Category.SERVICE), FilePart.MEDIA)
            .read(BOOK)
            .only("服務學習紀錄");
    Map<String, String> link =
        new BookScene()
            .achievement(Achievements.linked(Category.SERVICE))
            .read(BOOK)
            .only("服務學習紀錄");

    assertThat(media).containsEntry("證明文件連結", "");
    assertThat(media.get("影音檔案連結")).startsWith("0150001/多元表現/").endsWith("-media.mp3");
    assertThat(link)
        .containsEntry("證明文件連結", "")
        .containsEntry("影音檔案連結", "")
        .containsEntry("外部影音連結", Achievements.LINK.address());
  }

  @Test
  void shouldPutASecondPieceThatSaysTheSameAside() {
    BookScene scene =
        new BookScene()
            .achievement(Achievements.about(Category.SERVICE), FilePart.DOCUMENT)
            .achievement(Achievements.about(Category.SERVICE), FilePart.DOCUMENT)
            .achievement(Achievements.about(Category.SERVICE), FilePart.MEDIA);

    assertThat(scene.read(BOOK).rows("服務學習紀錄")).hasSize(2);
    assertThat(scene.missing(BOOK).only("服務學習紀錄(缺)").get("原因")).contains("完全相同");
  }
}
