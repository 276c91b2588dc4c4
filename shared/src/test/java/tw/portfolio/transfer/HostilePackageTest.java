package tw.portfolio.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.transfer.ForeignPackage.files;
import static tw.portfolio.transfer.ForeignPackage.outcome;
import static tw.portfolio.transfer.ForeignPackage.student;
import static tw.portfolio.transfer.TransferScene.NEXT;
import static tw.portfolio.transfer.TransferScene.PASSWORD;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobWork.Outcome;
import tw.portfolio.work.Piece;
import tw.portfolio.work.origin.Origin;

/** 內容刻意不合理的歷程交換檔：說明原因，其餘照收，不會讓平臺停擺。 */
class HostilePackageTest {
  private final TransferScene scene = new TransferScene();

  @Test
  void shouldRefuseMoreStudentsThanAnySchoolSends() {
    String many = String.join(",", Collections.nCopies(1_001, "{}"));

    assertThat(refusal(files("[" + many + "]"))).isEqualTo("transfer-too-many-students");
  }

  @Test
  void shouldRefuseListsThatAreTooLargeTogether() {
    Map<String, byte[]> files = files("[" + student("A123456789", outcome(""), "{}") + "]");
    byte[] names = ("{\"a\":\"" + "b".repeat(17 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    for (String folder : List.of("一", "二", "三", "四")) {
      files.put(folder + "/" + PackageNames.MAPPING, names);
    }

    assertThat(refusal(files)).isEqualTo("transfer-list-too-large");
  }

  /** Nobody would find it again: neither the student, nor who deletes it at its end. */
  @ParameterizedTest
  @ValueSource(strings = {"1162", "1991", "1001", "1081"})
  void shouldLeaveOutWorkOfAYearInWhichTheStudentCanNotHaveDoneIt(String term) {
    String row = outcome(",\"本課程學習成果上傳學年度及學期\":\"" + term + "\"");

    assertThat(told(row)).singleElement().satisfies(one -> assertThat(one).contains("學年度"));
  }

  @Test
  void shouldTakeWorkOfTheYearsBeforeTheStudentCame() {
    String row = outcome(",\"本課程學習成果上傳學年度及學期\":\"1122\"");

    assertThat(read(row).pieces())
        .singleElement()
        .returns("1122", piece -> piece.term().toString());
  }

  /** Of some programs a folder of files has a student's national id and no other name. */
  @Test
  void shouldNameAFileWithoutTheNationalIdAboveIt() {
    Map<String, byte[]> files =
        files(
            "[" + student("A123456789", outcome("").replace("\\\\課程學習成果\\\\", "\\\\"), "{}") + "]");
    Job job = scene.arriving(NEXT, TransferScene.repacked(files), PASSWORD);

    assertThat(((Outcome.Refused) scene.prepared(job)).refusal().chinese())
        .contains("「C01.pdf」")
        .doesNotContain("A123456789");
  }

  /** What does not fit into one record is not kept in part. */
  @Test
  void shouldLeaveOutARowThatIsTooLongToKeep() {
    String course = "國".repeat(50_000);

    assertThat(told(outcome("").replace("\"國語文\"", "\"" + course + "\"")))
        .singleElement()
        .satisfies(one -> assertThat(one).contains("太長"));
  }

  @Test
  void shouldLeaveOutARowWhoseHistoryIsTooLongToKeep() {
    Map<String, byte[]> files = files("[" + student("A123456789", outcome(""), "{}") + "]");
    String lines =
        String.join(
            ",",
            Collections.nCopies(
                1_000,
                "{\"原校\":\"183306\",\"時間\":\"2026-10-01T00:00:00Z\",\"說明\":\""
                    + "字".repeat(99)
                    + "\"}"));
    files.put(
        Supplement.FILE,
        ("{\"格式\":\"portfolio-transfer-1\",\"學生\":[{\"課程學習成果紀錄\":[{\"歷程\":[" + lines + "]}]}]}")
            .getBytes(StandardCharsets.UTF_8));

    assertThat(told(files)).singleElement().satisfies(one -> assertThat(one).contains("太長"));
  }

  @Test
  void shouldLeaveOutAnOfficeThatIsTooLongToKeep() {
    String list =
        """
        [{"基本資料":{"就讀學校代碼":"183306","國民身分證統一編號(或居留證統一證號)":"A123456789",
          "擔任學校幹部經歷紀錄":[{"單位名稱":"%s","開始日期":"2026/08/01","結束日期":"2027/01/31",
          "擔任職務名稱":"班長","幹部等級代碼":"2"}]}}]\
        """
            .formatted("班".repeat(400));

    assertThat(told(files(list))).singleElement().satisfies(one -> assertThat(one).contains("太長"));
  }

  @Test
  void shouldKeepNothingThatNoTextCanHold() {
    String row = outcome("").replace("\"國語文\"", "\"國語\\ud800文\\u0000\"");
    scene.brought(
        NEXT, TransferScene.repacked(files("[" + student("A123456789", row, "{}") + "]")));

    Piece piece = scene.pieces(NEXT, TransferScene.MING_THERE.person()).getFirst();
    assertThat(piece.origin().flatMap(Origin::course).map(Origin.Course::name)).contains("國語?文");
  }

  @Test
  void shouldTakeNoNumberThatIsTooLargeForOne() {
    String row = outcome("").replace("\"應修課學年度\":115", "\"應修課學年度\":1e999");

    assertThat(told(row)).containsExactly("沒有「本課程學習成果上傳學年度及學期」");
  }

  private String refusal(Map<String, byte[]> files) {
    Outcome outcome = scene.prepared(scene.arriving(NEXT, TransferScene.repacked(files), PASSWORD));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().code();
  }

  private static List<String> told(String row) {
    return told(files("[" + student("A123456789", row, "{}") + "]"));
  }

  private static PackagedStudent read(String row) {
    return TransferScene.read(
        TransferScene.repacked(files("[" + student("A123456789", row, "{}") + "]")));
  }

  private static List<String> told(Map<String, byte[]> files) {
    return TransferScene.read(TransferScene.repacked(files)).told().stream()
        .filter(PackagedStudent.Told::leftOut)
        .map(PackagedStudent.Told::why)
        .toList();
  }
}
