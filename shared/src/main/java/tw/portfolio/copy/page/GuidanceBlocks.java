package tw.portfolio.copy.page;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.guidance.Assessment;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationNote;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.Block.Fact;
import tw.portfolio.kernel.page.Block.Facts;
import tw.portfolio.kernel.page.Block.Group;
import tw.portfolio.kernel.page.Block.Heading;
import tw.portfolio.kernel.page.Block.Paragraph;

/** 修課評估 and 課程諮詢紀錄. */
final class GuidanceBlocks {
  private GuidanceBlocks() {}

  static List<Block> assessments(List<Assessment> assessments) {
    if (assessments.isEmpty()) {
      return List.of(new Paragraph("沒有資料。"));
    }
    return assessments.stream().map(GuidanceBlocks::assessment).toList();
  }

  private static Block assessment(Assessment assessment) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "學群（類群）探索", assessment.text().exploration());
    add(facts, "就業規劃", assessment.text().career());
    add(facts, "備註", assessment.text().remarks());
    facts.add(
        new Fact("登錄", "%s　%s".formatted(Told.moment(assessment.at()), assessment.by().name())));
    return new Group(List.of(new Heading(3, assessment.year() + " 學年度"), new Facts(facts)));
  }

  static List<Block> consultations(List<Consultation> consultations) {
    if (consultations.isEmpty()) {
      return List.of(new Paragraph("沒有資料。"));
    }
    return consultations.stream().map(GuidanceBlocks::consultation).toList();
  }

  /** Who else was there is not for the students to read. */
  private static Block consultation(Consultation consultation) {
    ConsultationNote note = consultation.note();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("日期、時間", "%s %s".formatted(consultation.day(), note.start().toLocalTime())));
    facts.add(new Fact("地點", note.place()));
    facts.add(new Fact("類別", "%s／%s".formatted(consultation.form().chinese(), note.category())));
    facts.add(new Fact("課程諮詢教師", consultation.counsellor().name()));
    facts.add(new Fact("諮詢內容", note.content()));
    add(facts, "諮詢意見", note.opinion());
    return new Group(List.of(new Heading(3, note.subject()), new Facts(facts)));
  }

  private static void add(List<Fact> facts, String name, String text) {
    if (!text.isBlank()) {
      facts.add(new Fact(name, text));
    }
  }
}
