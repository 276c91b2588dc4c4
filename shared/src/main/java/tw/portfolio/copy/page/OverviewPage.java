package tw.portfolio.copy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.copy.CopiedFile;
import tw.portfolio.copy.CopyLayout;
import tw.portfolio.copy.CopyResults;
import tw.portfolio.copy.Portfolio;
import tw.portfolio.copy.WorkOfYear;
import tw.portfolio.copy.WrittenStatement;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.Block.Bullets;
import tw.portfolio.kernel.page.Block.Fact;
import tw.portfolio.kernel.page.Block.Facts;
import tw.portfolio.kernel.page.Block.Heading;
import tw.portfolio.kernel.page.Block.Letterhead;
import tw.portfolio.kernel.page.Block.Notice;
import tw.portfolio.kernel.page.Block.Paragraph;
import tw.portfolio.kernel.page.Block.Table;
import tw.portfolio.kernel.page.HtmlDocument;
import tw.portfolio.kernel.page.Inline;
import tw.portfolio.kernel.page.Tone;
import tw.portfolio.work.WorkKind;

/** The page that a copy opens with: all that is to be read, and the way to every file. */
final class OverviewPage {
  private final Portfolio portfolio;
  private final CopyLayout layout;
  private final CopyResults results;
  private final List<CopyPage> others;

  OverviewPage(Portfolio portfolio, CopyLayout layout, CopyResults results, List<CopyPage> others) {
    this.portfolio = portfolio;
    this.layout = layout;
    this.results = results;
    this.others = List.copyOf(others);
  }

  /**
   * A part of the page.
   *
   * @param anchor where it begins
   * @param title what stands above it
   * @param english the same in English
   * @param blocks what is in it
   */
  private record Part(String anchor, String title, String english, List<Block> blocks) {}

