package tw.portfolio.copy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.kernel.page.Block.Fact;
import tw.portfolio.work.origin.Origin;

/** Where a piece comes from that was brought along from another school. */
final class OriginFacts {
  private OriginFacts() {}

  static List<Fact> of(Origin origin) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact("來源", "學校代碼 %s，%s 轉入".formatted(origin.school(), Told.day(origin.brought()))));
    if (!origin.submitted().isEmpty()) {
      facts.add(
          new Fact(
              "原校提交",
              origin.submitted().stream().map(Told::term).collect(Collectors.joining("、"))));
    }
    for (Origin.Line line : origin.history()) {
      facts.add(
          new Fact(
              "原校紀錄",
              "%s　%s　%s%s"
                  .formatted(
                      Told.moment(line.at()),
                      line.who(),
                      line.what(),
                      line.why().isBlank() ? "" : "：" + line.why())));
    }
    return facts;
  }
}
