package tw.portfolio.copy.page;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.access.Person;
import tw.portfolio.copy.WrittenStatement;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.Block.Fact;
import tw.portfolio.kernel.page.Block.Facts;
import tw.portfolio.kernel.page.Block.Heading;
import tw.portfolio.kernel.page.Block.Letterhead;
import tw.portfolio.kernel.page.Block.Paragraph;
import tw.portfolio.kernel.page.Block.Prose;
import tw.portfolio.kernel.page.HtmlDocument;
import tw.portfolio.settings.NamedSchool;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.Statement.Edition;
import tw.portfolio.statement.StatementPart;
import tw.portfolio.statement.StatementStatus.Check;
import tw.portfolio.statement.StatementText;

/** 自傳／學習計畫 as a page to print. */
public final class StatementPage {
  private static final String TITLE = "自傳與學習計畫";

  private StatementPage() {}

  /** The present text of somebody on the roster. */
  public static HtmlDocument of(NamedSchool school, Person student, Statement statement) {
    return of(Bearer.of(school, student), statement);
  }

  /** The present text. */
  static HtmlDocument of(Bearer bearer, Statement statement) {
    List<Fact> facts = new ArrayList<>(bearer.facts());
    facts.add(new Fact("狀態", statement.state().chinese()));
    facts.addAll(checks(statement));
    return page(bearer, statement, statement.newest(), facts);
  }

  /** A text that was saved before. */
  static HtmlDocument ofEarlier(Bearer bearer, WrittenStatement written, Edition edition) {
    List<Fact> facts = new ArrayList<>(bearer.facts());
    facts.add(
        new Fact(
            "版本", "第 %d 版（目前是第 %d 版）".formatted(edition.number(), written.statement().edition())));
    return page(bearer, written.statement(), edition, facts);
  }

  private static List<Fact> checks(Statement statement) {
    List<Fact> facts = new ArrayList<>();
    for (Check check : statement.status().checks()) {
      facts.add(
          new Fact(
              "檢核",
              "%s　%s（%s）"
                  .formatted(Told.moment(check.at()), check.byName(), check.side().chinese())));
    }
    return facts;
  }

  private static HtmlDocument page(
      Bearer bearer, Statement statement, Edition edition, List<Fact> facts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Letterhead(
            bearer.above(), TITLE, statement.year() + " 學年度　Autobiography and study plan"));
    facts.add(new Fact("儲存時間", Told.moment(edition.at())));
    blocks.add(new Facts(facts));
    blocks.addAll(parts(edition.text()));
    return HtmlDocument.of(
        "%s %s 學年度%s %s"
            .formatted(
                TITLE,
                statement.year(),
                edition.number() == statement.edition()
                    ? ""
                    : " 第 %d 版".formatted(edition.number()),
                bearer.name()),
        blocks);
  }

  /** What is written, part by part. */
  static List<Block> parts(StatementText text) {
    if (text.parts().isEmpty()) {
      return List.of(new Paragraph("（尚未填寫）"));
    }
    List<Block> blocks = new ArrayList<>();
    for (StatementPart part : StatementPart.values()) {
      text.part(part)
          .ifPresent(
              written -> {
                blocks.add(new Heading(2, part.chinese()));
                blocks.add(new Prose(written));
              });
    }
    return blocks;
  }
}
