package tw.portfolio.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.receipt.FaultTable.Fault;
import tw.portfolio.receipt.ReceiptCase.Report;
import tw.portfolio.receipt.ReceiptRow.Difference;
import tw.portfolio.receipt.ReceiptStore.CaseChange;
import tw.portfolio.receipt.ReceiptStore.KindMark;
import tw.portfolio.receipt.ReceiptStore.ReceiptMark;
import tw.portfolio.receipt.ReceiptStore.ReceiptWrite;
import tw.portfolio.receipt.ReceiptStore.Returned;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsRefusal;

/** What every {@link ReceiptStore} does. */
public abstract class ReceiptStoreContract extends StoreContract {
  private static final ReceiptPeriod PERIOD = new ReceiptPeriod(YEAR, 0);
  private static final SchoolCode OTHER_SCHOOL = new SchoolCode("213304");

  private ReceiptStore receipts;

  /** Receipts beside the stores that were opened last. */
  protected abstract ReceiptStore receipts();

  /** What was done according to the school's history, oldest first. */
  protected abstract List<ChangeAction> actions(Subject subject);

  @BeforeEach
  void openTheReceipts() {
    receipts = receipts();
  }

  @Test
  void shouldKeepWhateverAReceiptSays() {
    StudentReceipt first = imported(MING);
    assertThat(receipts.of(SCHOOL, MING.id()).receipts()).containsExactly(first);

    StudentReceipt confirmed = written(first, first.confirmed(NOW.plusSeconds(5)));
    StudentReceipt next =
        written(
            confirmed,
            confirmed
                .next("36", "another", NOW.plusSeconds(9), List.of())
                .askedFor(NOW.plusSeconds(8), Set.of("26")));
    assertThat(receipts.of(SCHOOL, MING.id()).receipts()).containsExactly(next);
    assertThat(actions(next.key().subject())).hasSize(3);
  }

  @Test
  void shouldKeepCellsInTheirOrder() {
    imported(MING);
    assertThat(
            receipts
                .of(SCHOOL, MING.id())
                .receipts()
                .getFirst()
                .rows()
                .getFirst()
                .content()
                .cells()
                .keySet())
        .containsExactly("課程代碼", "科目名稱", "成果簡述");
  }

  /** As much as an import takes of one student. */
  @Test
  void shouldKeepTheLargestReceiptThatThereIs() {
    StudentReceipt first = imported(MING);
    List<ReceiptRow> rows =
        IntStream.range(0, 300)
            .mapToObj(
                at ->
                    new ReceiptRow(
                        "26",
                        "%020d".formatted(at),
                        ReceiptRows.outcome("A" + at, "字".repeat(160)),
                        RowMatch.DIFFERENT,
                        List.of(new Difference("成果簡述", "字".repeat(160)))))
            .toList();
    assertThat(rows.stream().mapToInt(ReceiptRow::bytes).sum()).isBetween(350_000, 360_000);

    StudentReceipt next = written(first, first.next("26", "job", NOW.plusSeconds(9), rows));

    assertThat(receipts.of(SCHOOL, MING.id()).receipts()).containsExactly(next);
  }

  @Test
  void shouldKeepStudentsPeriodsAndSchoolsApart() {
    imported(MING);
    reported(MING);

    assertThat(receipts.of(SCHOOL, HUA.id())).isEqualTo(new StudentReceipts(List.of(), List.of()));
    assertThat(receipts.of(OTHER_SCHOOL, MING.id()).receipts()).isEmpty();
    assertThat(receipts.marks(OTHER_SCHOOL, PERIOD)).isEmpty();
    assertThat(receipts.marks(SCHOOL, new ReceiptPeriod(YEAR, 1))).isEmpty();
    assertThat(receipts.cases(OTHER_SCHOOL, YEAR)).isEmpty();
    assertThat(receipts.cases(SCHOOL, new SchoolYear(116))).isEmpty();
  }

