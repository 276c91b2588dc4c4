package tw.portfolio.submission;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.bag.ReadBag;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.files.memory.MemoryFiles;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.submission.ExportStore.Lease;
import tw.portfolio.submission.RequestingExports.Watched;
import tw.portfolio.submission.memory.MemoryExports;
import tw.portfolio.submission.memory.MemoryQueue;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.submission.pack.Product;
import tw.portfolio.work.ChoiceChange;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.ChosenPiece;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.Selection;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.WorkRefusal;

/** A school whose students have chosen, an office that exports, and a worker, all in memory. */
public final class ExportingSchool {
  final MemorySchool school = new MemorySchool();
  final MemoryFiles files = new MemoryFiles();
  final BreakingFiles reached = new BreakingFiles(files);
  final MemoryArchives archives = new MemoryArchives();
  final MemoryExports exports = new MemoryExports();
  final MemoryQueue queue = new MemoryQueue();
  final TickingClock clock = new TickingClock(SchoolBuilder.NOW);
  final RequestingExports office;
  final RunningExports worker;
  private final Ids ids = new Ids(5000);

  /** A school with these students, each of whom takes physics and history. */
  public ExportingSchool(Person... students) {
    SchoolBuilder builder =
        SchoolBuilder.anEmptySchool()
            .withStaff(Staff.LIN, Staff.CHANG, Staff.EQUIPMENT_HEAD, Staff.DIRECTOR)
            .withWindows(Windows.allOpen(SchoolBuilder.NOW));
    for (Person student : students) {
      builder.withStudent(student, physics(student), history(student));
    }
    builder.in(school);
    Ids jobs = new Ids(900_000);
    office = new RequestingExports(school, exports, queue, jobs);
    worker =
        new RunningExports(
            new RunningExports.Records(school, school, exports, queue),
            new RunningExports.Bytes(reached, archives),
            jobs,
            clock,
            1024);
  }

  /** A student takes physics. */
  public static Enrolment physics(Person student) {
    return Courses.taking(student, Courses.PHYSICS, "物理", Staff.LIN);
  }

  /** A student takes history. */
  public static Enrolment history(Person student) {
    return Courses.taking(student, Courses.HISTORY, "歷史／世界", Staff.CHANG);
  }

  /** A certified piece with its file in the store. */
  public Journey certified(Person student, Enrolment course, FilePart... parts) {
    FilePart[] all = parts.length == 0 ? new FilePart[] {FilePart.DOCUMENT} : parts;
    Journey journey =
        Journey.withParts(school, student, course, ids.get(), SchoolBuilder.NOW, all).certified();
    journey
        .piece()
        .files()
        .verified()
        .forEach(
            file -> files.put(file.key(), SampleFiles.bytes(file.key().part()), SchoolBuilder.NOW));
    return journey;
  }

  /** A student chooses exactly these pieces. */
  public void choose(Person student, Journey... pieces) {
    ChoiceId choice =
        new ChoiceId(WorkKind.OUTCOME, SchoolBuilder.SCHOOL, student.id(), SchoolBuilder.YEAR);
    List<ChosenPiece> chosen = Stream.of(pieces).map(Journey::chosen).toList();
    Author who = Author.of(Students.actor(student));
    WriteResult<WorkRefusal> result =
        school.write(
            PieceWrite.of(
                new ChoiceChange.Choose(choice, chosen, who, clock.instant()), List.of()));
    if (!(result instanceof WriteResult.Written)) {
      throw new AssertionError("Not chosen: " + result);
    }
  }

  /** Whoever counts. */
  public CountingWork counting() {
    return new CountingWork(school, school);
  }

  /** The office. */
  public RequestingExports office() {
    return office;
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

  /** The students' files. */
  public MemoryFiles files() {
    return files;
  }

  /** The clock of them all. */
  public TickingClock clock() {
    return clock;
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

  /** The office asks; nothing runs yet. */
  public ExportId ask() {
    return switch (office.start(
        Staff.actor(Staff.EQUIPMENT_HEAD), SchoolBuilder.YEAR, Optional.empty(), clock.instant())) {
      case Answer.Granted<Watched>(Watched watched) -> watched.record().job().id();
      case Answer.Refused<Watched>(var problem) -> throw new AssertionError(problem.english());
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

  ExportId export() {
    ExportId id = ask();
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

  Piece now(Journey journey) {
    return school.find(SchoolBuilder.SCHOOL, journey.id()).orElseThrow();
  }

  Selection selection(Person student) {
    return school
        .studentYear(WorkKind.OUTCOME, SchoolBuilder.SCHOOL, student.id(), SchoolBuilder.YEAR)
        .selection();
  }

  /** A piece's document. */
  public static RecordedFile.Verified document(Journey journey) {
    return journey.piece().files().verified().getFirst();
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
