package tw.portfolio.group;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.HtmlDocument;
import tw.portfolio.kernel.page.Inline;
import tw.portfolio.kernel.page.PrintPage;

/** 工作小組會議紀錄, to be printed and signed. */
public final class MinutesPage {
  private static final List<String> HEADERS = List.of("席次", "姓名", "出席情形");

  private MinutesPage() {}

  /** The minutes of a meeting; its agenda, if it has not been held. */
  public static HtmlDocument of(String school, Meeting meeting, Attachments attachments) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Letterhead(school, "學生學習歷程檔案工作小組會議紀錄", meeting.state().chinese()));
    blocks.add(
        new Block.Paragraph(
            "時間："
                + meeting.plan().starts().toString().replace('T', ' ')
                + "　地點："
                + meeting.plan().place()));
    blocks.add(new Block.Paragraph("議程：" + meeting.plan().agenda()));
    if (meeting.wasHeld()) {
      blocks.add(attendance(meeting));
      int number = 1;
      for (String decision : meeting.minutes().decisions()) {
        blocks.add(new Block.Paragraph("決議 " + number + "：" + decision));
        number++;
      }
      blocks.add(new Block.Paragraph("紀錄：" + meeting.minutes().text()));
    }
    if (!attachments.readable().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "附件："
                  + attachments.readable().stream()
                      .map(one -> one.declared().name().text())
                      .collect(Collectors.joining("、"))));
    }
    blocks.add(new Block.Signatures(List.of("執行秘書", "召集人")));
    return new HtmlDocument("工作小組會議紀錄", List.of(new PrintPage(blocks)));
  }

  private static Block attendance(Meeting meeting) {
    return new Block.Table(
        "出席 %d 席".formatted(meeting.minutes().present()),
        HEADERS,
        meeting.minutes().attendance().stream()
            .map(
                one ->
                    List.of(
                        Inline.words(one.seat().chinese()),
                        Inline.words(one.name()),
                        Inline.words(one.presence().chinese())))
            .toList());
  }
}
