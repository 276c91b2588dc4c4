package tw.portfolio.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static tw.portfolio.receipt.ReceiptScene.HUA;
import static tw.portfolio.receipt.ReceiptScene.HUAS_ID;
import static tw.portfolio.receipt.ReceiptScene.MING;
import static tw.portfolio.receipt.ReceiptScene.MINGS_ID;
import static tw.portfolio.receipt.ReceiptZip.student;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobState;
import tw.portfolio.receipt.ReceiptRow.Difference;
import tw.portfolio.samples.Students;

/** The file that comes back is read, compared, and written as a version. */
class ImportingReceiptsTest {
  private final ReceiptScene scene = new ReceiptScene();

  @Test
  void shouldCompareEachRowWithWhatWasHandedIn() {
    scene
        .handedIn(Students.MING, "A1", "單擺實驗")
        .handedIn(Students.MING, "A2", "讀書報告")
        .handedIn(Students.MING, "A3", "沒收到的");

    scene.imported(
        ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "單擺實驗", "A2", "另一段", "A9", "不是我的")));

    StudentReceipt receipt = scene.receipt(MING);
    assertThat(receipt.rows())
        .extracting(row -> row.content().cells().get("課程代碼"), ReceiptRow::match)
        .containsExactly(
            tuple("A1", RowMatch.ARRIVED),
            tuple("A2", RowMatch.DIFFERENT),
            tuple("A9", RowMatch.UNKNOWN),
            tuple("A3", RowMatch.MISSING));
    assertThat(receipt.rows().get(1).differences()).containsExactly(new Difference("成果簡述", "讀書報告"));
    assertThat(receipt.state()).isEqualTo(ReceiptState.OPEN);
  }

  @Test
  void shouldShowItsNumbersBeforeAnythingIsWritten() {
    scene.handedIn(Students.MING, "A1", "單擺實驗");

    Job job =
        scene.prepared(
            ReceiptZip.ofOutcomes(
                115, student(MINGS_ID, "A1", "單擺實驗"), student("A223456781", "A1", "別校的人")));

    assertThat(job.state())
        .asInstanceOf(type(JobState.Prepared.class))
        .satisfies(
            prepared -> {
              assertThat(prepared.report().figures().inner("kinds").inner("outcomes").json().text())
                  .isEqualTo(
                      "{\"students\":1,\"unchanged\":0,\"rows\":1,\"arrived\":1,\"different\":0,"
                          + "\"missing\":0,\"unknown\":0}");
              assertThat(prepared.report().figures().texts("maskedIds"))
                  .containsExactly("A22****781");
            });
    assertThat(scene.receipts.of(MING.school(), MING.person()).receipts()).isEmpty();
  }

  @Test
  void shouldKeepConfirmationsOfRowsThatAreAsTheyWere() {
    scene.imported(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一", "A2", "二")));
    scene.confirming.confirm(
        MING, ReceiptScene.PERIOD, ReceiptKind.OUTCOMES, 1, scene.campus.now());

    scene.imported(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一", "A2", "二")));
    assertThat(scene.receipt(MING).version()).isEqualTo(2);
    assertThat(scene.receipt(MING).state()).isEqualTo(ReceiptState.CONFIRMED);

    scene.imported(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一", "A2", "改過")));
    StudentReceipt third = scene.receipt(MING);
    assertThat(third.state()).isEqualTo(ReceiptState.OPEN);
    assertThat(third.rows()).extracting(third::isConfirmed).containsExactly(true, false);
    assertThat(scene.history(MING))
        .extracting(Change::action)
        .containsExactly(
            ChangeAction.IMPORT, ChangeAction.CONFIRM, ChangeAction.IMPORT, ChangeAction.IMPORT);
  }

  @Test
  void shouldEmptyTheReceiptOfWhoIsNotInALaterFileOfTheSameBook() {
    scene.imported(
        ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一"), student(HUAS_ID, "B1", "二")));
    scene.imported(ReceiptZip.ofOutcomes(115, student(HUAS_ID, "B1", "二")));

    assertThat(scene.receipt(MING).rows()).isEmpty();
    assertThat(scene.receipt(HUA).rows()).hasSize(1);
  }

  /** Grade 12 is handed in under a book of its own each time. */
  @Test
  void shouldLeaveWhatCameBackOfTheFirstBatchBesideTheSecond() {
    scene.handedIn(Students.MING, "A1", "一").handedInLater(Students.MING, "A2", "二");
    scene.imported(ReceiptZip.ofBook("36", 115, student(MINGS_ID, "A1", "一")));

    scene.imported(ReceiptZip.ofBook("76", 115, student(MINGS_ID, "A2", "二")));

    assertThat(courses())
        .containsExactly(tuple("A1", RowMatch.ARRIVED), tuple("A2", RowMatch.ARRIVED));

    scene.imported(ReceiptZip.ofBook("36", 115, student(MINGS_ID, "A1", "改過")));
    scene.imported(ReceiptZip.ofBook("76", 115, student(HUAS_ID, "B1", "別人的")));

    assertThat(courses())
        .containsExactly(tuple("A1", RowMatch.DIFFERENT), tuple("A2", RowMatch.MISSING));
  }

  @Test
  void shouldTellRowsOfTwoBatchesApartThatSayTheSame() {
    scene.imported(ReceiptZip.ofBook("36", 115, student(MINGS_ID, "A1", "一")));

    scene.imported(ReceiptZip.ofBook("76", 115, student(MINGS_ID, "A1", "一")));

    assertThat(scene.receipt(MING).rows()).extracting(ReceiptRow::id).doesNotHaveDuplicates();
    assertThat(scene.receipt(MING).rows()).hasSize(2);
  }

  private List<Tuple> courses() {
    return scene.receipt(MING).rows().stream()
        .map(row -> tuple(row.content().cells().get("課程代碼"), row.match()))
        .toList();
  }

  @Test
  void shouldCarryOutNoImportThatWaitedWhileALaterOneWasCarriedOut() {
    Job older = scene.prepared(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "舊")));
    scene.imported(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "新")));

    assertThat(refusal(scene.carriedOut(older))).isEqualTo("receipt-newer-imported");
    assertThat(description()).isEqualTo("新");
  }

  @Test
  void shouldWriteNoOlderFileOverANewerOneThatIsWrittenAtTheSameTime() {
    Job older = scene.prepared(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "舊")));
    scene.beforeWriting =
        () -> scene.imported(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "新")));

    scene.carriedOut(older);

    assertThat(description()).isEqualTo("新");
    assertThat(scene.receipt(MING).version()).isEqualTo(1);
  }

  @Test
  void shouldCarryOutTheFirstBatchThoughTheSecondWasAskedForLater() {
    Job first = scene.prepared(ReceiptZip.ofBook("36", 115, student(MINGS_ID, "A1", "一")));
    scene.imported(ReceiptZip.ofBook("76", 115, student(MINGS_ID, "A2", "二")));

    scene.carriedOut(first);

    assertThat(courses()).hasSize(2);
  }

  private String description() {
    return scene.receipt(MING).rows().getFirst().content().cells().getOrDefault("成果簡述", "");
  }

  @Test
  void shouldComeToTheSameWhenAStepIsTakenTwice() {
    Job done = scene.imported(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一")));

    scene.again(done);

    assertThat(scene.receipt(MING).version()).isEqualTo(1);
    assertThat(scene.history(MING)).hasSize(1);
  }

  @Test
  void shouldSayThatAHandingInIsReceiptedOnceItIsWritten() {
    scene.handedIn(Students.MING, "A1", "一");
    scene.prepared(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一")));
    assertThat(scene.receipted).isEmpty();

    scene.imported(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一")));

    assertThat(scene.receipted).containsExactly("handing in");
  }

  /** Else somebody takes back what others read has arrived, while it is still being written. */
  @Test
  void shouldSayThatAHandingInIsReceiptedBeforeAnyStudentReadsIt() {
    scene.handedIn(Students.MING, "A1", "一");

    scene.imported(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一")));

    assertThat(scene.writtenWhenReceipted).isZero();
  }

  @Test
  void shouldAskAgainWhereSomethingWasHandedInOrTakenBackSinceItWasLookedAt() {
    scene.handedIn(Students.MING, "A1", "一");
    Job prepared = scene.prepared(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一")));
    scene.handedIn.clear();

    Job again = scene.carriedOut(prepared);

    assertThat(again.state()).isInstanceOf(JobState.Prepared.class);
    assertThat(scene.receipts.of(MING.school(), MING.person()).receipts()).isEmpty();
    assertThat(scene.carriedOut(again).state()).isInstanceOf(JobState.Done.class);
    assertThat(scene.receipt(MING).rows())
        .extracting(ReceiptRow::match)
        .containsExactly(RowMatch.UNKNOWN);
  }

  @Test
  void shouldTellNobodyThePassword() {
    Job job = scene.prepared(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一")));

    assertThat(job.order().toString()).doesNotContain(ReceiptZip.PASSWORD);
    assertThat(scene.campus.school().tables().changes.toString())
        .doesNotContain(ReceiptZip.PASSWORD);
  }

  @Test
  void shouldKeepNoNationalIdAndNoBirthday() {
    scene.imported(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一")));

    assertThat(scene.receipt(MING).toString()).doesNotContain(MINGS_ID).doesNotContain("0990915");
  }

  @Test
  void shouldRefuseAWrongPassword() {
    assertThat(refusal(scene.prepared(sound().bytes(), "wrong")))
        .isEqualTo("archive-password-wrong");
  }

  @Test
  void shouldRefuseAFileWithAWrongHash() {
    assertThat(refusal(scene.prepared(sound().altered("213303_課程學習成果.json"))))
        .isEqualTo("receipt-hash-wrong");
  }

  @Test
  void shouldRefuseWhatIsNotListedAndWhatIsListedAndNotThere() {
    assertThat(
            refusal(
                scene.prepared(
                    sound().unlisted("修課紀錄.json", "{}".getBytes(StandardCharsets.UTF_8)))))
        .isEqualTo("receipt-file-unlisted");
    assertThat(refusal(scene.prepared(sound().listing("修課紀錄.json," + "0".repeat(64)))))
        .isEqualTo("receipt-file-missing");
    assertThat(refusal(scene.prepared(sound().withoutDigests(), ReceiptZip.PASSWORD)))
        .isEqualTo("receipt-digests-missing");
    assertThat(refusal(scene.prepared(sound().listing("no digest at all"))))
        .isEqualTo("receipt-digests-unreadable");
  }

  @Test
  void shouldRefuseAnotherSchoolAndAnotherYear() {
    assertThat(
            refusal(
                scene.prepared(
                    ReceiptZip.empty().with("課程學習成果.json", ReceiptZip.outcomes("190301", 115)))))
        .isEqualTo("receipt-of-another-school");
    assertThat(refusal(scene.prepared(ReceiptZip.ofOutcomes(114, student(MINGS_ID)))))
        .isEqualTo("receipt-of-another-year");
  }

  @Test
  void shouldRefuseAFileOfNoKindAndOneOfTwo() {
    for (String name : List.of("明細.json", "課程學習成果與多元表現.json")) {
      assertThat(
              refusal(
                  scene.prepared(
                      ReceiptZip.empty().with(name, ReceiptZip.outcomes("213303", 115)))))
          .isEqualTo("receipt-kind-unknown");
    }
  }

  @Test
  void shouldRefuseJsonThatSaysAMemberTwiceOrIsNone() {
    for (String text : List.of("{\"名冊資訊\":{},\"名冊資訊\":{}}", "{", "[]", "{}", "{\"名冊資訊\":\"\"}")) {
      assertThat(refusal(scene.prepared(ReceiptZip.empty().with("多元表現.json", text))))
          .isEqualTo("receipt-malformed");
    }
  }

  @Test
  void shouldRefuseAStudentWhoIsInItTwice() {
    assertThat(
            refusal(
                scene.prepared(
                    ReceiptZip.ofOutcomes(
                        115, student(MINGS_ID, "A1", "一"), student(MINGS_ID, "A2", "二")))))
        .isEqualTo("receipt-malformed");
    assertThat(
            refusal(
                scene.prepared(
                    ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一"))
                        .with(
                            "第二梯次課程學習成果.json",
                            ReceiptZip.outcomes("213303", 115, student(MINGS_ID, "A2", "二"))))))
        .isEqualTo("receipt-student-twice");
  }

  @Test
  void shouldWriteNothingOfWhatIsRefused() {
    scene.prepared(sound().altered("213303_課程學習成果.json"));

    assertThat(scene.receipts.of(MING.school(), MING.person()).receipts()).isEmpty();
    assertThat(scene.receipts.marks(MING.school(), ReceiptScene.PERIOD)).isEmpty();
  }

  private static ReceiptZip sound() {
    return ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一"));
  }

  private static String refusal(Job job) {
    assertThat(job.state()).isInstanceOf(JobState.Refused.class);
    return ((JobState.Refused) job.state()).refusal().code();
  }
}
