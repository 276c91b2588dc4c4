package tw.portfolio.copy.page;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.copy.CopyLayout;
import tw.portfolio.copy.CopyResults;
import tw.portfolio.copy.Portfolio;
import tw.portfolio.copy.WrittenStatement;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.statement.Statement.Edition;

/** The pages of a copy. */
public final class CopyPages {
  /** The page that opens all others. */
  public static final String OVERVIEW = "index.html";

  /** The certificate of service. */
  public static final String SERVICE = "服務紀錄證明.html";

  private CopyPages() {}

  /** Every page, the one that leads to the others last. */
  public static List<CopyPage> of(Portfolio portfolio, CopyLayout layout, CopyResults results) {
    List<CopyPage> pages = new ArrayList<>(toPrint(portfolio));
    pages.addAll(earlier(portfolio));
    pages.add(
        new CopyPage(OVERVIEW, new OverviewPage(portfolio, layout, results, pages).document()));
    return List.copyOf(pages);
  }

  /** What people print: the certificate of service, and the statement of each year as it is now. */
  public static List<CopyPage> toPrint(Portfolio portfolio) {
    Bearer bearer = Bearer.of(portfolio);
    List<CopyPage> pages = new ArrayList<>();
    pages.add(
        new CopyPage(
            SERVICE,
            ServiceCertificate.of(
                bearer, portfolio.entries().of(ServiceRecord.BOOK), portfolio.at())));
    for (WrittenStatement written : portfolio.statements()) {
      pages.add(
          new CopyPage(
              "自傳與學習計畫-%s學年度.html".formatted(written.statement().year()),
              StatementPage.of(bearer, written.statement())));
    }
    return List.copyOf(pages);
  }

  private static List<CopyPage> earlier(Portfolio portfolio) {
    Bearer bearer = Bearer.of(portfolio);
    List<CopyPage> pages = new ArrayList<>();
    for (WrittenStatement written : portfolio.statements()) {
      for (Edition edition : written.editions()) {
        if (edition.number() != written.statement().edition()) {
          pages.add(
              new CopyPage(
                  "自傳與學習計畫的舊版/%s學年度-第%02d版.html"
                      .formatted(written.statement().year(), edition.number()),
                  StatementPage.ofEarlier(bearer, written, edition)));
        }
      }
    }
    return List.copyOf(pages);
  }
}
