package tw.portfolio.settings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.kernel.files.FileSize;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;

/** A year's settings in the words of the history: only what differs between two of them. */
final class SettingsText {
  private static final String NONE = "未設定";

  private final Map<String, String> before;
  private final Map<String, String> after;

  private SettingsText(Settings before, Settings after) {
    this.before = words(before);
    this.after = words(after);
  }

  static SettingsText of(Settings before, Settings after) {
    return new SettingsText(before, after);
  }

  /** What was before, of what differs; none if nothing does. */
  Optional<String> from() {
    return differing(before);
  }

  /** What is now, of what differs; none if nothing does. */
  Optional<String> to() {
    return differing(after);
  }

  private Optional<String> differing(Map<String, String> side) {
    String text =
        side.entrySet().stream()
            .filter(entry -> !Objects.equals(before.get(entry.getKey()), after.get(entry.getKey())))
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining("；"));
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  private static Map<String, String> words(Settings settings) {
    Map<String, String> words = new LinkedHashMap<>();
    Caps caps = settings.caps();
    pieces(words, "上學期可上傳課程學習成果", caps.counts().uploadsFirstSemester());
    pieces(words, "下學期可上傳課程學習成果", caps.counts().uploadsSecondSemester());
    pieces(words, "每學年可勾選課程學習成果", caps.counts().selectedPerYear());
    pieces(words, "每學年可上傳多元表現", caps.counts().achievementsPerYear());
    pieces(words, "每學年可勾選多元表現", caps.counts().achievementsSelectedPerYear());
    words.put("文件檔上限", FileSize.text(caps.files().documentBytes()));
    words.put("影音檔上限", FileSize.text(caps.files().mediaBytes()));
    words.put(
        "可上傳類型",
        caps.files().types().stream()
            .sorted()
            .map(FileType::extension)
            .collect(Collectors.joining("、")));
    words.put("圖片上限", caps.files().pictures().mostPixels() / 10_000 + " 萬像素");
    words.put("拍攝地點", caps.files().pictures().refusesLocation() ? "不收" : "提醒");
    words.put("簡述上限", caps.descriptionCharacters() + " 個字");
    closing(words, "上學期休業式", settings.closing(Semester.FIRST));
    closing(words, "下學期休業式", settings.closing(Semester.SECOND));
    for (WindowKey key : WindowKey.all()) {
      words.put(
          key.chinese(),
          settings
              .window(key)
              .map(window -> window.firstDay() + " 至 " + window.lastDay())
              .orElse(NONE));
    }
    return words;
  }

  private static void pieces(Map<String, String> words, String what, int most) {
    words.put(what, most + " 件");
  }

  private static void closing(Map<String, String> words, String what, Optional<LocalDate> day) {
    words.put(what, day.map(LocalDate::toString).orElse(NONE));
  }
}
