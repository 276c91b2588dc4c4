package tw.portfolio.local.year;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tw.portfolio.local.year.PostOffice.Posted;
import tw.portfolio.local.year.model.Line;

/** The files of a year: a sample of each kind of mail, and what the year came to. */
final class Report {
  private static final int MOST_SHOWN = 200;

  private final Path folder;
  private final Set<String> shown = new HashSet<>();
  private final Map<Way, Integer> ways = new EnumMap<>(Way.class);
  private final Map<String, Integer> lines = new TreeMap<>();
  private final Map<String, Integer> months = new TreeMap<>();
  private final Map<String, Integer> seconds = new TreeMap<>();

  Report(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder.resolve("mails"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes a day, and keeps a mail of each kind that was not there before. */
  void day(LocalDate day, Way way, List<Posted> mails) {
    ways.merge(way, 1, Integer::sum);
    months.merge(day.toString().substring(0, 7), mails.size(), Integer::sum);
    for (Posted mail : mails) {
      List<String> kinds = MailLines.of(mail.text()).stream().map(Line::kind).toList();
      kinds.forEach(kind -> lines.merge(kind, 1, Integer::sum));
      if (shown.addAll(kinds)) {
        keep(day + "-" + String.join("+", kinds).replace(' ', '-'), mail);
      }
    }
  }

  private void keep(String name, Posted mail) {
    write("mails/" + name + ".html", mail.html());
    write("mails/" + name + ".txt", mail.subject() + "\n\n" + mail.text());
  }

  private void write(String name, String text) {
    try {
      Path unused = Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes how long what took, in seconds. */
  void took(Map<String, Integer> more) {
    seconds.putAll(more);
  }

  /** Writes what the year came to. */
  void write(ObjectNode result, Tally tally, Api api, int kills) {
    List<String> text = new ArrayList<>();
    text.add("# 一學年的提醒 (a year of reminders)");
    text.add("");
    text.add("`" + result + "`");
    text.add("");
    text.add("獨立模型說該寄的，與平臺寄出的，逐日逐人逐項比較。");
    text.add(
        "(What an independent model says should be sent, against what was: each day, person and"
            + " line.)");
    table(text, "每月寄出 (mails by month)", months);
    table(text, "信裡的項目 (lines)", lines);
    Map<String, Integer> named = new TreeMap<>();
    ways.forEach((way, days) -> named.put(way.chinese() + " (" + way + ")", days));
    named.put("執行被中斷的次數 (runs killed)", kills);
    table(text, "每天早上的情況，天數 (what befell the mornings, in days)", named);
    table(text, "花的時間，秒 (seconds)", seconds);
    table(text, "被拒絕的請求 (requests refused), 共 " + api.asked() + " 次請求", api.refusals());
    list(text, "結果不明，不算缺也不算重複 (ambiguous)", tally.ambiguities());
    list(text, "不符 (not as it should be)", tally.findings());
    write("report.md", String.join("\n", text) + "\n");
  }

  private static void table(List<String> text, String title, Map<String, Integer> numbers) {
    text.addAll(List.of("", "## " + title, "", "| | |", "|---|---|"));
    numbers.forEach((name, number) -> text.add("| " + name + " | " + number + " |"));
  }

  private static void list(List<String> text, String title, List<String> items) {
    text.addAll(List.of("", "## " + title + ": " + items.size(), ""));
    items.stream().limit(MOST_SHOWN).forEach(item -> text.add("- " + item));
  }
}
