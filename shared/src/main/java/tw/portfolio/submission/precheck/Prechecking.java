package tw.portfolio.submission.precheck;

import java.util.List;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState.Progress;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordStore;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.submission.source.ReadingClasses;
import tw.portfolio.submission.source.SourceClass;
import tw.portfolio.submission.source.SourceScope;

/**
 * Looks at everything that would be handed in, class by class, and makes a workbook and JSON of
 * what would be refused. Done again, it writes the same names.
 */
public final class Prechecking implements JobWork {
  private static final String JSON = "application/json";

  private final Ports ports;

  /** Reads from these and writes there. */
  public Prechecking(Ports ports) {
    this.ports = ports;
  }

  /**
   * What a pre-check needs.
   *
   * @param classes the rows of the school
   * @param records the course plan
   * @param settings the longest 簡述
   * @param files what lies in the file store
   * @param products where its files go
   */
  public record Ports(
      ReadingClasses classes,
      RecordStore records,
      SettingsInForce settings,
      FileStore files,
      ArchiveStore products) {}

  @Override
  public JobKind kind() {
    return JobKind.PRECHECK;
  }

  @Override
  public Outcome prepare(Job job, Watch watch) {
    SourceScope scope = SourceScope.of(job.school(), job.order());
    ReadingClasses.Opened opened = ports.classes().open(scope);
    if (opened.students() == 0) {
      return new Outcome.Refused(scope.nobody());
    }
    return new Outcome.Done(check(job, opened, watch));
  }

  private JobReport check(Job job, ReadingClasses.Opened opened, Watch watch) {
    Background background = background(opened);
    CheckingClass checking = new CheckingClass(background, ports.files());
    PrecheckFigures figures = new PrecheckFigures(!background.plan().isEmpty());
    FindingsFile all = new FindingsFile();
    int done = 0;
    PrecheckWorkbook workbook = new PrecheckWorkbook();
    for (SourceClass of : opened.classes()) {
      watch.at(new Progress(done++, opened.classes().size()));
      CheckedClass checked = checking.check(ports.classes().rows(opened, of));
      Json findings = FindingsJson.of(checked);
      ports.products().put(FindingsKey.of(job, of.name()), JSON, all.add(findings));
      figures.add(checked);
      workbook.add(checked);
    }
    return new JobReport(
        figures.summary(),
        figures.document(),
        List.of(
            Product.stored(
                ports.products(),
                named(job, "xlsx"),
                job.key(named(job, "xlsx")),
                SheetType.XLSX.mediaType(),
                workbook.complete(figures.notes(opened.scope()), job.created())),
            Product.stored(
                ports.products(),
                named(job, "json"),
                job.key(named(job, "json")),
                JSON,
                all.complete(FindingsJson.head(opened.scope(), figures)))));
  }

  private Background background(ReadingClasses.Opened opened) {
    SourceScope scope = opened.scope();
    return new Background(
        scope,
        PlannedCourse.plan(ports.records(), scope.school(), scope.firstTerm()),
        ports.settings().settings(scope.school(), scope.year()).caps().descriptionCharacters(),
        opened.sharedIdentities());
  }

  /** A class may be called 一年/忠. */
  private static String named(Job job, String extension) {
    return "預檢_%s.%s".formatted(job.title().replace('/', '／'), extension);
  }
}
