package tw.portfolio.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.transfer.ForeignPackage.files;
import static tw.portfolio.transfer.ForeignPackage.outcome;
import static tw.portfolio.transfer.ForeignPackage.student;
import static tw.portfolio.transfer.TransferScene.MING_THERE;
import static tw.portfolio.transfer.TransferScene.NEXT;
import static tw.portfolio.transfer.TransferScene.PASSWORD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobWork.Outcome;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.kernel.files.inspect.ChecksumReader;
import tw.portfolio.record.Seat;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Records;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.origin.Origin;

/** 別家系統匯出的歷程交換檔：欄位不全、格式不同、損壞或被更動。 */
class TakeTransfersTest {
  private static final SchoolCode FORMER = new SchoolCode("183306");
  private final TransferScene scene = new TransferScene();

  private Outcome prepared(String list) {
    return prepared(files(list));
  }

  private Outcome prepared(Map<String, byte[]> files) {
    return scene.prepared(scene.arriving(NEXT, TransferScene.repacked(files), PASSWORD));
  }

  @Test
  void shouldTakeWhatAnotherProgramSaysWithHalfOfItsNames() {
    JobReport report =
        scene.brought(
            NEXT,
            TransferScene.repacked(files("[" + student("A123456789", outcome(""), "{}") + "]")));

    assertThat(report.summary()).startsWith("已帶入 1 位學生的課程學習成果 1 件");
    Piece piece = scene.pieces(NEXT, MING_THERE.person()).getFirst();
    assertThat(piece)
        .returns(PieceState.CERTIFIED, Piece::state)
        .returns(TERM, one -> one.id().term())
        .returns("（原校未提供簡述）", one -> one.description().text());
    assertThat(piece.files().verified())
        .singleElement()
        .returns("我的報告.pdf", file -> file.declared().name().text());
    assertThat(((Status.Certified) piece.status()).byName()).isEqualTo("原校任課教師");
    assertThat(piece.origin())
        .get()
        .returns(FORMER, Origin::school)
        .returns(List.of(), Origin::submitted)
        .returns(Optional.of("國語文"), origin -> origin.course().map(Origin.Course::name));
  }

