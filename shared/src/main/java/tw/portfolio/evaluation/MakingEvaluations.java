package tw.portfolio.evaluation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.AccountStore;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.ChangeLog.ChangeFilter;
import tw.portfolio.history.ChangeLog.ChangeQuery;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState.Progress;
import tw.portfolio.job.JobWork;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.page.HtmlDocument;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.Piece;
import tw.portfolio.work.Status;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;

/**
 * 成效評核 of a semester: works through its history in pages and looks what still waits. Done again, it
 * writes the same names.
 */
public final class MakingEvaluations implements JobWork {
  private static final int LINES_A_PAGE = 1_000;
  private static final int PIECES_A_PAGE = 200;
  private static final String JSON = "application/json";

  private final Ports ports;

  /** Reads from these and writes there. */
  public MakingEvaluations(Ports ports) {
    this.ports = ports;
  }

  /**
   * What an evaluation needs.
   *
   * @param log what has happened
   * @param staff who is of the staff
   * @param queues what waits for certification
   * @param settings the windows
   * @param products where its files go
   */
  public record Ports(
      ChangeLog log,
      AccountStore staff,
      CertificationStore queues,
      SettingsInForce settings,
      ArchiveStore products) {}

  @Override
  public JobKind kind() {
    return JobKind.EVALUATION;
  }

  @Override
  public Outcome prepare(Job job, Watch watch) {
    Evaluation evaluation = evaluate(job, EvaluationOrder.term(job.order()), watch);
    String title = "成效評核_" + job.title();
    for (EvaluatedPerson one : evaluation.people()) {
      ports.products().put(EvaluationKey.lines(job, one.person()), JSON, EvaluationJson.lines(one));
    }
    ports.products().put(EvaluationKey.figures(job), JSON, EvaluationJson.figures(evaluation));
    return new Outcome.Done(
        new JobReport(
            "登錄 %d 筆，認證 %d 件".formatted(evaluation.entered(), evaluation.promptness().decided()),
            EvaluationJson.totals(evaluation),
            List.of(
                Product.stored(
                    ports.products(),
                    title + ".xlsx",
                    job.key(title + ".xlsx"),
                    SheetType.XLSX.mediaType(),
                    EvaluationWorkbook.of(evaluation, job.created())),
                Product.stored(
                    ports.products(),
                    title + ".html",
                    job.key(title + ".html"),
                    HtmlDocument.MEDIA_TYPE,
                    EvaluationPage.of(evaluation, job).bytes()))));
  }

  private Evaluation evaluate(Job job, Term term, Watch watch) {
    Settings settings = ports.settings().settings(job.school(), term.year());
    List<Window> windows =
        Stream.of(Semester.values())
            .flatMap(semester -> windows(settings, new Term(term.year(), semester)))
            .toList();
    SemesterDeeds deeds =
        new SemesterDeeds(at -> windows.stream().anyMatch(window -> window.isOpenAt(at)));
    read(job, term, deeds, watch);
    deeds.sentBefore().forEach(piece -> deeds.before(piece, ports.log().of(job.school(), piece)));
    List<Person> staff = ports.staff().staff(job.school());
    windows(settings, term)
        .map(Window::closes)
        .max(Instant::compareTo)
        .filter(closes -> !closes.isAfter(job.created()))
        .ifPresent(closes -> overdue(staff, term, closes, deeds));
    return new Evaluation(term, deeds.people(offices(staff)));
  }

  private static Stream<Window> windows(Settings settings, Term term) {
    WindowKey key = WindowKey.of(WindowKind.CERTIFICATION, term.semester());
    return Stream.concat(Stream.of(key), key.ofSeniors().stream())
        .flatMap(one -> settings.window(one).stream());
  }

  private void read(Job job, Term term, SemesterDeeds deeds, Watch watch) {
    Optional<String> after = Optional.empty();
    int pages = 0;
    do {
      watch.at(new Progress(pages, 0));
      StoredPage<Change> page =
          ports
              .log()
              .page(
                  new ChangeQuery(
                      job.school(),
                      Evaluation.firstDay(term),
                      Evaluation.lastDay(term),
                      new ChangeFilter(SemesterDeeds.KINDS, Optional.empty(), Optional.empty()),
                      after,
                      LINES_A_PAGE));
      page.entries().stream()
          .filter(line -> !line.at().isAfter(job.created()))
          .forEach(deeds::take);
      after = page.next();
      pages++;
    } while (after.isPresent());
  }

  private void overdue(List<Person> staff, Term term, Instant closes, SemesterDeeds deeds) {
    for (Person teacher : staff) {
      Optional<String> after = Optional.empty();
      do {
        StoredPage<Piece> page =
            ports
                .queues()
                .waiting(
                    new QueueRequest(
                        teacher.school(), teacher.id(), Optional.empty(), after, PIECES_A_PAGE));
        for (Piece piece : page.entries()) {
          if (piece.id().term().equals(term)
              && piece.status() instanceof Status.Sent sent
              && sent.at().isBefore(closes)) {
            deeds.overdue(teacher.id(), teacher.name(), piece.id().toString(), sent.at());
          }
        }
        after = page.next();
      } while (after.isPresent());
    }
  }

  /** 處室或職務: what somebody is beside teaching; else 任課教師. */
  private static Map<PersonId, String> offices(List<Person> staff) {
    return staff.stream()
        .collect(Collectors.toMap(Person::id, MakingEvaluations::office, (one, _) -> one));
  }

  private static String office(Person person) {
    String offices =
        Arrays.stream(Role.values())
            .filter(person.roles()::contains)
            .filter(role -> role != Role.TEACHER)
            .map(Role::title)
            .collect(Collectors.joining("、"));
    return offices.isEmpty() ? Role.TEACHER.title() : offices;
  }
}
