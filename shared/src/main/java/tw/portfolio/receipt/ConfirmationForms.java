package tw.portfolio.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.HtmlDocument;
import tw.portfolio.kernel.page.Inline;
import tw.portfolio.kernel.page.PrintPage;
import tw.portfolio.kernel.page.Tone;
import tw.portfolio.receipt.OverseeingReceipts.Form;
import tw.portfolio.school.ClassPlace;

/**
 * 收訖明細確認單: what student and parents sign, a student a page, to be printed from any browser. Schools
 * close the year with it (domain.md 1.1).
 */
public final class ConfirmationForms {
  private static final List<String> HEADERS = List.of("項次", "資料", "內容", "比對");

  private ConfirmationForms() {}

  /** The forms, each on a sheet of its own. */
  public static HtmlDocument of(ReceiptPeriod period, List<Form> forms) {
    return new HtmlDocument(
        period.chinese() + "收訖明細確認單", forms.stream().map(form -> page(period, form)).toList());
  }

  private static PrintPage page(ReceiptPeriod period, Form form) {
    List<Block> blocks = new ArrayList<>();
    Person student = form.entry().student();
    blocks.add(
        new Block.Letterhead("學校代碼 " + student.school(), "學生學習歷程檔案收訖明細確認單", period.chinese()));
    blocks.add(new Block.Facts(facts(student)));
    for (ReceiptKind kind : ReceiptKind.values()) {
      form.receipts().stream()
          .filter(receipt -> receipt.key().kind() == kind)
          .forEach(receipt -> blocks.addAll(kind(receipt)));
    }
    blocks.add(
        new Block.Notice(
            Tone.PLAIN, Inline.words("請逐筆核對中央資料庫收到的內容。有缺漏或錯誤，請在確認期間內至平臺回報，學校三日內查明回覆。")));
    blocks.add(
        new Block.Group(
            List.of(
                new Block.Paragraph("□ 以上資料經核對正確無誤。　□ 有誤，已於平臺回報。"),
                new Block.Signatures(List.of("學生簽名", "日期")),
                new Block.Signatures(List.of("家長或監護人簽名", "日期")))));
    return new PrintPage(blocks);
  }

  private static List<Block.Fact> facts(Person student) {
    Optional<ClassPlace> place = student.latestPlace();
    return List.of(
        new Block.Fact("班級", place.map(ClassPlace::className).orElse("")),
        new Block.Fact("座號", place.map(at -> Integer.toString(at.seat())).orElse("")),
        new Block.Fact("學號", place.map(ClassPlace::studentNumber).orElse("")),
        new Block.Fact("姓名", student.name()));
  }

  private static List<Block> kind(StudentReceipt receipt) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(2, receipt.key().kind().chinese() + "（第 " + receipt.version() + " 版）"));
    if (receipt.rows().isEmpty()) {
      blocks.add(new Block.Paragraph("中央資料庫沒有這一類的資料。"));
      return blocks;
    }
    List<List<Inline>> rows = new ArrayList<>();
    for (ReceiptRow row : receipt.rows()) {
      rows.add(
          List.of(
              Inline.words(Integer.toString(rows.size() + 1)),
              Inline.words(row.content().sheet()),
              Inline.words(cells(row)),
              new Inline.Mark(tone(row.match()), row.match().chinese())));
    }
    blocks.add(new Block.Table(receipt.state().chinese(), HEADERS, rows));
    return blocks;
  }

  /** Links and checksums tell people nothing on paper. */
  private static String cells(ReceiptRow row) {
    return row.content().cells().entrySet().stream()
        .filter(cell -> !cell.getKey().endsWith("連結") && !cell.getKey().endsWith("MD5"))
        .map(cell -> cell.getKey() + " " + cell.getValue())
        .collect(Collectors.joining("；"));
  }

  private static Tone tone(RowMatch match) {
    return switch (match) {
      case ARRIVED -> Tone.GOOD;
      case DIFFERENT, MISSING -> Tone.WARNING;
      case UNKNOWN -> Tone.PLAIN;
    };
  }
}
