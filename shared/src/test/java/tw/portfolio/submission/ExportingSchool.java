package tw.portfolio.submission;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.files.bag.ReadBag;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.ExportStore.ExportRecord;
import tw.portfolio.submission.ExportStore.Lease;
import tw.portfolio.submission.memory.MemoryExports;
import tw.portfolio.submission.memory.MemoryQueue;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.work.WorkKind;

/** A school whose students have chosen, an office that exports, and a worker, all in memory. */
public final class ExportingSchool extends ChoosingStudents {
  /** For how long packages are kept. */
  public static final Duration KEPT = Duration.ofDays(30);

  final BreakingFiles reached = new BreakingFiles(files);
  final MemoryArchives archives = new MemoryArchives();
  final MemoryExports exports = new MemoryExports(school);
  final MemoryQueue queue = new MemoryQueue();
  private final Ids jobs;
  private final PlanningStep.Records records;
  private final PlanningStep.Bytes bytes;
  final RequestingExports office;
  final ConfirmingExports confirming;
  final LinkingProducts linking;
  final RunningExports worker;

  /** A school with these students, each of whom takes physics and history. */
  public ExportingSchool(Person... students) {
    super(students);
    jobs = new Ids(900_000);
    records = new PlanningStep.Records(school, ExportingSchool::grades, school, exports);
    bytes = new PlanningStep.Bytes(reached, archives);
    office = new RequestingExports(school, ExportingSchool::grades, exports, queue, jobs);
    confirming =
        new ConfirmingExports(
            school, exports, new PlanningStep(records, bytes, jobs, clock), queue);
    linking = new LinkingProducts(school, exports, archives, KEPT);
    worker = new RunningExports(records, bytes, queue, jobs, clock, 1024);
  }

  /** 1xx is grade 1, 2xx grade 2, 3xx grade 3. */
  private static Map<String, Integer> grades(SchoolCode code, SchoolYear year) {
    return code.equals(SchoolBuilder.SCHOOL) && year.equals(SchoolBuilder.YEAR)
        ? Map.of("101", 1, "102", 1, "203", 2, "301", 3)
        : Map.of();
  }

  /** Where the records are. */
  public PlanningStep.Records records() {
    return records;
  }

  /** Where the bytes are. */
  public PlanningStep.Bytes bytes() {
    return bytes;
  }

  /** Draws the ids of jobs. */
  public Ids ids() {
    return jobs;
  }

  /** The worker. */
  public RunningExports worker() {
    return worker;
  }

  /** What the exports made. */
  public MemoryArchives archives() {
    return archives;
  }

  /** What the worker is asked for. */
  public MemoryQueue queue() {
    return queue;
  }

  /** From now on the students' files can't be reached. */
  public void loseTheFileStore() {
    reached.breakAt(1);
  }

  /** Another worker packs that class, or died over it. */
  public void anotherWorkerTakes(String className, ExportId id) {
    Instant now = clock.instant();
    exports.take(job(id), className, new Lease("another", now, now.plusSeconds(120)));
  }

  private static Actor actor(ExportOrder order) {
    return Staff.actor(
        order.kind() == WorkKind.OUTCOME ? Staff.EQUIPMENT_HEAD : Staff.ACTIVITIES_HEAD);
  }

  /** What another worker did of a class before it died: it handed in what a student has chosen. */
  void handsInFor(ExportId id, Person student) {
    school.handInSelection(
        WorkKind.OUTCOME, SchoolBuilder.SCHOOL, student.id(), SchoolBuilder.YEAR, id.text());
  }

  /** The office asks to hand in the outcomes of the school; nothing runs yet. */
  public ExportId ask() {
    return ask(Orders.SUBMISSION);
  }

  /** The office asks; nothing runs yet. */
  public ExportId ask(ExportOrder order) {
    return granted(office.start(actor(order), order, Optional.empty(), clock.instant()))
        .record()
        .job()
        .id();
  }

  /** Whoever may confirms the numbers that are shown; nothing runs yet. */
  public Answer<ExportRecord> confirm(ExportId id) {
    ExportJob job = job(id);
    Figures figures = job.plan().orElseThrow().figures();
    return confirming.confirm(
        actor(job.order()),
        id,
        new ConfirmingExports.Given(figures.students(), figures.pieces(), figures.leftOut()),
        clock.instant());
  }

  /** Takes back what was handed in; nothing runs yet. */
  Answer<ExportRecord> withdraw(ExportId id) {
    return confirming.withdraw(actor(job(id).order()), id, "漏了一班", clock.instant());
  }

  static <T> T granted(Answer<T> answer) {
    return switch (answer) {
      case Answer.Granted<T>(T value) -> value;
      case Answer.Refused<T>(var problem) -> throw new AssertionError(problem.english());
    };
  }

  /** The worker takes everything that waits, and what that leads to. */
  public void runAll() {
    for (List<StepMessage> taken = queue.takeAll(); !taken.isEmpty(); taken = queue.takeAll()) {
      taken.forEach(worker::run);
    }
  }

  /** Runs until a step of that kind waits. */
  void runUntil(Class<? extends ExportStep> kind) {
    while (queue.waiting().stream().noneMatch(message -> kind.isInstance(message.step()))) {
      queue.takeAll().forEach(worker::run);
    }
  }

  /** What is chosen is counted, confirmed and handed in. */
  ExportId handIn() {
    return handIn(Orders.SUBMISSION);
  }

  ExportId handIn(ExportOrder order) {
    ExportId id = planned(order);
    granted(confirm(id));
    runAll();
    return id;
  }

  /** What is chosen is counted, and waits. */
  ExportId planned(ExportOrder order) {
    ExportId id = ask(order);
    runAll();
    return id;
  }

  ExportJob job(ExportId id) {
    return exports.find(SchoolBuilder.SCHOOL, id).orElseThrow().job();
  }

  ExportState state(ExportId id) {
    return job(id).state();
  }

  /** The step that died for good. */
  public ExportStep failure(ExportId id) {
    return job(id).failure().orElseThrow().step();
  }

  List<ExportProblem> problems(ExportId id) {
    return exports.problems(SchoolBuilder.SCHOOL, id);
  }

  /** The classes' archives by name, each as path → bytes, as another library reads bags. */
  Map<String, Map<String, byte[]>> unpacked(ExportId id) {
    Map<String, Map<String, byte[]>> all = new LinkedHashMap<>();
    exports.find(SchoolBuilder.SCHOOL, id).orElseThrow().classes().stream()
        .map(one -> one.packed().orElseThrow().archive())
        .flatMap(Optional::stream)
        .forEach(product -> all.put(product.name(), bag(product).files()));
    return all;
  }

  /** A bag that was made. */
  ReadBag bag(Product product) {
    return ReadBag.of(archives.content(product.key()));
  }

  /** The school's own bag. */
  ReadBag schoolBag(ExportId id) {
    return bag(job(id).seal().orElseThrow().getFirst());
  }

  /** A text in the school's own bag. */
  String text(ExportId id, String name) {
    return new String(schoolBag(id).files().get(name), StandardCharsets.UTF_8);
  }
}
