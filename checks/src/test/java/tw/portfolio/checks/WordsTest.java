package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read is in a school's words. */
class WordsTest {
  /** What a school would not say, and what it says. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("授課教師", "任課教師"),
          Map.entry("送審", "送出認證"),
          Map.entry("預約", "開始上傳"),
          Map.entry("查驗", "檢查"),
          Map.entry("要求檢查", "進行檢查"),
          Map.entry("再次要求", "再送一次"),
          Map.entry("校內帳號", "平臺帳號"),
          Map.entry("若仍在職", "若您仍在校"),
          Map.entry("KiB。", "KB"),
          Map.entry("檔案已驗證", "檔案檢查完成"),
          Map.entry("檔案無法讀取", "檔案格式不符，未檢查"),
          Map.entry("\"檔案不符", "檔案未通過檢查"),
          Map.entry("當初宣告的內容", "您選擇的檔案"),
          Map.entry("時窗", "開放期間"),
          Map.entry("歸還件數", "釋出件數"),
          Map.entry("件數會歸還", "會釋出件數"),
          Map.entry("撤下公告", "下架公告"),
          Map.entry("不認得", "範本沒有「…」這一欄"),
          Map.entry("應為下列之一", "請選：1 校級、2 縣市級"),
          Map.entry("列相同", "座號 19 與第 20 列重複"),
          Map.entry(" 班導師", "普二甲班導師"),
          Map.entry("的權限，這項業務由", "您不能…；若是您的業務，請洽…"));

  /** A size in bytes: people read MB. */
  private static final Pattern BYTES = Pattern.compile("(?:%,?d|[0-9]{1,3}(?:,[0-9]{3})+) 位元組");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

  /** As members of requests and answers are called; telephones aren't. */
  private static final Pattern MEMBER =
      Pattern.compile("(?<![A-Za-z0-9%])(?!iP|iMovie)[a-z]+[A-Z][A-Za-z]*(?![A-Za-z0-9])");

  private static final Repository REPOSITORY = Repository.here();

  /** A file that holds texts for people. */
  record Texts(String path, String content) {
    @Override
    public String toString() {
      return path;
    }
  }

  static Stream<Texts> texts() {
    return Stream.of(
            code(),
            Stream.of("README.md", "openapi.yaml", "template.yaml"),
            paths("docs", ".md"),
            paths("local/src/main", ".json"))
        .flatMap(paths -> paths)
        .map(path -> new Texts(path, REPOSITORY.text(path)));
  }

  private static Stream<String> code() {
    return Stream.of("shared", "functions", "local")
        .flatMap(module -> paths(module, ".java"))
        .filter(path -> path.contains("src/main/"));
  }

  private static Stream<String> paths(String folder, String ending) {
    return REPOSITORY.files(folder, ending).stream()
        .map(file -> REPOSITORY.root().relativize(file).toString().replace('\\', '/'));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void shouldSayWhatASchoolSays(Texts texts) {
    INSTEAD.forEach(
        (wrong, right) -> assertThat(texts.content()).as("say " + right).doesNotContain(wrong));
    assertThat(BYTES.matcher(texts.content()).results()).as("say 4 MB").isEmpty();
  }

  /** Operators alone read what is in {@code founding}. */
  @Test
  void shouldNameNoMembersOfJsonInChineseSentences() {
    List<String> named =
        code()
            .filter(path -> path.startsWith("shared/") || path.startsWith("functions/"))
            .filter(path -> !path.contains("/founding/"))
            .flatMap(path -> REPOSITORY.text(path).lines())
            .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/"))
            .flatMap(line -> LITERAL.matcher(line).results().map(found -> found.group(1)))
            .filter(text -> CHINESE.matcher(text).find() && MEMBER.matcher(text).find())
            .toList();

    assertThat(named).isEmpty();
  }
}
