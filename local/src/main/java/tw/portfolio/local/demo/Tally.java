package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.portfolio.local.http.Json;

/** What was done, counted. */
final class Tally {
  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private final Map<String, Integer> imported = new LinkedHashMap<>();
  private final Map<String, Integer> achievements = new TreeMap<>();
  private final List<Path> archives = new ArrayList<>();
  private final List<Path> books = new ArrayList<>();

  /** What is counted; the order is that of the summary and of the JSON. */
  enum Count {
    STUDENTS("students", "學生"),
    UPLOADED("uploaded", "上傳的成果"),
    REFUSED("refused", "被拒絕的上傳"),
    CERTIFIED("certified", "認證的成果"),
    RETURNED("returned", "曾被退回的成果"),
    SELECTED("selected", "勾選的成果"),
    REMINDERS("reminders", "寄出的提醒信"),
    PRECHECK_REFUSED("precheckRefused", "預檢退回的資料"),
    EXPORTED("exported", "匯出的成果"),
    RECEIPTS_CONFIRMED("receiptsConfirmed", "確認收訖的學生"),
    RECEIPTS_REPORTED("receiptsReported", "收訖明細的回報"),
    TRANSFERRED("transferred", "轉入另一所學校的件數"),
    ACHIEVEMENTS_SELECTED("achievementsSelected", "勾選的多元表現"),
    STATEMENTS("statements", "繳交的自傳與學習計畫"),
    CONSULTATIONS("consultations", "課程諮詢紀錄");

    private final String field;
    private final String chinese;

    Count(String field, String chinese) {
      this.field = field;
      this.chinese = chinese;
    }

    String chinese() {
      return chinese;
    }
  }

  synchronized void add(Count count, int more) {
    counts.merge(count, more, Integer::sum);
  }

  /** Rows of a file that were brought in. */
  synchronized void imported(String kind, int rows) {
    imported.merge(kind, rows, Integer::sum);
  }

  /** One achievement more of a category. */
  synchronized void achievement(String category) {
    achievements.merge(category, 1, Integer::sum);
  }

  synchronized void archive(Path archive) {
    archives.add(archive.toAbsolutePath().normalize());
  }

  synchronized void book(Path book) {
    books.add(book.toAbsolutePath().normalize());
  }

  synchronized int of(Count count) {
    return counts.getOrDefault(count, 0);
  }

  /** The one line for programs. */
  synchronized String json(double seconds) {
    ObjectNode line = Json.object();
    for (Count count : Count.values()) {
      line.put(count.field, of(count));
    }
    line.set("imported", Json.tree(imported));
    line.set("achievements", Json.tree(achievements));
    line.set("archives", Json.tree(archives.stream().map(Path::toString).toList()));
    line.set("books", Json.tree(books.stream().map(Path::toString).toList()));
    line.put("seconds", Math.round(seconds * 10) / 10.0);
    return line.toString();
  }
}