  /** As the program does whose rows these are: the ZIP format's own encryption, names in Big5. */
  @Test
  void shouldTakeAnArchiveAsWindowsProgramsWriteIt() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip =
        new ZipOutputStream(out, PASSWORD.characters(), Charset.forName("Big5"))) {
      for (Map.Entry<String, byte[]> file :
          files("[" + student("A123456789", outcome(""), "{}") + "]").entrySet()) {
        ZipParameters entry = new ZipParameters();
        entry.setFileNameInZip(file.getKey());
        entry.setEncryptFiles(true);
        entry.setEncryptionMethod(EncryptionMethod.ZIP_STANDARD);
        zip.putNextEntry(entry);
        zip.write(file.getValue().clone());
        zip.closeEntry();
      }
    }

    JobReport report = scene.brought(NEXT, out.toByteArray());

    assertThat(report.summary()).startsWith("已帶入 1 位學生的課程學習成果 1 件");
    assertThat(scene.pieces(NEXT, MING_THERE.person()))
        .singleElement()
        .returns(PieceState.CERTIFIED, Piece::state);
  }

  @Test
  void shouldKnowTheRowsOfAnotherProgramAgain() {
    byte[] content =
        TransferScene.repacked(
            files("[" + student("A123456789", outcome("") + "," + outcome(""), "{}") + "]"));
    scene.brought(NEXT, content);

    JobReport again = scene.brought(NEXT, content);

    assertThat(again.summary()).contains("已有 2 件不變");
    assertThat(scene.pieces(NEXT, MING_THERE.person())).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "課程代碼":"115183306H1110101010101" | "課程代碼":"國語文"   | 「課程代碼」不是 23 碼
          "應修課學期":"1"                      | "應修課學期":null     | 沒有「本課程學習成果上傳學年度及學期」
          C01.pdf                              | C01.docx             | 「課程學習成果文件檔案連結」的檔案格式不是本平臺所收
          "文件檔案MD5":                        | "沒有MD5":           | 沒有「文件檔案MD5」，無法確認檔案是否完整
          """)
  void shouldLeaveOutARowThatItCanNotKeepAndSayWhy(String right, String wrong, String why) {
    String row = outcome("").replace(right.strip(), wrong.strip());

    Outcome outcome = prepared("[" + student("A123456789", row + "," + outcome(""), "{}") + "]");

    JobReport report = ((Outcome.ToConfirm) outcome).report();
    assertThat(report.summary()).contains("課程學習成果 1 件").contains("另有 1 筆無法帶入");
    assertThat(
            TransferScene.read(
                    TransferScene.repacked(files("[" + student("A123456789", row, "{}") + "]")))
                .told())
        .containsExactly(new PackagedStudent.Told("課程學習成果紀錄", 1, why.strip(), true));
  }

  @Test
  void shouldTakeAchievementsUnderTheNamesOfTheNationalSheetsToo() {
    String achievements =
        """
        {"競賽參與紀錄":[{"學年度":115,"學期":1,"競賽名稱":"科展","項目":"物理組","競賽等級代碼":2,
           "獎項":"優等","結果公布日期":"2026-10-01","團體(或個人)參與代碼":"1",
           "外部影音連結":"https://video.example.edu.tw/1","證明文件連結":"","證明文件MD5":""}],
         "服務學習紀錄":[{"學年度":115,"學期":1,"服務名稱":"志工","服務單位名稱":"圖書館",
           "開始日期":"","結束日期":"","服務學習時數":-1,"外部影音連結":"https://video.example.edu.tw/2"}],
         "其他多元表現紀錄":[{"本紀錄上傳學年度及學期":"1151","名稱":"營隊","主辦單位":"大學",
           "開始日期":"2026/07/01","結束日期":"2026/07/05","時數":"30",
           "外部影音連結":"http://video.example.edu.tw/3",
           "證明文件連結":"A123456789/課程學習成果/C01.pdf","證明文件MD5":"%s"}]}\
        """
            .formatted(ForeignPackage.REPORT_MD5);

    PackagedStudent read =
        TransferScene.read(
            TransferScene.repacked(files("[" + student("A123456789", "", achievements) + "]")));

    assertThat(read.pieces())
        .extracting(piece -> ((Content.Achievement) piece.content()).detail().category())
        .containsExactly(Category.COMPETITION, Category.OTHER);
    assertThat(read.told())
        .extracting(
            PackagedStudent.Told::list, PackagedStudent.Told::why, PackagedStudent.Told::leftOut)
        .containsExactly(
            tuple("服務學習紀錄", "沒有「開始日期」、「結束日期」、「時數」", true),
            tuple("其他多元表現", "「外部影音連結」不是 https 連結，未帶入", false));
  }

  @Test
  void shouldRefuseAllOfItWhereOneFileIsNotWhatTheListsSay() {
    Map<String, byte[]> files = files("[" + student("A123456789", outcome(""), "{}") + "]");
    files.put("A123456789/課程學習成果/C01.pdf", RealFile.MENDED_REPORT.bytes());

    assertRefused(prepared(files), "transfer-hash-wrong", "檔案「課程學習成果/C01.pdf」");
  }

  @Test
  void shouldRefuseAllOfItWhereAFileIsMissing() {
    Map<String, byte[]> files = files("[" + student("A123456789", outcome(""), "{}") + "]");
    files.remove("A123456789/課程學習成果/C01.pdf");

    assertRefused(prepared(files), "transfer-file-missing", "課程學習成果/C01.pdf");
  }

  @Test
  void shouldRefuseAFileOfAStudentWhomNobodyKnowsAsWell() {
    Map<String, byte[]> files =
        files(
            "["
                + student("A123456789", "", "{}")
                + ","
                + student("B123456780", outcome(""), "{}")
                + "]");
    files.put("A123456789/課程學習成果/C01.pdf", new byte[] {1});

    assertRefused(prepared(files), "transfer-hash-wrong", "C01.pdf");
  }

  @Test
  void shouldRefuseAnotherPassword() {
    byte[] content =
        TransferScene.repacked(files("[" + student("A123456789", outcome(""), "{}") + "]"));
    Job job = scene.arriving(NEXT, content, ArchivePassword.of("default"));

    assertRefused(scene.prepared(job), "archive-password-wrong", "密碼不正確");
  }

  @Test
  void shouldTellHowManyStudentsItDoesNotKnowAndTakeTheOthers() {
    Outcome outcome =
        prepared(
            "["
                + student("B123456780", "", "{}")
                + ","
                + student("A123456789", outcome(""), "{}")
                + ","
                + student("沒有", "", "{}")
                + "]");

    assertThat(((Outcome.ToConfirm) outcome).report().summary())
        .isEqualTo("將帶入 1 位學生的課程學習成果 1 件、多元表現 0 件、幹部經歷 0 筆；2 位學生不在本校學籍資料中，略過");
  }

  @Test
  void shouldRefuseAPackageOfNobodyWhomItKnows() {
    assertRefused(
        prepared("[" + student("B123456780", "", "{}") + "]"),
        "transfer-nobody-known",
        "1 位學生都不在本校學籍資料中");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | transfer-nobody",
        "[{\"基本資料\":{\"a\":1,\"a\":2}}] | transfer-not-json",
        "[{] | transfer-not-json",
        "學生 | transfer-not-json"
      })
  void shouldRefuseAListThatIsNone(String list, String code) {
    assertRefused(prepared(list), code, "");
  }

  @Test
  void shouldRefuseAListThatIsNotInUtf8() {
    Map<String, byte[]> files = files("[]");
    files.put("183306_2026_11_01_08_00_00.json", new byte[] {'[', (byte) 0xA4, '"', ']'});

    assertRefused(prepared(files), "transfer-not-utf8", "不是 UTF-8");
  }

  @Test
  void shouldRefuseAPackageWithoutOrWithTwoLists() {
    Map<String, byte[]> without = files("[]");
    without.remove("183306_2026_11_01_08_00_00.json");
    Map<String, byte[]> two = files("[]");
    two.put("another.json", "[]".getBytes(StandardCharsets.UTF_8));

    assertRefused(prepared(without), "transfer-no-list", "");
    assertRefused(prepared(two), "transfer-no-list", "");
  }

  @Test
  void shouldRefuseOneStudentTwice() {
    String ming = student("A123456789", "", "{}");

    assertRefused(prepared("[" + ming + "," + ming + "]"), "transfer-student-twice", "第 1 位與第 2 位");
  }

  /** A student who has become known since was not seen by whoever said yes. */
  @Test
  void shouldBringInNobodyWhomNobodyHasSeen() {
    String list =
        "["
            + student("A123456789", "", "{}")
            + ","
            + student("A800000014", outcome(""), "{}")
            + "]";
    Job job = scene.arriving(NEXT, TransferScene.repacked(files(list)), PASSWORD);
    JobReport seen = ((Outcome.ToConfirm) scene.prepared(job)).report();
    scene.register(
        NEXT,
        Records.student(
            902, "n8", "陳小華", "A800000014", MING_THERE.status(), new Seat(1, "普一忠", 8)));

    scene.taking().carryOut(TransferScene.confirmed(job, seen), _ -> {});

    assertThat(scene.pieces(NEXT, Ids.person(902))).isEmpty();
  }

  @Test
  void shouldExamineWhatComesAlongAsAnyUpload() {
    Map<String, byte[]> files = files("");
    byte[] nothing = "no report at all".getBytes(StandardCharsets.UTF_8);
    String row =
        outcome("")
            .replace(
                ForeignPackage.REPORT_MD5.toUpperCase(Locale.ROOT),
                ChecksumReader.of(nothing).md5().hex());
    files.put(
        "183306_2026_11_01_08_00_00.json",
        ("[" + student("A123456789", row, "{}") + "]").getBytes(StandardCharsets.UTF_8));
    files.put("A123456789/課程學習成果/C01.pdf", nothing);

    scene.brought(NEXT, TransferScene.repacked(files));

    assertThat(scene.pieces(NEXT, MING_THERE.person()))
        .singleElement()
        .returns(PieceState.REFUSED, Piece::state)
        .returns(WorkKind.OUTCOME, piece -> piece.id().kind());
  }

  private void assertRefused(Outcome outcome, String code, String says) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).refusal())
        .returns(code, one -> one.code())
        .satisfies(one -> assertThat(one.chinese()).contains(says).doesNotContain("A123456789"));
    assertThat(scene.pieces(NEXT, MING_THERE.person())).isEmpty();
  }
}
