package tw.portfolio.local.year;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.local.year.model.Line;

/** Reads what a digest says, as its recipient does: from its text. */
final class MailLines {
  private static final String ROW = "・";
  private static final String END = "----";

  /** How a kind of line reads, and what in it is counted. */
  private record Reading(String kind, Pattern pattern) {
    static Reading of(String kind, String title, String words) {
      return new Reading(kind, Pattern.compile(ROW + title + "：.*?" + words + ".*"));
    }
  }

  private static final List<Reading> READINGS =
      List.of(
          Reading.of("unsent", "已上傳但沒有送出認證", "您有 (\\d+) 件"),
          Reading.of("draft outcome", "檔案沒有上傳完成或未通過檢查", "您有 (\\d+) 件課程學習成果"),
          Reading.of("draft achievement", "檔案沒有上傳完成或未通過檢查", "您有 (\\d+) 件多元表現"),
          Reading.of("returned", "老師退回的作品", "您 (\\d+) 件"),
          Reading.of("selection outcome", "尚未勾選", "課程學習成果"),
          Reading.of("selection achievement", "尚未勾選", "多元表現"),
          Reading.of("receipt", "收訖明細待確認", "（([^）]*)）"),
          Reading.of("statement", "自傳與學習計畫待繳交", ""),
          Reading.of("waiting", "待認證的作品", "(\\d+) 件課程學習成果待認證"),
          Reading.of("class", "本班情形", "共 (\\d+) 人有事未完成"),
          Reading.of("forms", "確認單未繳回", "還有 (\\d+) 人的"),
          Reading.of("school outcome", "全校情形", "全校課程學習成果 .*共 (\\d+) 人有事未完成"),
          Reading.of("school achievement", "全校情形", "全校多元表現 .*共 (\\d+) 人有事未完成"),
          Reading.of("school teachers", "全校情形", "位老師共 (\\d+) 件待認證"),
          Reading.of("cases receipts", "有期限的案件", "待查 (\\d+) 件"),
          Reading.of("cases disputes", "有期限的案件", "裁決的有 (\\d+) 件"),
          Reading.of("tasks", "行事曆工作", ""));

  private MailLines() {}

  /** The lines, in the order of lines; one that can't be read is of no kind. */
  static List<Line> of(String text) {
    return text.lines()
        .takeWhile(line -> !line.startsWith(END))
        .filter(line -> line.startsWith(ROW))
        .map(MailLines::line)
        .sorted()
        .toList();
  }

  private static Line line(String row) {
    return READINGS.stream()
        .flatMap(reading -> read(reading, row).stream())
        .findFirst()
        .orElseGet(() -> new Line("? " + row, 0));
  }

  private static Optional<Line> read(Reading reading, String row) {
    Matcher matcher = reading.pattern().matcher(row);
    return matcher.matches()
        ? Optional.of(new Line(reading.kind(), number(matcher.toMatchResult())))
        : Optional.empty();
  }

  /** A number as it stands there; of names, how many; else it is one thing. */
  private static int number(MatchResult found) {
    if (found.groupCount() == 0) {
      return 1;
    }
    String words = found.group(1);
    return words.matches("\\d+") ? Integer.parseInt(words) : words.split("、", -1).length;
  }
}