  @Test
  void shouldSayHowFarEachIs() {
    StudentReceipt mings = imported(MING);
    StudentReceipt huas = imported(HUA);
    written(mings, mings.confirmed(NOW.plusSeconds(1)));
    Returned returned = new Returned(NOW.plusSeconds(2), "吳建宏");
    tick(MING, Optional.of(returned));

    assertThat(receipts.marks(SCHOOL, PERIOD))
        .containsExactlyInAnyOrder(
            new ReceiptMark(
                MING.id(),
                Map.of(ReceiptKind.OUTCOMES, new KindMark(ReceiptState.CONFIRMED, 2, 2, NOW)),
                Optional.of(returned)),
            new ReceiptMark(
                HUA.id(), Map.of(ReceiptKind.OUTCOMES, KindMark.of(huas)), Optional.empty()));

    tick(MING, Optional.empty());
    assertThat(receipts.marks(SCHOOL, PERIOD))
        .extracting(ReceiptMark::returned)
        .containsOnly(Optional.empty());
  }

  @Test
  void shouldKeepACaseWithItsStudentAndInTheYearsList() {
    imported(MING);
    ReceiptCase opened = reported(MING);

    assertThat(receipts.of(SCHOOL, MING.id()).cases()).containsExactly(opened);
    assertThat(receipts.cases(SCHOOL, YEAR)).containsExactly(opened);

    StudentReceipt now = receipts.of(SCHOOL, MING.id()).receipts().getFirst();
    ReceiptCase answered = opened.take(CaseStep.FIND_RIGHT, "註冊組", "請再看一次", NOW.plusSeconds(9));
    assertWritten(
        write(now, now.touched(), List.of(new CaseChange(Optional.of(opened), answered))));
    assertThat(receipts.of(SCHOOL, MING.id()).cases()).containsExactly(answered);
    assertThat(receipts.cases(SCHOOL, YEAR)).containsExactly(answered);
  }

  @Test
  void shouldRefuseWhatIsNotAboutTheNewest() {
    StudentReceipt first = imported(MING);
    ReceiptCase opened = reported(MING);
    StudentReceipt now = receipts.of(SCHOOL, MING.id()).receipts().getFirst();

    assertThat(reasons(write(first, first.confirmed(NOW), List.of())))
        .containsExactly(new ReceiptRefusal.Differs());
    ReceiptCase stale = opened.take(CaseStep.WITHDRAW, "王小明", "", NOW);
    ReceiptCase later = stale.take(CaseStep.FIND_RIGHT, "註冊組", "", NOW);
    assertThat(
            reasons(write(now, now.touched(), List.of(new CaseChange(Optional.of(stale), later)))))
        .contains(new ReceiptRefusal.Differs());
    assertThat(receipts.of(SCHOOL, MING.id()).receipts()).containsExactly(now);
    assertThat(receipts.cases(SCHOOL, YEAR)).containsExactly(opened);
  }

