package tw.portfolio.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;
import static tw.portfolio.transfer.TransferScene.MING_THERE;
import static tw.portfolio.transfer.TransferScene.NEXT;
import static tw.portfolio.transfer.TransferScene.PASSWORD;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.course.TakingKind;
import tw.portfolio.history.Author;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobWork.Outcome;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Records;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.origin.Origin;

/** 轉學：原校匯出，新學校匯入，再匯出仍是同一份。 */
class TransferBetweenSchoolsTest {
  private final TransferScene scene = new TransferScene();

  @BeforeEach
  void mingHasWorked() {
    Piece physics = scene.certified(MING_PHYSICS);
    scene.campus.uploaded(MING_HISTORY, RealFile.REPORT, RealFile.RECORDING);
    for (Category category : Category.values()) {
      if (category == Category.SERVICE) {
        scene.achievement(Achievements.about(category), RealFile.PICTURE, RealFile.RECORDING);
      } else {
        scene.achievement(Achievements.linked(category));
      }
    }
    scene.campus.submit(chosen(physics));
  }

  private Piece chosen(Piece piece) {
    Answers.granted(scene.campus.select(piece));
    return piece;
  }

  @Test
  void shouldCarryTheSameAgainFromTheNextSchool() {
    byte[] first = scene.packed(SCHOOL, MING.id());
    scene.brought(NEXT, first);
    byte[] second = scene.packed(NEXT, MING_THERE.person());

    PackagedStudent before = TransferScene.read(first);
    PackagedStudent after = TransferScene.read(second);
    assertThat(before.pieces()).hasSize(12);
    assertThat(TransferScene.carried(after))
        .containsExactlyInAnyOrderElementsOf(TransferScene.carried(before));
    assertThat(after.cadres()).isEqualTo(before.cadres()).hasSize(1);
    assertThat(after.told()).isEmpty();
  }

  /** 轉出 is often written down before the next school asks; the place of that year is gone then. */
  @Test
  void shouldPackWhoeverHasLeftByTheRegisterAlready() {
    Student gone = Records.moved(Records.MING, YEAR, StudentStatus.TRANSFERRED, Optional.empty());
    scene.records.write(
        SCHOOL,
        List.of(Records.change(Records.MING, gone)),
        new Author.Platform(),
        "",
        scene.campus.now());
    assertThat(scene.campus.school().person(SCHOOL, MING.id()))
        .hasValueSatisfying(person -> assertThat(person.latestPlace()).isEmpty());

    assertThat(TransferScene.read(scene.packed(SCHOOL, MING.id())).identity())
        .isEqualTo(NationalId.of("A123456789"));
  }

  @Test
  void shouldSayTheSameToOtherProgramsAgain() {
    Map<String, byte[]> first = TransferScene.unpacked(scene.packed(SCHOOL, MING.id()));
    scene.brought(NEXT, TransferScene.repacked(first));
    Map<String, byte[]> second = TransferScene.unpacked(scene.packed(NEXT, MING_THERE.person()));

    assertThat(rows(second, "課程學習成果紀錄"))
        .containsExactlyInAnyOrderElementsOf(rows(first, "課程學習成果紀錄"));
    for (Category category : Category.values()) {
      assertThat(achievements(first, category)).hasSize(1);
      assertThat(achievements(second, category))
          .hasToString(achievements(first, category).toString());
    }
  }

