package tw.portfolio.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.TERM;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.evaluation.ReadingEvaluations.LinesRequest;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.job.JobTask;
import tw.portfolio.job.RunningJobs;
import tw.portfolio.job.WatchingJobs;
import tw.portfolio.job.memory.MemoryJobQueue;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;

class EvaluationTest {
  private static final Person SECRETARY = Offices.office(301, "蔡主任", Role.ACADEMIC_DIRECTOR);
  private static final Actor KEEPER = Staff.actor(SECRETARY);
  private static final Instant LATER = NOW.plus(Duration.ofDays(40));

  private final MemorySchool school = new MemorySchool();
  private final MemoryArchives products = new MemoryArchives();
  private final MemoryJobs jobs = new MemoryJobs(school);
  private final MemoryJobQueue queue = new MemoryJobQueue();
  private final Permits permits = new Permits(school);
  private final WatchingJobs watching = new WatchingJobs(permits, jobs);
  private final EvaluationOrder asking =
      new EvaluationOrder(new AskingJobs(permits, jobs, products, queue, new Ids(700)));
  private final ReadingEvaluations reading = new ReadingEvaluations(permits, watching, products);
  private final RunningJobs worker =
      new RunningJobs(
          jobs,
          List.of(
              new MakingEvaluations(
                  new MakingEvaluations.Ports(
                      new MemoryChangeLog(school),
                      new MemoryAccounts(school),
                      school,
                      school,
                      products))),
          Duration.ofDays(30),
          List.of(),
          () -> LATER);

  @BeforeEach
  void openTheSchool() {
    SchoolBuilder.aSchool()
        .withStaff(Offices.REGISTRAR, SECRETARY)
        .withWindows(Windows.allOpen(NOW))
        .in(school);
    Entries.in(new MemoryRecords(school), Entries.MING_PHYSICS, Entries.MING_LEADS);
  }

  @Test
  void shouldCountWhatWasEnteredAndHowPromptlyItWasDecided() {
    physics(1).certified();
    physics(2).sent().giveBack("請補充數據");
    physics(3).sent();

    Document figures = figures(evaluated());

    assertThat(figures.integer("entered")).isEqualTo(2);
    assertThat(figures.integer("certified")).isEqualTo(1);
    assertThat(figures.integer("returned")).isEqualTo(1);
    assertThat(figures.integer("overdue")).isEqualTo(1);
    assertThat(figures.integer("medianDays")).isEqualTo(1);
    assertThat(figures.text("note")).contains("不排名次", "不作為任何人的評核依據");
    assertThat(figures.each("offices", office -> office.text("office"))).isNotEmpty();
  }

  @Test
  void shouldTraceEachFigureToItsRecords() {
    Journey certified = physics(1).certified();
    physics(2).sent();
    Job job = evaluated();

    assertThat(lines(job, Staff.LIN.id(), Optional.of(DeedKind.CERTIFIED)))
        .singleElement()
        .satisfies(line -> assertThat(line.text("id")).isEqualTo(certified.id().toString()));
    assertThat(lines(job, Staff.LIN.id(), Optional.empty())).hasSize(2);
    assertThat(lines(job, Students.MING.id(), Optional.empty())).isEmpty();
  }

  @Test
  void shouldTellNobodyButTheExecutiveSecretary() {
    Job job = evaluated();

    for (Person other : List.of(Offices.REGISTRAR, Staff.LIN)) {
      Actor actor = Staff.actor(other);
      assertThat(kind(reading.figures(actor, job.id(), LATER)))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(kind(asking.ask(actor, TERM, Optional.empty(), LATER)))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(kind(reading.figures(KEEPER, job.id(), LATER.plus(Duration.ofDays(30)))))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldMakeAWorkbookWithAChartAndAPageToPrint() throws IOException {
    physics(1).certified();
    physics(2).sent().giveBack("請補充數據");
    Job job = evaluated();

    byte[] workbook = product(job, ".xlsx");
    Map<String, String> parts = parts(workbook);
    assertThat(parts.get("xl/charts/chart1.xml")).contains("經過幾天", "<c:v>3 天內</c:v>");
    assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<drawing ");
    assertThat(parts.get("[Content_Types].xml")).contains("drawingml.chart+xml");
    assertThat(product(evaluated(), ".xlsx")).isEqualTo(workbook);

    byte[] page = product(job, ".html");
    assertThat(new String(page, StandardCharsets.UTF_8))
        .contains("成效評核報告", "<svg role=\"img\"", "aria-label=", "林美玲", "召集人");
    Path samples = Files.createDirectories(Path.of("target", "evaluation"));
    Files.write(samples.resolve("evaluation.xlsx"), workbook);
    Files.write(samples.resolve("evaluation.html"), page);
  }

  private Journey physics(long secret) {
    return Journey.of(
        school, Students.MING, Courses.MING_PHYSICS, new Ids(9_000 + secret).get(), NOW);
  }

  private Job evaluated() {
    Job asked = granted(asking.ask(KEEPER, TERM, Optional.empty(), LATER));
    worker.run(JobTask.of(asked));
    Job done = granted(watching.find(KEEPER, asked.id()));
    assertThat(done.kind()).isEqualTo(JobKind.EVALUATION);
    assertThat(done.state()).isInstanceOf(JobState.Done.class);
    return done;
  }

  private Document figures(Job job) {
    return granted(reading.figures(KEEPER, job.id(), LATER));
  }

  private List<Document> lines(Job job, PersonId person, Optional<DeedKind> figure) {
    return granted(
            reading.lines(
                KEEPER, new LinesRequest(job.id(), person, figure, Optional.empty(), 10), LATER))
        .entries();
  }

  private byte[] product(Job job, String extension) {
    if (!(job.state() instanceof JobState.Done(JobReport report, Instant _))) {
      throw new IllegalStateException("Not done: " + job.state());
    }
    String key =
        report.products().stream()
            .filter(product -> product.name().endsWith(extension))
            .findFirst()
            .orElseThrow()
            .key();
    try (InputStream in = products.open(key).orElseThrow()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