  @Test
  void shouldWriteForAStudentOnlyWhileTheWindowOfThatKindIsOpen() {
    StudentReceipt first = imported(MING);
    openOnly(WindowKind.RECEIPT_GRADES);

    assertThat(reasons(write(first, first.confirmed(NOW), List.of())))
        .containsExactly(
            new ReceiptRefusal.Settings(
                new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR))));
    assertThat(receipts.of(SCHOOL, MING.id()).receipts()).containsExactly(first);
  }

  @Test
  void shouldWriteForThoseAloneWhoseAccountIsInUse() {
    StudentReceipt first = imported(MING);
    stores.writer().people(YEAR, List.of(Offices.disabled(MING)));

    assertThat(reasons(write(first, first.confirmed(NOW), List.of())))
        .containsExactly(new ReceiptRefusal.AccountNotInUse(true));
  }

  @Test
  @Simultaneous
  void shouldLetOnlyOneOfManyWin() throws InterruptedException {
    StudentReceipt first = imported(MING);
    List<Callable<WriteResult<ReceiptRefusal>>> all =
        IntStream.range(0, 8)
            .<Callable<WriteResult<ReceiptRefusal>>>mapToObj(
                number -> () -> write(first, first.confirmed(NOW.plusSeconds(number)), List.of()))
            .toList();

    assertThat(written(all)).isEqualTo(1);
  }

  @Test
  void shouldKeepWhatCanBeWrongUnderTheVersionThatWasSeen() {
    FaultTable unset = receipts.faults(SCHOOL);
    assertThat(unset).isEqualTo(FaultTable.unset(SCHOOL));

    FaultTable own = unset.with(List.of(new Fault("A", "缺漏", true), new Fault("B", "舊代碼", false)));
    assertThat(receipts.keep(own, line(key(MING), ChangeAction.CHANGE))).isTrue();
    assertThat(receipts.keep(own, line(key(MING), ChangeAction.CHANGE))).isFalse();
    assertThat(receipts.faults(SCHOOL)).isEqualTo(own);
    assertThat(receipts.faults(OTHER_SCHOOL).version()).isZero();
  }

  private static ReceiptKey key(Person student) {
    return new ReceiptKey(SCHOOL, student.id(), PERIOD, ReceiptKind.OUTCOMES);
  }

  private StudentReceipt imported(Person student) {
    List<ReceiptRow> rows =
        List.of(
            new ReceiptRow(
                "26",
                "1a",
                new SheetRow(
                    "學期課程學習成果", ReceiptRows.cells("課程代碼", "1", "科目名稱", "物理", "成果簡述", "單擺\n第二行")),
                RowMatch.DIFFERENT,
                List.of(new Difference("成果簡述", "擺"), new Difference("科目名稱", ""))),
            new ReceiptRow(
                "26",
                "2b",
                new SheetRow("學期課程學習成果", ReceiptRows.cells("課程代碼", "2")),
                RowMatch.MISSING,
                List.of()));
    StudentReceipt first = StudentReceipt.first(key(student), "26", "job", NOW, rows);
    assertWritten(
        receipts.write(
            new ReceiptWrite(
                Optional.empty(),
                first,
                List.of(),
                line(first.key(), ChangeAction.IMPORT),
                Optional.empty())));
    return first;
  }

  private ReceiptCase reported(Person student) {
    StudentReceipt before = receipts.of(SCHOOL, student.id()).receipts().getFirst();
    CaseId id = new CaseId(Ids.nth(77));
    ReceiptCase opened =
        ReceiptCase.opened(
            id,
            before.key(),
            new Report(Optional.of("1a"), "物理", "02", "資料內容錯誤", "簡述少了一段"),
            student.name(),
            NOW);
    assertWritten(
        write(before, before.reported(id), List.of(new CaseChange(Optional.empty(), opened))));
    return opened;
  }

  private StudentReceipt written(StudentReceipt before, StudentReceipt after) {
    assertWritten(write(before, after, List.of()));
    return after;
  }

  private WriteResult<ReceiptRefusal> write(
      StudentReceipt before, StudentReceipt after, List<CaseChange> cases) {
    return receipts.write(
        new ReceiptWrite(
            Optional.of(before),
            after,
            cases,
            line(after.key(), ChangeAction.CHANGE),
            Optional.of(open(WindowKind.RECEIPT_OUTCOMES))));
  }

  private void tick(Person student, Optional<Returned> returned) {
    receipts.tick(
        SCHOOL,
        student.id(),
        PERIOD,
        returned,
        ReceiptLine.returned(
            student.id(),
            PERIOD,
            returned.isPresent(),
            Author.of(Students.actor(student)),
            NOW.plusSeconds(returned.isPresent() ? 2 : 3)));
  }

  private static Change line(ReceiptKey key, ChangeAction action) {
    return new Change(
        key.subject(),
        NOW,
        Author.of(Students.actor(MING)),
        action,
        Optional.empty(),
        Optional.of("收訖明細"),
        "",
        Optional.of(key.student()));
  }
}
