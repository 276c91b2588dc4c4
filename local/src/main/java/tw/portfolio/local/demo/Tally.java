package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tw.portfolio.local.http.Json;

/** What was done, counted. */
final class Tally {
  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private final List<Path> archives = new ArrayList<>();

  /** What is counted; the order is that of the summary and of the JSON. */
  enum Count {
    STUDENTS("學生"),
    UPLOADED("上傳的成果"),
    REFUSED("被拒絕的上傳"),
    CERTIFIED("認證的成果"),
    RETURNED("曾被退回的成果"),
    SELECTED("勾選的成果"),
    REMINDERS("寄出的提醒信"),
    EXPORTED("匯出的成果");

    private final String chinese;

    Count(String chinese) {
      this.chinese = chinese;
    }

    String chinese() {
      return chinese;
    }
  }

  synchronized void add(Count count, int more) {
    counts.merge(count, more, Integer::sum);
  }

  synchronized void archive(Path archive) {
    archives.add(archive.toAbsolutePath().normalize());
  }

  synchronized int of(Count count) {
    return counts.getOrDefault(count, 0);
  }

  synchronized List<Path> archives() {
    return List.copyOf(archives);
  }

  /** The one line for programs. */
  synchronized String json(double seconds) {
    ObjectNode line = Json.object();
    for (Count count : Count.values()) {
      line.put(count.name().toLowerCase(Locale.ROOT), of(count));
    }
    line.set("archives", Json.tree(archives.stream().map(Path::toString).toList()));
    line.put("seconds", Math.round(seconds * 10) / 10.0);
    return line.toString();
  }
}
