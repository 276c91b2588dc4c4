package tw.portfolio.copy.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.copy.CertifyingService.Served;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.Block.Facts;
import tw.portfolio.kernel.page.Block.Letterhead;
import tw.portfolio.kernel.page.Block.Paragraph;
import tw.portfolio.kernel.page.Block.Signatures;
import tw.portfolio.kernel.page.HtmlDocument;
import tw.portfolio.kernel.page.Inline;
import tw.portfolio.kernel.page.PrintPage;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.NamedSchool;

/**
 * 服務紀錄證明: what service inside the school the office has entered of a student, to be sealed and
 * signed (regulation.txt 附件1: 訓育組提供學生校內公共服務活動／志工服務等紀錄證明).
 */
public final class ServiceCertificate {
  private static final String TITLE = "校內服務紀錄證明";

  private ServiceCertificate() {}

  /**
   * The page.
   *
   * @param at when it was made
   */
  static HtmlDocument of(Bearer bearer, List<ServiceRecord> services, Instant at) {
    return new HtmlDocument(TITLE + " " + bearer.name(), List.of(page(bearer, services, at)));
  }

  /** A page a student; one that says so where there is none. */
  public static HtmlDocument of(NamedSchool school, List<Served> served, Instant at) {
    return served.isEmpty()
        ? HtmlDocument.of(
            TITLE,
            List.of(
                new Paragraph("這個班級沒有登錄校內服務的學生。資料尚未匯入時，請洽學務處訓育組。"),
                new Paragraph(new Inline.Quiet("Nobody of this class has service entered."))))
        : pages(school, served, at);
  }

  private static HtmlDocument pages(NamedSchool school, List<Served> served, Instant at) {
    return new HtmlDocument(
        TITLE,
        served.stream()
            .map(one -> page(Bearer.of(school, one.student()), one.services(), at))
            .toList());
  }

  private static PrintPage page(Bearer bearer, List<ServiceRecord> services, Instant at) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Letterhead(bearer.above(), TITLE, "校內公共服務活動／志工服務　Service inside the school"));
    blocks.add(new Facts(bearer.facts()));
    if (services.isEmpty()) {
      blocks.add(new Paragraph("學務處訓育組尚未登錄這位學生的校內服務紀錄。"));
    } else {
      blocks.addAll(EntryBlocks.service(services));
      blocks.add(new Paragraph("茲證明上列學生於本校服務，" + total(services) + "。"));
    }
    blocks.add(
        new Paragraph(
            new Inline.Quiet("資料時間 %s，由學務處訓育組登錄；須加蓋學校印信或承辦單位章戳始為有效。".formatted(Told.moment(at)))));
    blocks.add(new Signatures(List.of("承辦人", "單位主管", "學校印信")));
    return new PrintPage(blocks);
  }

  private static String total(List<ServiceRecord> services) {
    Map<SchoolYear, Integer> years = new TreeMap<>();
    services.forEach(service -> years.merge(service.year(), service.hours().count(), Integer::sum));
    int all = years.values().stream().mapToInt(Integer::intValue).sum();
    String each =
        years.entrySet().stream()
            .map(year -> "%s 學年度 %s 小時".formatted(year.getKey(), hours(year.getValue())))
            .collect(Collectors.joining("、"));
    return years.size() == 1 ? each : each + "，合計 " + hours(all) + " 小時";
  }

  private static Hundredths hours(int hundredths) {
    return new Hundredths(hundredths);
  }
}
