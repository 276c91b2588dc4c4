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
import tw.portfolio.settings.NamedSchool;

/**
 * 收訖明細確認單: what student and parents sign, a student a page, to be printed from any browser. Schools
 * close the year with it (domain.md 1.1).
 */
public final class ConfirmationForms {
  private static final List<String> HEADERS = List.of("序", "資料", "內容", "比對");

  private static final List<String> NOT_ON_PAPER = List.of("連結", "MD5", "課程代碼");

  private ConfirmationForms() {}

  /** The forms, each on a sheet of its own. */
  public static HtmlDocument of(NamedSchool school, ReceiptPeriod period, List<Form> forms) {
    return new HtmlDocument(
        period.chinese() + "收訖明細確認單",
        forms.stream().map(form -> page(school, period, form)).toList());
  }

  private static PrintPage page(NamedSchool school, ReceiptPeriod period, Form form) {
    List<Block> blocks = new ArrayList<>();
    Person student = form.entry().student();
    blocks.add(new Block.Letterhead(school.heading(), "學生學習歷程檔案收訖明細確認單", period.chinese()));
    blocks.add(new Block.Paragraph(new Inline.Strong(who(student))));
    for (ReceiptKind kind : ReceiptKind.values()) {
      form.receipts().stream()
          .filter(receipt -> receipt.key().kind() == kind)
          .forEach(receipt -> blocks.add(kind(receipt)));
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

  /** One line, so that a student's form stays on as few sheets as can be. */
  private static String who(Person student) {
    Optional<ClassPlace> place = student.latestPlace();
    return "%s　座號 %s　學號 %s　姓名 %s"
        .formatted(
            place.map(at -> ClassPlace.called(at.className())).orElse(""),
            place.map(at -> Integer.toString(at.seat())).orElse(""),
            place.map(ClassPlace::studentNumber).orElse(""),
            student.name());
  }

  private static Block kind(StudentReceipt receipt) {
    String title =
        "%s（第 %d 版，%s）"
            .formatted(
                receipt.key().kind().chinese(), receipt.version(), receipt.state().chinese());
    if (receipt.rows().isEmpty()) {
      return new Block.Paragraph(title + "：中央資料庫沒有這一類的資料。");
    }
    List<List<Inline>> rows = new ArrayList<>();
    for (ReceiptRow row : receipt.rows()) {
      rows.add(
          List.of(
              Inline.words(Integer.toString(rows.size() + 1)),
              Inline.words(row.content().sheet()),
              Inline.words(cells(row)),
              match(row.match())));
    }
    return new Block.Table(title, HEADERS, rows);
  }

  /** Links, checksums and codes of courses tell people nothing on paper. */
  private static String cells(ReceiptRow row) {
    return row.content().cells().entrySet().stream()
        .filter(cell -> NOT_ON_PAPER.stream().noneMatch(cell.getKey()::endsWith))
        .map(cell -> cell.getKey() + " " + cell.getValue())
        .collect(Collectors.joining("；"));
  }

  private static Inline match(RowMatch match) {
    return switch (match) {
      case ARRIVED -> Inline.words("相符");
      case DIFFERENT -> new Inline.Mark(Tone.WARNING, "不同");
      case MISSING -> new Inline.Mark(Tone.WARNING, "未收到");
      case UNKNOWN -> Inline.words("非本平臺提交");
    };
  }
}