  @Test
  void shouldWriteTheRowsThatOtherProgramsRead() {
    Map<String, byte[]> files = TransferScene.unpacked(scene.packed(SCHOOL, MING.id()));

    assertThat(files)
        .containsKeys(
            "A123456789/課程學習成果/C01.pdf",
            "A123456789/課程學習成果/C03.mp3",
            "A123456789/課程學習成果/filename_mapping.json",
            "A123456789/多元表現/M01.jpg",
            "A123456789/多元表現/filename_mapping.json",
            "補充資料.json");
    assertThat(TransferScene.listName(files)).matches("213303_2026_11_20_20_\\d\\d_\\d\\d\\.json");
    assertThat(
            new String(files.get("A123456789/多元表現/filename_mapping.json"), StandardCharsets.UTF_8))
        .isEqualTo("{\"M01.jpg\":\"海報.jpg\",\"M02.mp3\":\"發表.mp3\"}");
    Map<?, ?> certified =
        rows(files, "課程學習成果紀錄").stream()
            .filter(row -> row.get("認證狀態").equals("1"))
            .findFirst()
            .orElseThrow();
    assertThat(certified.get("修課學校代碼")).isEqualTo("213303");
    assertThat(certified.get("修課單位代碼")).isEqualTo("000000000");
    assertThat(certified.get("應修課學年度")).isEqualTo(115L);
    assertThat(certified.get("國民身分證統一編號(或居留證統一證號)")).isEqualTo("A123456789");
    assertThat(certified.get("學生出生年月日")).isEqualTo("2010/09/15");
    assertThat(certified.get("是否為重修時的課程學習成果")).isEqualTo(false);
    assertThat(certified.get("重修學年度及學期")).isEqualTo("0000");
    assertThat(certified.get("影音檔案MD5")).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
    assertThat(certified.get("課程學習成果影音檔案連結")).isEqualTo("");
    assertThat(certified.get("本課程學習成果上傳學年度及學期")).isEqualTo("1151");
    assertThat(certified.get("提交紀錄(學年度及學期)")).isEqualTo("1151");
    assertThat((String) certified.get("建立日期及時間")).isEqualTo("2026-11-20 20:00:00");
    assertThat(basic(files).get("擔任學校幹部經歷紀錄"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .singleElement()
        .returns("班長", row -> row.get("擔任職務名稱"))
        .returns("2026/09/01", row -> row.get("開始日期"))
        .returns("2", row -> row.get("幹部等級代碼"));
  }

  @Test
  void shouldLeaveCertifiedWhatWasCertifiedAndSayWhereItComesFrom() {
    Piece physics =
        scene.pieces(SCHOOL, MING.id()).stream()
            .filter(piece -> piece.state() == PieceState.SUBMITTED)
            .findFirst()
            .orElseThrow();

    scene.brought(NEXT, scene.packed(SCHOOL, MING.id()));

    Piece there =
        scene.pieces(NEXT, MING_THERE.person()).stream()
            .filter(piece -> piece.state() == PieceState.CERTIFIED)
            .findFirst()
            .orElseThrow();
    Origin origin = there.origin().orElseThrow();
    assertThat(origin)
        .returns(SCHOOL, Origin::school)
        .returns(physics.id().toString(), Origin::id)
        .returns(List.of(TERM), Origin::submitted);
    assertThat(origin.history()).extracting(Origin.Line::what).contains("認證通過", "提交");
    assertThat(((Status.Certified) there.status()).byName()).isEqualTo("林美玲");
    assertThat(there.course().kind()).isEqualTo(TakingKind.TRANSFER);
    assertThat(there.created()).isEqualTo(physics.created());
    assertThat(scene.campus.files().read(key(there)).orElseThrow().content())
        .isEqualTo(RealFile.REPORT.bytes());
  }

  private static ObjectKey key(Piece piece) {
    return piece.files().all().getFirst().key();
  }

  @Test
  void shouldShowWhatItWouldBringBeforeAnythingIsWritten() {
    Job job = scene.arriving(NEXT, scene.packed(SCHOOL, MING.id()), PASSWORD);

    JobReport report = ((Outcome.ToConfirm) scene.prepared(job)).report();

    assertThat(report.summary()).isEqualTo("將帶入 1 位學生的課程學習成果 2 件、多元表現 10 件、幹部經歷 1 筆");
    assertThat(TransferFigures.of(report.figures()).students())
        .containsExactly(new StudentFigures(MING_THERE.person(), new Counts(2, 10, 1, 0), 0));
    assertThat(scene.pieces(NEXT, MING_THERE.person())).isEmpty();
    assertThat(report.products()).singleElement().returns("轉入預覽.xlsx", one -> one.name());
  }

  @Test
  void shouldBringTheSamePackageInOnlyOnce() {
    byte[] content = scene.packed(SCHOOL, MING.id());
    JobReport first = scene.brought(NEXT, content);
    List<Piece> before = scene.pieces(NEXT, MING_THERE.person());

    JobReport again = scene.brought(NEXT, content);

    assertThat(first.summary()).startsWith("已帶入 1 位學生的課程學習成果 2 件、多元表現 10 件、幹部經歷 1 筆");
    assertThat(again.summary()).startsWith("已帶入 1 位學生的課程學習成果 0 件、多元表現 0 件、幹部經歷 0 筆，已有 13 件不變");
    assertThat(scene.pieces(NEXT, MING_THERE.person())).isEqualTo(before);
  }

  @Test
  void shouldNeverWriteOverWhatIsThere() {
    byte[] content = scene.packed(SCHOOL, MING.id());
    scene.brought(NEXT, content);
    CadreRecord brought = cadres().getFirst();
    CadreRecord own =
        new CadreRecord(
            brought.student(), brought.unit(), brought.title(), brought.level(), brought.days());
    scene.records.write(
        NEXT, List.of(Records.change(brought, own)), new Author.Platform(), "", scene.campus.now());

    scene.brought(NEXT, content);

    assertThat(cadres()).containsExactly(own);
  }

  private List<CadreRecord> cadres() {
    return scene.entries.of(NEXT, MING_THERE.person()).of(CadreRecord.BOOK);
  }

  @Test
  void shouldTellAnOfficeOfTheFormerSchoolFromItsOwn() {
    scene.brought(NEXT, scene.packed(SCHOOL, MING.id()));

    assertThat(cadres())
        .extracting(CadreRecord::title, CadreRecord::days, CadreRecord::elsewhere)
        .containsExactly(tuple("班長", Entries.MING_LEADS.days(), Optional.of(SCHOOL)));
  }

  /** 王小明 comes back: what he left is still his. */
  @Test
  void shouldFindAgainWhatWasHandedInHere() {
    scene.brought(NEXT, scene.packed(SCHOOL, MING.id()));
    List<Piece> left = scene.pieces(SCHOOL, MING.id());

    JobReport back = scene.brought(SCHOOL, scene.packed(NEXT, MING_THERE.person()));

    assertThat(back.summary()).contains("已有 13 件不變");
    assertThat(scene.pieces(SCHOOL, MING.id())).isEqualTo(left);
  }

  @Test
  void shouldGoOnWhereAWorkerDied() {
    Job job = scene.arriving(NEXT, scene.packed(SCHOOL, MING.id()), PASSWORD);
    JobReport seen = ((Outcome.ToConfirm) scene.prepared(job)).report();
    Job confirmed = TransferScene.confirmed(job, seen);
    List<ObjectKey> put = new ArrayList<>();
    try {
      scene
          .taking(
              (key, _, content) -> {
                if (put.size() == 2) {
                  throw new IllegalStateException("The worker dies");
                }
                put.add(key);
                return scene.campus.files().put(key, content, scene.campus.now());
              })
          .carryOut(confirmed, _ -> {});
      throw new AssertionError("The worker did not die");
    } catch (IllegalStateException died) {
      assertThat(died).hasMessage("The worker dies");
    }

    Outcome outcome = scene.taking().carryOut(confirmed, _ -> {});
    scene.examine(NEXT, MING_THERE.person());

    assertThat(((Outcome.Done) outcome).report().figures()).isEqualTo(seen.figures());
    assertThat(scene.pieces(NEXT, MING_THERE.person()))
        .hasSize(12)
        .noneMatch(piece -> piece.state() == PieceState.RESERVED);
  }

  @Test
  void shouldLeaveOutAPieceWhoseFileIsLostAndSayHowMany() {
    Piece lost =
        scene.pieces(SCHOOL, MING.id()).stream()
            .filter(piece -> piece.id().kind() == WorkKind.ACHIEVEMENT)
            .filter(piece -> !piece.files().isEmpty())
            .findFirst()
            .orElseThrow();
    scene.campus.files().lose(key(lost));

    JobReport report = ((Outcome.Done) scene.pack(SCHOOL, MING.id())).report();

    assertThat(report.summary()).contains("多元表現 9 件").contains("另有 1 件的檔案遺失或已被更動");
    assertThat(TransferScene.read(scene.packed(SCHOOL, MING.id())).pieces())
        .noneMatch(
            piece ->
                piece.content() instanceof Content.Achievement achievement
                    && achievement.detail().category() == Category.SERVICE);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, byte[]> files, String list) {
    return (List<Map<String, Object>>) (List<?>) student(files).get(list);
  }

  private static List<?> achievements(Map<String, byte[]> files, Category category) {
    return (List<?>) ((Map<?, ?>) student(files).get("多元表現")).get(AchievementRow.list(category));
  }

  private static Map<?, ?> basic(Map<String, byte[]> files) {
    return (Map<?, ?>) student(files).get("基本資料");
  }

  private static Map<?, ?> student(Map<String, byte[]> files) {
    return (Map<?, ?>) Json.list(TransferScene.list(files)).getFirst();
  }
}
