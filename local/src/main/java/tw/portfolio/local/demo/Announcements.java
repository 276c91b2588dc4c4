package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tw.portfolio.local.http.Json;

/** What students write when they announce work. */
final class Announcements {
  private static final List<String> TEXTS =
      List.of(
          "在「%s」課堂中，我們分組設計實驗並整理數據，最後以圖表說明結論，也檢討了誤差的來源。",
          "這份「%s」報告記錄我如何從提問、找資料到完成作品，過程中學會修正自己的想法。",
          "「%s」期末成果：由觀察校園環境出發，訪談三位老師，提出一個可行的改善方案。",
          "我在「%s」負責剪輯與簡報，和同學合作完成這件作品，最大的收穫是學會溝通。");

  private Announcements() {}

  /** A description of at most 100 characters. */
  static String description(String courseName, long serial) {
    String name = courseName.length() > 20 ? courseName.substring(0, 20) : courseName;
    return TEXTS.get((int) (serial % TEXTS.size())).formatted(name);
  }

  /** The announcement of a piece of a course. */
  static ObjectNode of(JsonNode course, String description, List<Upload> files) {
    ObjectNode body =
        Json.object()
            .put("year", course.path("year").asInt())
            .put("semester", course.path("semester").asInt())
            .put("courseCode", course.path("courseCode").asText())
            .put("taking", course.path("taking").path("kind").asText("semester"))
            .put("description", description);
    body.setAll(files(files));
    return body;
  }

  static ObjectNode files(List<Upload> files) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("files");
    files.forEach(file -> list.add(file.json()));
    return body;
  }
}
