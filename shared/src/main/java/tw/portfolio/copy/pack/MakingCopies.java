package tw.portfolio.copy.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.copy.CopyResults;
import tw.portfolio.copy.Portfolio;
import tw.portfolio.copy.ReadingPortfolios;
import tw.portfolio.copy.page.CopyPage;
import tw.portfolio.copy.page.CopyPages;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState.Progress;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.Product;
import tw.portfolio.job.ProductUpload;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.page.HtmlDocument;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Window;

/**
 * Makes a student's own copy: the archive, and beside it each page that is printed, so that nobody
 * has to unpack anything on a phone for a single page. What somebody asked for at one moment is the
 * same whenever it is made.
 */
public final class MakingCopies implements JobWork {
  /** The least that the store takes as a part; two of them are under way beside the next. */
  private static final int PART_BYTES = 5 * 1024 * 1024;

  private static final int PARTS_IN_FLIGHT = 2;
  private static final int FILES_BETWEEN_REPORTS = 10;

  private final ReadingPortfolios portfolios;
  private final WritingCopies copies;
  private final ArchiveStore archives;

  /**
   * Makes copies of what these have.
   *
   * @param files where students' files lie
   * @param archives where copies are put
   */
  public MakingCopies(ReadingPortfolios portfolios, FileStore files, ArchiveStore archives) {
    this.portfolios = portfolios;
    this.copies = new WritingCopies(files);
    this.archives = archives;
  }

  @Override
  public JobKind kind() {
    return JobKind.OWN_COPY;
  }

  @Override
  public Outcome prepare(Job job, Watch watch) {
    Portfolio portfolio = portfolios.of(student(job), job.created());
    List<Product> products = new ArrayList<>();
    CopyResults results = archive(job, portfolio, watch, products);
    List<CopyPage> pages = CopyPages.toPrint(portfolio);
    for (int number = 0; number < pages.size(); number++) {
      products.add(page(job.key("page-" + number + ".html"), pages.get(number)));
    }
    return new Outcome.Done(report(results, products));
  }

  private static Actor student(Job job) {
    PersonId student =
        job.about().orElseThrow(() -> new IllegalStateException("A copy is somebody's own"));
    return new Actor(job.school(), student, Actor.Kind.STUDENT, job.by().name());
  }

  private CopyResults archive(Job job, Portfolio portfolio, Watch watch, List<Product> products) {
    String name = "個人學習歷程-" + LocalDate.ofInstant(portfolio.at(), Window.TAIPEI) + ".zip";
    try (ProductUpload stored =
        new ProductUpload(archives, name, job.key("copy.zip"), PART_BYTES, PARTS_IN_FLIGHT)) {
      CopyResults results =
          copies.write(portfolio, stored, (done, total) -> report(watch, done, total));
      products.add(stored.complete());
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void report(Watch watch, int done, int total) {
    if (done % FILES_BETWEEN_REPORTS == 0) {
      watch.at(new Progress(done, total));
    }
  }

  private Product page(String key, CopyPage page) {
    return Product.stored(
        archives, page.path(), key, HtmlDocument.MEDIA_TYPE, page.document().bytes());
  }

  private static JobReport report(CopyResults results, List<Product> products) {
    int left = results.left().size();
    String summary =
        "共 %d 個檔案%s。"
            .formatted(
                results.copied(), left == 0 ? "" : "；另有 %d 個與紀錄不符或找不到，請洽資訊組".formatted(left));
    return new JobReport(
        summary, Document.empty().put("files", results.copied()).put("left", left), products);
  }
}
