package tw.portfolio.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.job.Job;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.HtmlDocument;
import tw.portfolio.kernel.page.Inline;
import tw.portfolio.kernel.page.Tone;
import tw.portfolio.school.Window;

/** 成效評核報告, to be printed for the working group. */
final class EvaluationPage {
  private EvaluationPage() {}

  static HtmlDocument of(Evaluation evaluation, Job job) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Letterhead(
            "學校代碼 " + job.school(),
            "學生學習歷程檔案成效評核報告",
            Evaluation.chinese(evaluation.term())
                + "　產製日期 "
                + LocalDate.ofInstant(job.created(), Window.TAIPEI)));
    blocks.add(new Block.Notice(Tone.PLAIN, Inline.words(Evaluation.NOTE)));
    blocks.add(new Block.Paragraph(new Inline.Quiet(Evaluation.NOTE_ENGLISH)));
    blocks.add(
        Block.Table.ofWords(
            "總表 (the school)", List.of("項目", "數值"), EvaluationTotals.of(evaluation)));
    blocks.add(
        new Block.Bars(
            "送出到認證或退回，經過幾天 (days from sent to decided)",
            evaluation.promptness().spans().entrySet().stream()
                .map(of -> new Block.Bar(of.getKey().chinese(), of.getValue(), "件"))
                .toList()));
    blocks.add(
        Block.Table.ofWords(
            "各處室登錄 (entered by offices)",
            List.of("處室或職務", "登錄人數", "登錄的紀錄"),
            evaluation.offices().stream().map(EvaluationPage::office).toList()));
    blocks.add(
        Block.Table.ofWords(
            "教師認證 (certification by teachers)",
            EvaluationTotals.TEACHER_HEADERS,
            evaluation.teachers().stream().map(EvaluationTotals::teacher).toList()));
    blocks.add(new Block.Paragraph(EvaluationTotals.READ_SO));
    blocks.add(new Block.Signatures(List.of("執行秘書", "召集人")));
    return HtmlDocument.of("成效評核報告", blocks);
  }

  private static List<String> office(Evaluation.Office office) {
    return List.of(
        office.office(),
        Integer.toString(office.people()),
        office.entered().entrySet().stream()
            .map(of -> of.getKey() + " " + of.getValue() + " 筆")
            .collect(Collectors.joining("、")));
  }
}