  HtmlDocument document() {
    Bearer bearer = Bearer.of(portfolio);
    List<Part> parts = parts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Letterhead(bearer.above(), "個人學習歷程", "My learning portfolio"));
    List<Fact> facts = new ArrayList<>(bearer.facts());
    facts.add(new Fact("資料時間", Told.moment(portfolio.at())));
    blocks.add(new Facts(facts));
    blocks.addAll(notices());
    blocks.add(new Heading(2, "目錄 Contents"));
    blocks.add(
        new Bullets(
            parts.stream()
                .map(
                    part ->
                        Inline.run(
                            new Inline.Jump(part.anchor(), part.title()),
                            new Inline.Quiet(" " + part.english())))
                .toList()));
    for (Part part : parts) {
      blocks.add(new Heading(2, part.title() + " " + part.english(), Optional.of(part.anchor())));
      blocks.addAll(part.blocks());
    }
    return HtmlDocument.of("個人學習歷程 " + bearer.name(), blocks);
  }

  private List<Block> notices() {
    List<Block> notices = new ArrayList<>();
    List<CopiedFile> left = results.left();
    if (!left.isEmpty()) {
      notices.add(
          new Notice(
              Tone.WARNING,
              Inline.run(
                  new Inline.Strong("有 %d 個檔案沒有放進來。".formatted(left.size())),
                  Inline.words("平臺上找不到檔案，或內容與上傳時的紀錄不符；下面逐件註明。請將這一頁給學校資訊組看，由學校找回檔案。"),
                  new Inline.Quiet(
                      " Files left out: %d. Show this page to the information office."
                          .formatted(left.size())))));
      notices.add(
          new Bullets(
              left.stream()
                  .map(
                      file ->
                          Inline.run(
                              new Inline.Mark(Tone.WARNING, results.of(file).chinese()),
                              Inline.words(" " + file.path())))
                  .toList()));
    }
    notices.add(
        new Paragraph(
            Inline.run(
                Inline.words("連結打不開時，請先把整個壓縮檔解開，再開啟 index.html。這裡有您的個人資料，請勿放在公用電腦或任意轉傳。"),
                new Inline.Quiet(
                    " If a link does not open, unpack the whole archive first. This holds your"
                        + " personal data: keep it to yourself."))));
    return notices;
  }

  private List<Part> parts() {
    List<WorkOfYear> outcomes = portfolio.work(WorkKind.OUTCOME);
    List<WorkOfYear> achievements = portfolio.work(WorkKind.ACHIEVEMENT);
    PieceBlocks pieces = new PieceBlocks(layout, results);
    List<Block> records = new ArrayList<>(EntryBlocks.courses(outcomes));
    records.addAll(EntryBlocks.of(portfolio.entries()));
    return List.of(
        new Part("print", "列印用的頁面", "Pages to print", pages()),
        new Part(
            "register",
            "基本資料",
            "Register",
            RegisterBlocks.of(portfolio.register(), portfolio.enquiries())),
        new Part("outcomes", "課程學習成果", "Course outcomes", pieces.of(WorkKind.OUTCOME, outcomes)),
        new Part(
            "achievements", "多元表現", "Achievements", pieces.of(WorkKind.ACHIEVEMENT, achievements)),
        new Part("statements", "自傳與學習計畫", "Statements", statements()),
        new Part("records", "修課與校內紀錄", "Courses and records", records),
        new Part(
            "assessments",
            "修課評估",
            "Assessments",
            GuidanceBlocks.assessments(portfolio.assessments())),
        new Part(
            "consultations",
            "課程諮詢紀錄",
            "Consultations",
            GuidanceBlocks.consultations(portfolio.consultations())),
        new Part("receipts", "收訖明細", "Receipts", ReceiptBlocks.of(portfolio.receipts())),
        new Part("reached", "通知信箱與通知", "Notices", ReachedBlocks.of(portfolio.reached())),
        new Part("history", "異動歷程", "History", history()),
        new Part("files", "檔案的核對", "Checking the files", files()));
  }

  private List<Block> pages() {
    return List.of(
        new Bullets(
            others.stream()
                .<Inline>map(page -> new Inline.FileLink(page.path(), page.document().title()))
                .toList()));
  }

  private List<Block> statements() {
    if (portfolio.statements().isEmpty()) {
      return List.of(new Paragraph("沒有資料。"));
    }
    List<Block> blocks = new ArrayList<>();
    for (WrittenStatement written : portfolio.statements()) {
      blocks.add(
          new Heading(
              3,
              "%s 學年度（%s）"
                  .formatted(written.statement().year(), written.statement().state().chinese())));
      blocks.addAll(StatementPage.parts(written.statement().text()));
      if (!written.comments().isEmpty()) {
        blocks.add(
            Table.ofWords(
                "評語",
                List.of("時間", "評語者", "版本", "內容"),
                written.comments().stream()
                    .map(
                        comment ->
                            List.of(
                                Told.moment(comment.at()),
                                comment.byName(),
                                "第 %d 版".formatted(comment.edition()),
                                comment.text()))
                    .toList()));
      }
    }
    return blocks;
  }

  private List<Block> history() {
    if (portfolio.history().isEmpty()) {
      return List.of(new Paragraph("沒有資料。"));
    }
    return List.of(
        Table.ofWords(
            "與您有關的異動，新的在前",
            List.of("時間", "對象", "異動", "異動者", "內容"),
            portfolio.history().stream().map(OverviewPage::line).toList()));
  }

  private static List<String> line(Change change) {
    return List.of(
        Told.moment(change.at()),
        change.subject().kind().chinese(),
        change.action().chinese(),
        Told.who(change.who()),
        said(change));
  }

  private static String said(Change change) {
    List<String> said = new ArrayList<>();
    change.from().ifPresent(from -> said.add("原：" + from));
    change.to().ifPresent(to -> said.add("新：" + to));
    if (!change.why().isBlank()) {
      said.add("原因：" + change.why());
    }
    return said.isEmpty() ? Told.NOTHING : String.join("\n", said);
  }

  private List<Block> files() {
    return List.of(
        new Paragraph(
            "共 %d 個檔案，每個都在放進來時核對過 SHA-256，與上傳時的紀錄相同%s。"
                .formatted(
                    results.copied(),
                    results.left().isEmpty()
                        ? ""
                        : "；另有 %d 個沒有放進來".formatted(results.left().size()))),
        new Paragraph(
            Inline.run(
                Inline.words("sha256.txt 列出這份壓縮檔裡每個檔案的 SHA-256。之後想確認檔案沒有變動，可在解開的資料夾執行 "),
                new Inline.Strong("sha256sum -c sha256.txt"),
                Inline.words("。"))));
  }
}
