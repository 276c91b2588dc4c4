package tw.portfolio.copy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.Block.Fact;
import tw.portfolio.kernel.page.Block.Facts;
import tw.portfolio.kernel.page.Block.Group;
import tw.portfolio.kernel.page.Block.Heading;
import tw.portfolio.kernel.page.Block.Paragraph;
import tw.portfolio.kernel.page.Block.Table;
import tw.portfolio.receipt.ReceiptCase;
import tw.portfolio.receipt.ReceiptRow;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.receipt.StudentReceipts;

/** 收訖明細: what the national database has received, row by row, and what was reported of it. */
final class ReceiptBlocks {
  private ReceiptBlocks() {}

  static List<Block> of(StudentReceipts receipts) {
    if (receipts.receipts().isEmpty()) {
      return List.of(new Paragraph("沒有資料。"));
    }
    List<Block> blocks = new ArrayList<>();
    for (StudentReceipt receipt : receipts.receipts()) {
      blocks.add(
          new Heading(
              3,
              "%s %s（%s）"
                  .formatted(
                      receipt.key().period().chinese(),
                      receipt.key().kind().chinese(),
                      receipt.state().chinese())));
      blocks.add(
          Table.ofWords(
              "第 %d 版，%s 匯入".formatted(receipt.version(), Told.moment(receipt.imported())),
              List.of("資料表", "內容", "比對", "提交時的內容"),
              receipt.rows().stream().map(ReceiptBlocks::row).toList()));
      receipts.of(receipt).forEach(one -> blocks.add(reported(one)));
    }
    return blocks;
  }

  private static List<String> row(ReceiptRow row) {
    String content =
        row.content().cells().entrySet().stream()
            .map(cell -> cell.getKey() + "：" + cell.getValue())
            .collect(Collectors.joining("\n"));
    String handedIn =
        row.differences().stream()
            .map(difference -> difference.column() + "：" + difference.handedIn())
            .collect(Collectors.joining("\n"));
    return List.of(
        row.content().sheet(),
        content,
        row.match().chinese(),
        handedIn.isEmpty() ? Told.NOTHING : handedIn);
  }

  private static Block reported(ReceiptCase one) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("回報", one.report().about()));
    facts.add(new Fact("錯誤別", one.report().faultName()));
    facts.add(new Fact("處理情形", one.state().chinese()));
    for (ReceiptCase.Step step : one.steps()) {
      facts.add(
          new Fact(
              Told.moment(step.at()),
              step.words().isBlank() ? step.by() : step.by() + "：" + step.words()));
    }
    return new Group(List.of(new Facts(facts)));
  }
}
