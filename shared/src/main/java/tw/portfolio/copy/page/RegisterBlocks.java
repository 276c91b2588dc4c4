package tw.portfolio.copy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.Block.Fact;
import tw.portfolio.kernel.page.Block.Facts;
import tw.portfolio.kernel.page.Block.Paragraph;
import tw.portfolio.kernel.page.Block.Table;
import tw.portfolio.record.register.Enquiry;
import tw.portfolio.record.register.RegisterEntry;
import tw.portfolio.record.register.RegisterField;

/** 基本資料, and what was called into question of it. */
final class RegisterBlocks {
  private RegisterBlocks() {}

  static List<Block> of(Optional<RegisterEntry> register, List<Enquiry> enquiries) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        register.<Block>map(RegisterBlocks::facts).orElseGet(() -> new Paragraph("註冊組尚未登錄學籍資料。")));
    if (!enquiries.isEmpty()) {
      blocks.add(
          Table.ofWords(
              "基本資料疑義",
              List.of("項目", "提出時間", "內容", "處理結果"),
              enquiries.stream().flatMap(RegisterBlocks::rounds).toList()));
    }
    return blocks;
  }

  /** The national id is masked in the register's own form of it. */
  private static Block facts(RegisterEntry entry) {
    return new Facts(
        Stream.of(RegisterField.values())
            .flatMap(
                field -> entry.shown(field).stream().map(shown -> new Fact(field.chinese(), shown)))
            .toList());
  }

  private static Stream<List<String>> rounds(Enquiry enquiry) {
    return enquiry.rounds().stream()
        .map(
            round ->
                List.of(
                    enquiry.field().chinese(),
                    Told.moment(round.at()),
                    round.text(),
                    round.end().map(RegisterBlocks::end).orElse("等待回覆")));
  }

  private static String end(Enquiry.End end) {
    return switch (end) {
      case Enquiry.End.Answered answered ->
          "%s，%s：%s（%s）"
              .formatted(
                  answered.verdict().chinese(),
                  answered.byName(),
                  answered.text(),
                  Told.moment(answered.at()));
      case Enquiry.End.TakenBack takenBack -> "已撤回（%s）".formatted(Told.moment(takenBack.at()));
    };
  }
}
