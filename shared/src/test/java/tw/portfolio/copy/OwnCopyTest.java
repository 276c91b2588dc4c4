package tw.portfolio.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.FileHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.RealFile;
import tw.portfolio.statement.StatementPart;
import tw.portfolio.work.Piece;

class OwnCopyTest {
  private static final String PHYSICS = "課程學習成果/115-1-01 物理/光電效應🔬報告.pdf";
  private static final String RECORDING = "課程學習成果/115-1-01 物理/發表.mp3";

  /** What starts a tag; everything else that anybody typed stands escaped. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:html|head|meta|title|style|body|main|article|header|h[123]|p|div|dl|dt|dd|table|caption|thead|tbody|tr|th|td|span|strong|ul|li|a|section)["
              + " >]|<!DOCTYPE html>");

  @Test
  void shouldGiveEveryFileAsItWasUploaded() {
    Unpacked copy = CopyScene.full().copy();

    assertThat(copy.files())
        .containsEntry(PHYSICS, RealFile.REPORT.bytes())
        .containsEntry(RECORDING, RealFile.RECORDING.bytes())
        .containsKeys(
            "課程學習成果/115-1-02 歷史/光電效應🔬報告.pdf",
            "多元表現/115-1-01 服務學習紀錄/光電效應🔬報告.pdf",
            "index.html",
            "服務紀錄證明.html",
            "自傳與學習計畫-115學年度.html",
            "自傳與學習計畫的舊版/115學年度-第01版.html",
            "sha256.txt");
  }

  @Test
  void shouldTellWhereTheStudentIsReachedAndWhatWasTold() {
    CopyScene scene = CopyScene.full();
    scene.reached("ming@gmail.com", "一件成果被退回。");

    assertThat(scene.copy().index())
        .contains("通知信箱與通知", "ming@gmail.com", "驗證）", "一件成果被退回。", "星期一");
  }

  @Test
  void shouldTellAllThatThereIsOfTheStudent() {
    String index = CopyScene.full().copy().index();

    assertThat(index)
        .contains("王小明", "s1", "101 班 1 號")
        .contains("量測光電效應並討論誤差", "已認證", Courses.MING_PHYSICS.teacherName())
        .contains("已退回", "非本課程相關主題")
        .contains("服務學習紀錄", "帶領學弟妹完成校慶活動")
        .contains("天文與攝影")
        .contains("<span>85</span>", "班長", "病假", "圖書館志工", "12.5")
        .contains("資訊學群", "先修程式設計")
        .contains("說明高二選修課程與學群的關係。", Entries.COUNSELLOR.name())
        .contains("認證通過", "送出認證", "檔案檢查完成");
  }

  @Test
  void shouldTellWhatTheNationalDatabaseHasReceived() {
    CopyScene scene = CopyScene.full();
    scene.receipted("量測光電效應", "量測");

    assertThat(scene.copy().index())
        .contains("115 學年度 課程學習成果（待確認）", "簡述：量測光電效應", "已收到，內容不同")
        .doesNotContain("A123456789");
  }

  @Test
  void shouldShowNoMoreThanTheStudentsOwnPagesDo() {
    String index = CopyScene.full().copy().index();

    assertThat(index).contains("A12****789").doesNotContain("A123456789");
    assertThat(index).as("who else was consulted").doesNotContain("陳小華");
  }

  @Test
  void shouldLeadToEachFileWithoutANetwork() {
    Unpacked copy = CopyScene.full().copy();

    assertThat(copy.index()).contains("臺南市立南寧高級中學（學校代碼 213303）");
    assertThat(copy.linked("index.html"))
        .contains(PHYSICS, RECORDING, "服務紀錄證明.html", "自傳與學習計畫-115學年度.html")
        .isSubsetOf(copy.files().keySet());
    assertThat(copy.linked("index.html"))
        .containsAll(
            copy.files().keySet().stream()
                .filter(path -> !path.equals("index.html") && !path.equals("sha256.txt"))
                .toList());
    assertThat(copy.index()).doesNotContain("http://", "https://", "<script");
  }

  @Test
  void shouldListTheDigestOfEverythingInIt() {
    Unpacked copy = CopyScene.full().copy();

    assertThat(copy.checked())
        .containsOnlyKeys(
            copy.files().keySet().stream().filter(path -> !path.equals("sha256.txt")).toList())
        .doesNotContainValue(false);
  }

  @Test
  void shouldBeReadByAnotherReaderWithNamesInUtf8(@TempDir Path folder) throws IOException {
    byte[] archive = CopyScene.full().bytes();
    Path file = Files.write(folder.resolve("copy.zip"), archive);

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.getFileHeaders())
          .extracting(FileHeader::getFileName)
          .containsExactlyElementsOf(Unpacked.of(archive).files().keySet());
      assertThat(zip.getFileHeaders()).allMatch(FileHeader::isFileNameUTF8Encoded);
      zip.extractAll(folder.resolve("unpacked").toString());
    }

    assertThat(folder.resolve("unpacked").resolve(PHYSICS))
        .hasBinaryContent(RealFile.REPORT.bytes());
  }

  @Test
  void shouldGiveTheSameBytesForTheSameState() {
    CopyScene scene = CopyScene.full();

    assertThat(scene.bytes()).isEqualTo(scene.bytes());
  }

  @Test
  void shouldTellOfAFileThatWasAlteredAndLeaveItOut() {
    CopyScene scene = CopyScene.full();
    Piece piece = scene.portfolio().work().getFirst().work().pieces().getFirst();
    scene.campus.files().alter(Campus.key(piece, FilePart.DOCUMENT), new byte[] {1, 2, 3});

    Unpacked copy = scene.copy();

    assertThat(copy.files()).doesNotContainKey(PHYSICS).containsKey(RECORDING);
    assertThat(copy.index())
        .contains("有 1 個檔案沒有放進來。")
        .contains("平臺上的檔案與上傳時的紀錄不符</span> " + PHYSICS);
    assertThat(copy.linked("index.html")).doesNotContain(PHYSICS);
    assertThat(copy.checked()).contains(entry(PHYSICS, false), entry(RECORDING, true));
    assertThat(copy.text("sha256.txt"))
        .contains("# 平臺上的檔案與上傳時的紀錄不符，未放入：" + PHYSICS)
        .contains(Sha256.of(RealFile.REPORT.bytes()).hex() + "  " + PHYSICS);
  }

  @Test
  void shouldTellOfAFileThatIsLost() {
    CopyScene scene = CopyScene.full();
    Piece piece = scene.portfolio().work().getFirst().work().pieces().getFirst();
    scene.campus.files().lose(Campus.key(piece, FilePart.MEDIA));

    assertThat(scene.copy().index())
        .contains("平臺上找不到這個檔案</span> " + RECORDING)
        .contains("共 3 個檔案")
        .contains("另有 1 個沒有放進來");
  }

  @Test
  void shouldSayNothingOfLostFilesWhereThereAreNone() {
    assertThat(CopyScene.full().copy().index()).contains("共 4 個檔案").doesNotContain("沒有放進來");
  }

  @Test
  void shouldShowWhateverWasTypedAsText() {
    CopyScene scene = new CopyScene();
    scene.called("a\"><img src=x onerror=alert(1)>.jpg", "</dd></main><script>alert(2)</script>");
    scene.statement(Map.of(StatementPart.INTERESTS, "<style>*{display:none}</style>&amp;"));
    scene.assessed("<iframe src='//evil'>", "<a href=\"javascript:alert(3)\">x</a>");

    Unpacked copy = scene.copy();

    Stream.of("index.html", "自傳與學習計畫-115學年度.html")
        .map(copy::text)
        .map(page -> page.replaceFirst("(?s)<style>.*?</style>", ""))
        .forEach(
            page ->
                assertThat(TAG.matcher(page).replaceAll(""))
                    .doesNotContain("<")
                    .doesNotContain("javascript:alert(3)\">"));
    assertThat(copy.index())
        .contains("&lt;script&gt;alert(2)&lt;/script&gt;")
        .contains("&lt;iframe src=&#39;//evil&#39;&gt;")
        .contains("a&quot;&gt;&lt;img src=x onerror=alert(1)&gt;.jpg");
    assertThat(copy.files()).containsKey("課程學習成果/115-1-01 物理/a＂＞＜img src=x onerror=alert(1)＞.jpg");
    assertThat(copy.linked("index.html")).isSubsetOf(copy.files().keySet());
  }

  @Test
  void shouldUnpackNamesThatWindowsRefuses() {
    CopyScene scene = new CopyScene();
    scene.called("CON.jpg", "裝置名稱");
    scene.called("a:b?c*.jpg", "符號");
    scene.called("長".repeat(80) + ".jpg", "很長的檔名");

    List<String> names =
        scene.copy().files().keySet().stream()
            .filter(path -> path.endsWith(".jpg"))
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .toList();

    assertThat(names)
        .hasSize(3)
        .contains("_CON.jpg", "a：b？c＊.jpg")
        .allMatch(name -> name.length() < 90);
  }

  @Test
  void shouldSayThatThereIsNothingOfWhomNothingIsKept() {
    Unpacked copy = new CopyScene().copy();

    assertThat(copy.files()).containsOnlyKeys("服務紀錄證明.html", "index.html", "sha256.txt");
    assertThat(copy.index()).contains("沒有資料。", "王小明");
    assertThat(copy.text("服務紀錄證明.html")).contains("尚未登錄這位學生的校內服務紀錄");
  }

  @Test
  void shouldCertifyServiceWithItsHours() {
    CopyScene scene = new CopyScene();
    scene.entered(Entries.MING_HELPED);

    assertThat(scene.copy().text("服務紀錄證明.html"))
        .contains("校內服務紀錄證明", "王小明", "s1", "圖書館志工", "2026-09-10 至 2026-11-10")
        .contains("115 學年度 12.5 小時")
        .contains("學校印信");
  }

  @Test
  void shouldLeaveOutWhatHappenedAfterItWasAskedFor() {
    CopyScene scene = CopyScene.full();
    Portfolio before = scene.portfolio();
    scene.campus.pass(Duration.ofMinutes(1));
    scene.achievement(2);

    assertThat(scene.reading().of(before.student(), before.at()).history())
        .isEqualTo(before.history());
  }
}
