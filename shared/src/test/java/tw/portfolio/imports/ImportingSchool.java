package tw.portfolio.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.imports.RequestingImports.Announcement;
import tw.portfolio.imports.RequestingImports.Watched;
import tw.portfolio.imports.memory.MemoryImportQueue;
import tw.portfolio.imports.memory.MemoryImports;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.sheet.DeclaredSheet;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;

/** A school whose registrar brings in files, and a worker, all in memory. */
public final class ImportingSchool {
  /** 註冊組長, who keeps classes and grades, and stands in for 教學組長. */
  public static final Person REGISTRAR =
      new Person(
          SchoolBuilder.SCHOOL,
          Ids.person(120),
          "鄭文華",
          Set.of(Role.REGISTRAR, Role.CURRICULUM_HEAD),
          Optional.empty(),
          Optional.empty());

  /** 生輔組長, who keeps attendance only. */
  public static final Person DISCIPLINE_HEAD =
      new Person(
          SchoolBuilder.SCHOOL,
          Ids.person(121),
          "周國強",
          Set.of(Role.DISCIPLINE_HEAD),
          Optional.empty(),
          Optional.empty());

  /** The headers of a file of classes. */
  public static final String HEADER = "班級,年級,科班學程別代碼,導師教職員編號\n";

  private final MemorySchool school = new MemorySchool();
  private final MemoryRecords records = new MemoryRecords(school);
  private final MemoryImports imports = new MemoryImports(school);
  private final MemoryArchives archives = new MemoryArchives();
  private final MemoryImportQueue queue = new MemoryImportQueue();
  private final Ids ids = new Ids(600_000);
  private Instant now = SchoolBuilder.NOW;

  /** A school with the registrar and the one who may not. */
  public ImportingSchool() {
    SchoolBuilder.aSchool().withStaff(REGISTRAR, DISCIPLINE_HEAD).in(school);
  }

  /** Somebody of the staff is as this says. */
  void has(Person staff) {
    SchoolBuilder.anEmptySchool().withStaff(staff).in(school);
  }

  /** A clock that moves on by a second each time it is looked at. */
  public InstantSource clock() {
    return () -> {
      now = now.plusSeconds(1);
      return now;
    };
  }

  public RequestingImports office() {
    return new RequestingImports(new Permits(school), imports, archives, queue, ids);
  }

  public RunningImports worker() {
    return worker(store -> store);
  }

  /** A worker that reaches the records through something. */
  public RunningImports worker(UnaryOperator<RecordStore> through) {
    return new RunningImports(
        imports, through.apply(records), new MemoryAccounts(school), archives, ids, clock());
  }

  public MemoryRecords records() {
    return records;
  }

  public MemoryImports imports() {
    return imports;
  }

  public MemoryArchives archives() {
    return archives;
  }

  public MemoryImportQueue queue() {
    return queue;
  }

  public static Actor registrar() {
    return Staff.actor(REGISTRAR);
  }

  /** 林老師 comes to the school, with the number t0001. */
  static RecordChange teacher() {
    return new RecordChange(
        Optional.empty(),
        new StaffMember(Staff.LIN.id(), "t0001", Staff.LIN.name(), Optional.empty()));
  }

  /** A CSV in UTF-8 with the header of classes. */
  public static byte[] classes(String rows) {
    return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
  }

  /** What announcing that file takes. */
  public static Announcement announcement(SheetType type, byte[] content) {
    return new Announcement(
        SchoolClass.KIND,
        SchoolBuilder.TERM,
        new DeclaredSheet(
            new FileName("班級." + type.extension()), type, content.length, Sha256.of(content)));
  }

  /** Announced; the file is awaited. */
  public ImportJob announced(SheetType type, byte[] content) {
    return announced(announcement(type, content));
  }

  private ImportJob announced(Announcement announcement) {
    return Answers.granted(
            office().announce(registrar(), announcement, Optional.empty(), clock().instant()))
        .job();
  }

  /** Announced and come. */
  public ImportJob uploaded(SheetType type, byte[] content) {
    return uploaded(announcement(type, content), content);
  }

  private ImportJob uploaded(Announcement announcement, byte[] content) {
    ImportJob job = announced(announcement);
    archives.put(ImportKeys.file(job), announcement.file().type().mediaType(), content);
    return job;
  }

  /** A CSV of that kind, announced, come and checked. */
  public ImportJob checked(RecordKind kind, String csv) {
    return checked(kind, SheetType.CSV, csv.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of that kind, announced, come and checked. */
  public ImportJob checked(RecordKind kind, SheetType type, byte[] content) {
    DeclaredSheet file = announcement(type, content).file();
    return checked(uploaded(new Announcement(kind, SchoolBuilder.TERM, file), content));
  }

  /** A file of that kind, checked and written. */
  public ImportJob committed(RecordKind kind, SheetType type, byte[] content) {
    ImportJob job = checked(kind, type, content);
    Answers.granted(commit(job));
    runAll();
    return now(job);
  }

  /** Announced, come and checked. */
  public ImportJob checked(byte[] csv) {
    return checked(SheetType.CSV, csv);
  }

  /** Announced, come and checked. */
  public ImportJob checked(SheetType type, byte[] content) {
    return checked(uploaded(type, content));
  }

  private ImportJob checked(ImportJob job) {
    Answers.granted(check(job));
    runAll();
    return now(job);
  }

  /** Checked and written. */
  public ImportJob committed(byte[] csv) {
    ImportJob job = checked(csv);
    Answers.granted(commit(job));
    runAll();
    return now(job);
  }

  public Answer<Watched> check(ImportJob job) {
    return office().check(registrar(), job.id(), clock().instant());
  }

  public Answer<Watched> commit(ImportJob job) {
    return office().commit(registrar(), job.id(), true, clock().instant());
  }

  /** What the registrar sees. */
  public Watched watched(ImportJob job) {
    return Answers.granted(office().find(registrar(), job.id()));
  }

  /** Lets the worker take every step that waits. */
  public void runAll() {
    queue.takeAll().forEach(worker()::run);
  }

  /** The import as it is now. */
  public ImportJob now(ImportJob job) {
    return imports.find(job.school(), job.id()).orElseThrow();
  }

  /** The state of an import now. */
  public ImportState state(ImportJob job) {
    return now(job).state();
  }

  /** The classes that the school has, each in a line. */
  public List<String> classes() {
    return records.all(SchoolBuilder.SCHOOL, SchoolClass.KIND, SchoolBuilder.TERM).stream()
        .map(SchoolClass.class::cast)
        .map(one -> one.name() + " " + one.grade() + " " + one.department())
        .sorted()
        .toList();
  }
}
