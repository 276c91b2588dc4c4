package tw.portfolio.work.achievement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tw.portfolio.school.code.CadreLevel;
import tw.portfolio.school.code.CompetitionLevel;
import tw.portfolio.school.code.FlexibleLearning;
import tw.portfolio.school.code.GroupActivity;

/** The ten categories of achievements, as the national books name their sheets (domain.md 2.3). */
public enum Category {
  CADRE("cadre", "幹部經歷暨事蹟紀錄"),
  COMPETITION("competition", "競賽參與紀錄"),
  CERTIFICATE("certificate", "檢定證照紀錄"),
  SERVICE("service", "服務學習紀錄"),
  FLEXIBLE_TIME("flexibleTime", "彈性學習時間紀錄"),
  GROUP_TIME("groupTime", "團體活動時間紀錄"),
  WORKPLACE("workplace", "職場學習紀錄"),
  WORK("work", "作品成果紀錄"),
  ADVANCED_COURSE("advancedCourse", "大學及技專校院先修課程紀錄"),
  OTHER("other", "其他多元表現紀錄");

  private final String code;
  private final String chinese;

  Category(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** The name of its sheet. */
  public String chinese() {
    return chinese;
  }

  /** The category with exactly this code. */
  public static Optional<Category> ofCode(String code) {
    return Arrays.stream(values()).filter(category -> category.code.equals(code)).findFirst();
  }

  /** What is asked for, in the order of the sheet. */
  public List<Entry> entries() {
    return switch (this) {
      case CADRE ->
          List.of(
              Entry.line("organisation", "單位名稱"),
              Entry.FROM,
              Entry.UNTIL,
              Entry.line("office", "擔任職務名稱"),
              Entry.code("level", "幹部等級", CadreLevel.values()));
      case COMPETITION ->
          List.of(
              Entry.line("name", "競賽名稱"),
              Entry.line("event", "競賽項目組別"),
              Entry.code("level", "競賽等級", CompetitionLevel.values()),
              Entry.line("award", "獎項"),
              Entry.date("結果公布日期"),
              Entry.line("participation", "團體或個人參與"));
      case CERTIFICATE ->
          List.of(
              Entry.line("certificate", "檢定證照"),
              Entry.optional("kind", "檢定證照類型"),
              Entry.optional("score", "分數"),
              Entry.optional("parts", "分項結果"),
              Entry.date("取得證照日期"),
              Entry.optional("number", "證照字號"),
              Entry.optional("group", "檢定組別"));
      case SERVICE ->
          List.of(
              Entry.line("name", "服務名稱"),
              Entry.line("organisation", "服務單位名稱"),
              Entry.FROM,
              Entry.UNTIL,
              Entry.HOURS);
      case FLEXIBLE_TIME ->
          List.of(
              Entry.code("kind", "彈性學習時間類別", FlexibleLearning.values()),
              Entry.line("name", "內容（開設名稱）"),
              Entry.line("organisation", "開設單位"),
              Entry.YEAR,
              Entry.SEMESTER,
              Entry.whole("periodsAWeek", "每週節數", Range.PERIODS_A_WEEK),
              Entry.whole("weeks", "開設週數", Range.WEEKS));
      case GROUP_TIME ->
          List.of(
              Entry.code("kind", "團體活動時間類別", GroupActivity.values()),
              Entry.line("organisation", "辦理單位"),
              Entry.line("name", "團體活動內容名稱"),
              Entry.YEAR,
              Entry.SEMESTER,
              Entry.whole("periods", "節數", Range.PERIODS));
      case WORKPLACE ->
          List.of(
              Entry.line("kind", "職場學習類別"),
              Entry.line("organisation", "職場學習單位"),
              Entry.line("position", "職場學習職稱"),
              Entry.FROM,
              Entry.UNTIL,
              Entry.HOURS);
      case WORK -> List.of(Entry.line("name", "作品名稱"), Entry.date("作品日期"));
      case ADVANCED_COURSE ->
          List.of(
              Entry.line("programme", "計畫專案"),
              Entry.line("organisation", "開設單位"),
              Entry.line("name", "課程名稱"),
              Entry.FROM,
              Entry.UNTIL,
              Entry.whole("credits", "學分數", Range.CREDITS),
              Entry.HOURS);
      case OTHER ->
          List.of(
              Entry.line("name", "名稱"),
              Entry.line("organisation", "主辦單位"),
              Entry.FROM,
              Entry.UNTIL,
              Entry.HOURS);
    };
  }
}
