package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import tw.portfolio.local.http.Json;

/** What students write about achievements, one example a category. */
final class AchievementTexts {
  /** The ten categories. */
  static final List<String> CATEGORIES =
      List.of(
          "cadre",
          "competition",
          "certificate",
          "service",
          "flexibleTime",
          "groupTime",
          "workplace",
          "work",
          "advancedCourse",
          "other");

  private final int year;
  private final int semester;
  private final LocalDate day;

  /** Texts of things that happened in the weeks before that day. */
  AchievementTexts(int year, int semester, LocalDate today) {
    this.year = year;
    this.semester = semester;
    this.day = today.minusDays(30);
  }

  /** The announcement of an achievement, without files. */
  ObjectNode announcement(String category, int serial) {
    ObjectNode body = Json.object().put("year", year).put("semester", semester);
    body.put("description", "這次經驗讓我學會與人合作、面對問題，也更認識自己的興趣（第 %d 件）。".formatted(serial));
    body.set("detail", detail(category));
    return body;
  }

  /** A category's own fields. */
  ObjectNode detail(String category) {
    ObjectNode detail = Json.object().put("category", category);
    return switch (category) {
      case "cadre" ->
          during(detail.put("organisation", "管樂社").put("office", "副社長").put("level", "3"));
      case "competition" ->
          detail
              .put("name", "臺南市語文競賽")
              .put("event", "國語朗讀")
              .put("level", "2")
              .put("award", "優等")
              .put("date", day.toString())
              .put("participation", "個人");
      case "certificate" ->
          detail.put("certificate", "全民英檢").put("kind", "中級初試").put("date", day.toString());
      case "service" ->
          during(detail.put("name", "社區圖書館說故事").put("organisation", "南區圖書館").put("hours", 12));
      case "flexibleTime" ->
          detail
              .put("kind", "1")
              .put("name", "府城古蹟自主學習計畫")
              .put("organisation", "南寧高中")
              .put("year", year)
              .put("semester", semester)
              .put("periodsAWeek", 2)
              .put("weeks", 9);
      case "groupTime" ->
          detail
              .put("kind", "2")
              .put("organisation", "學務處")
              .put("name", "童軍社露營")
              .put("year", year)
              .put("semester", semester)
              .put("periods", 16);
      case "workplace" ->
          during(
              detail
                  .put("kind", "職場參訪")
                  .put("organisation", "臺南市美術館")
                  .put("position", "導覽見習")
                  .put("hours", 24));
      case "work" -> detail.put("name", "校園植物圖鑑").put("date", day.toString());
      case "advancedCourse" ->
          during(
              detail
                  .put("programme", "高中生預修大學課程")
                  .put("organisation", "成功大學")
                  .put("name", "微積分預備")
                  .put("credits", 2)
                  .put("hours", 36));
      case "other" ->
          during(detail.put("name", "國際青年論壇").put("organisation", "臺南市政府").put("hours", 8));
      default -> throw new IllegalArgumentException("No category: " + category);
    };
  }

  private ObjectNode during(ObjectNode detail) {
    return detail.put("from", day.minusDays(7).toString()).put("until", day.toString());
  }
}
