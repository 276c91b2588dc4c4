package tw.portfolio.copy.page;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tw.portfolio.contact.OwnAddress;
import tw.portfolio.contact.Rhythm;
import tw.portfolio.contact.notice.Notice;
import tw.portfolio.copy.Reached;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.Block.Bullets;
import tw.portfolio.kernel.page.Block.Fact;
import tw.portfolio.kernel.page.Block.Facts;
import tw.portfolio.kernel.page.Inline;

/** 通知信箱 and 通知. */
final class ReachedBlocks {
  private ReachedBlocks() {}

  static List<Block> of(Reached reached) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("學校登錄的信箱", reached.schools().orElse(Told.NOTHING)));
    facts.add(
        new Fact(
            "自己的信箱", reached.contact().own().map(ReachedBlocks::confirmed).orElse(Told.NOTHING)));
    facts.add(new Fact("收提醒的日子", days(reached.contact().rhythm())));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Facts(facts));
    if (!reached.notices().isEmpty()) {
      blocks.add(
          new Bullets(reached.notices().stream().<Inline>map(ReachedBlocks::notice).toList()));
    }
    return blocks;
  }

  private static String confirmed(OwnAddress own) {
    return "%s（%s 驗證）".formatted(own.address().text(), Told.moment(own.confirmed()));
  }

  private static Inline notice(Notice notice) {
    return Inline.words("%s　%s".formatted(Told.moment(notice.at()), notice.chinese()));
  }

  private static String days(Rhythm rhythm) {
    return rhythm.days().isEmpty()
        ? "只收學校規定一定要通知的"
        : rhythm.days().stream()
            .sorted()
            .map((DayOfWeek day) -> day.getDisplayName(TextStyle.FULL, Locale.TAIWAN))
            .collect(Collectors.joining("、"));
  }
}
