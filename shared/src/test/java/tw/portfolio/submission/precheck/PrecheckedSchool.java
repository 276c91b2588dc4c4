package tw.portfolio.submission.precheck;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.history.Author;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobState;
import tw.portfolio.job.RunningJobs;
import tw.portfolio.job.WatchingJobs;
import tw.portfolio.job.memory.MemoryJobQueue;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.files.memory.MemoryFiles;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.submission.source.ReadingClasses;
import tw.portfolio.submission.source.Registered;
import tw.portfolio.submission.source.SealedIdentity;
import tw.portfolio.submission.source.SourceScope;
import tw.portfolio.work.ChoiceChange;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.ChosenPiece;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.WorkRefusal;

/**
 * The usual school, of which nothing would be refused: 王小明 and 陳小華 take physics, have passed it and
 * have a piece of it chosen. A test then spoils something and looks at what the pre-check finds.
 */
final class PrecheckedSchool {
  static final SourceScope SCOPE = SourceScope.of(SchoolBuilder.SCHOOL, SchoolBuilder.YEAR);
  static final Actor REGISTRAR =
      new Actor(
          SchoolBuilder.SCHOOL, Offices.REGISTRAR.id(), Actor.Kind.STAFF, Offices.REGISTRAR.name());

  final MemorySchool school = new MemorySchool();
  final MemoryRecords records = new MemoryRecords(school);
  final MemoryFiles files = new MemoryFiles();
  final MemoryArchives products = new MemoryArchives();
  final MemoryJobs jobs = new MemoryJobs(school);
  final WatchingJobs watching = new WatchingJobs(new Permits(school), jobs);
  final Map<PersonId, Registered> register = new HashMap<>();
  private final MemoryJobQueue queue = new MemoryJobQueue();
  private final Ids ids = new Ids(8000);
  private final AskingPrechecks asking =
      new AskingPrechecks(new AskingJobs(new Permits(school), jobs, products, queue, new Ids(700)));
  private final RunningJobs worker =
      new RunningJobs(
          jobs,
          List.of(
              new Prechecking(
                  new Prechecking.Ports(
                      new ReadingClasses(
                          new ReadingClasses.Ports(
                              school,
                              (_, _) -> Map.of("101", 1),
                              _ -> register,
                              school,
                              new MemoryStudentRecords(school))),
                      records,
                      school,
                      files,
                      products))),
          Duration.ofDays(30),
          List.of(),
          () -> SchoolBuilder.NOW);

  PrecheckedSchool() {
    this(
        new PlannedCourse(Courses.PHYSICS, "物理", "330000"),
        new PlannedCourse(Courses.HISTORY, "歷史", "330000"));
  }

  /** The same, before anybody has imported the list of courses. */
  static PrecheckedSchool withoutAPlan() {
    return new PrecheckedSchool(new PlannedCourse[0]);
  }

  private PrecheckedSchool(PlannedCourse... plan) {
    SchoolBuilder.aSchool()
        .withStaff(Offices.REGISTRAR)
        .withWindows(Windows.allOpen(SchoolBuilder.NOW))
        .in(school);
    registered(Records.MING);
    registered(Records.HUA);
    write(Records.anew(plan));
    Entries.in(
        records,
        Entries.MING_PHYSICS,
        Entries.grade(Courses.MING_HISTORY, 70),
        Entries.grade(Courses.HUA_PHYSICS, 62),
        Entries.MING_LEADS);
  }

  /** The register has a student. */
  void registered(Student student) {
    register.put(
        student.person(),
        new Registered(
            KnownStudent.of(student),
            Optional.of(
                new SealedIdentity(
                    student.identity().toString(), "mark of " + student.identity().number()))));
  }

  /** The register has a student without a national id. */
  void withoutIdentity(Student student) {
    register.put(student.person(), new Registered(KnownStudent.of(student), Optional.empty()));
  }

  void write(List<RecordChange> changes) {
    List<RecordChange> refused =
        records.write(
            SchoolBuilder.SCHOOL,
            changes,
            Author.of(Staff.actor(Offices.REGISTRAR)),
            "",
            SchoolBuilder.NOW);
    if (!refused.isEmpty()) {
      throw new IllegalStateException("Not written: " + refused);
    }
  }

  /** An office takes back what it has entered. */
  void remove(StudentEntry entry) {
    if (!records.remove(SchoolBuilder.SCHOOL, entry, Author.of(REGISTRAR), "", SchoolBuilder.NOW)) {
      throw new IllegalStateException("Not there: " + entry);
    }
  }

  /** A certified outcome of physics with its file in the store. */
  Journey physics(Person student) {
    Journey journey =
        Journey.of(
                school,
                student,
                student.equals(Students.MING) ? Courses.MING_PHYSICS : Courses.HUA_PHYSICS,
                ids.get(),
                SchoolBuilder.NOW)
            .certified();
    return stored(journey);
  }

  /** An achievement with its file in the store. */
  Journey achievement(Person student) {
    return stored(
        Journey.ofAchievement(school, student, ids.get(), SchoolBuilder.NOW).selectable());
  }

  private Journey stored(Journey journey) {
    Piece piece = journey.piece();
    piece
        .files()
        .verified()
        .forEach(
            file ->
                files.put(
                    file.key(), SampleFiles.bytes(file.key().part()), file.seal().modified()));
    return journey;
  }

  /** A student chooses exactly these, all of one kind. */
  void choose(Person student, Journey... pieces) {
    WorkKind kind = pieces[0].id().kind();
    List<ChosenPiece> chosen = Stream.of(pieces).map(Journey::chosen).toList();
    WriteResult<WorkRefusal> result =
        school.write(
            PieceWrite.of(
                new ChoiceChange.Choose(
                    new ChoiceId(kind, SchoolBuilder.SCHOOL, student.id(), SchoolBuilder.YEAR),
                    chosen,
                    Author.of(Students.actor(student)),
                    SchoolBuilder.NOW),
                List.of()));
    if (!(result instanceof WriteResult.Written)) {
      throw new AssertionError("Not chosen: " + result);
    }
  }

  /** Asks for a pre-check and has it done. */
  Job check(SourceScope scope) {
    Job asked = Answers.granted(asking.ask(REGISTRAR, scope, Optional.empty(), SchoolBuilder.NOW));
    queue.takeAll().forEach(worker::run);
    return jobs.find(SchoolBuilder.SCHOOL, asked.id()).orElseThrow();
  }

  Answer<Job> ask(Actor actor) {
    return asking.ask(actor, SCOPE, Optional.empty(), SchoolBuilder.NOW);
  }

  /** What a pre-check of the year says in numbers. */
  Document figures() {
    return ((JobState.Done) check(SCOPE).state()).report().figures();
  }

  /** The codes of what it found, however often. */
  List<String> causes() {
    return figures().each("causes", cause -> cause.text("code"));
  }
}
