package tw.portfolio.receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobTask;
import tw.portfolio.job.RunningJobs;
import tw.portfolio.job.WatchingJobs;
import tw.portfolio.job.memory.MemoryJobQueue;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.job.memory.MemorySealedPasswords;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.receipt.memory.MemoryReceipts;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SettingsCache;

/** A school that has handed in course outcomes, and gets them receipted. */
final class ReceiptScene {
  static final ReceiptPeriod PERIOD = new ReceiptPeriod(SchoolBuilder.YEAR, 0);
  static final Actor MING = Students.actor(Students.MING);
  static final Actor HUA = Students.actor(Students.HUA);
  static final Actor REGISTRAR = Staff.actor(Offices.REGISTRAR);
  static final Actor HOMEROOM = Staff.actor(Staff.HOMEROOM);
  static final String MINGS_ID = "A123456789";
  static final String HUAS_ID = "A800000014";

  final Campus campus =
      new Campus(
          SchoolBuilder.aSchool()
              .withStaff(Offices.REGISTRAR)
              .withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  final MemoryReceipts receipts = new MemoryReceipts(campus.school());
  final MemoryArchives archives = new MemoryArchives();
  final MemoryJobs jobs = new MemoryJobs(campus.school());
  final MemoryJobQueue queue = new MemoryJobQueue();
  final MemorySealedPasswords passwords = new MemorySealedPasswords();
  final Map<PersonId, List<SheetRow>> handedIn = new HashMap<>();
  final Map<PersonId, List<SheetRow>> handedInLater = new HashMap<>();
  final Set<String> receipted = new HashSet<>();
  int writtenWhenReceipted;
  Runnable beforeWriting = () -> {};
  final ConfirmingReceipts confirming =
      new ConfirmingReceipts(
          receipts, campus.school(), new SettingsCache(campus.school()), campus.secrets());
  final AnsweringReports answering = new AnsweringReports(receipts, campus.school());
  final OverseeingReceipts overseeing = new OverseeingReceipts(receipts, campus.school());
  private final AskingJobs asking =
      new AskingJobs(new Permits(campus.school()), jobs, archives, queue, campus.secrets());
  private final WatchingJobs watching = new WatchingJobs(new Permits(campus.school()), jobs);
  private final RunningJobs running;

  ReceiptScene() {
    MemoryRecords records = new MemoryRecords(campus.school());
    records.write(
        SchoolBuilder.SCHOOL,
        Records.anew(Records.MING, Records.HUA),
        new Author.Platform(),
        "",
        campus.now());
    this.running =
        new RunningJobs(
            jobs,
            List.of(
                new ImportingReceipts(
                    receipts,
                    records,
                    campus.school(),
                    new Books(),
                    archives,
                    passwords,
                    campus.clock())),
            Duration.ofDays(30),
            List.of(),
            campus.clock());
  }

  /** What the tests say that was handed in, by one handing in; book 76 is of the second batch. */
  private final class Books implements HandedIn {
    @Override
    public Rows open(SchoolCode school, ReceiptPeriod period, ReceiptKind kind, String book) {
      return new Rows() {
        @Override
        public List<SheetRow> of(PersonId student) {
          return (book.equals("76") ? handedInLater : handedIn).getOrDefault(student, List.of());
        }

        @Override
        public Set<String> others() {
          return switch (book) {
            case "36" -> Set.of("76");
            case "76" -> Set.of("36");
            default -> Set.of();
          };
        }

        @Override
        public Set<String> handingsIn() {
          return handedIn.isEmpty() ? Set.of() : Set.of("handing in");
        }
      };
    }

    @Override
    public void receipted(SchoolCode school, Set<String> handingsIn, Instant at) {
      receipted.addAll(handingsIn);
      writtenWhenReceipted = receipts.marks(school, PERIOD).size();
      Runnable meanwhile = beforeWriting;
      beforeWriting = () -> {};
      meanwhile.run();
    }
  }

  /** The school has handed in an outcome of that student. */
  ReceiptScene handedIn(Person student, String course, String description) {
    handedIn
        .computeIfAbsent(student.id(), _ -> new ArrayList<>())
        .add(ReceiptRows.outcome(course, description));
    return this;
  }

  /** The school has handed in an outcome of that student in the second batch. */
  ReceiptScene handedInLater(Person student, String course, String description) {
    handedInLater
        .computeIfAbsent(student.id(), _ -> new ArrayList<>())
        .add(ReceiptRows.outcome(course, description));
    return this;
  }

  /** The registrar uploads that, and a worker looks at it. */
  Job prepared(byte[] file, String password) {
    String sealed = passwords.seal(SchoolBuilder.SCHOOL, ArchivePassword.of(password));
    IncomingFile announced =
        new IncomingFile(new FileName("收訖明細.zip"), "application/zip", file.length, Sha256.of(file));
    Job asked =
        Answers.granted(
            asking.ask(
                REGISTRAR,
                new ReceiptOrder(SchoolBuilder.YEAR, Optional.of(sealed), Optional.empty())
                    .request()
                    .with(announced),
                Optional.empty(),
                campus.now()));
    archives.put(asked.fileKey(), "application/zip", file);
    goOn(asked);
    return job(asked.id());
  }

  /** The registrar uploads a plain sheet. */
  Job prepared(byte[] file, SheetType type, SheetMapping mapping) {
    IncomingFile announced =
        new IncomingFile(
            new FileName("收訖明細." + type.extension()),
            type.mediaType(),
            file.length,
            Sha256.of(file));
    Job asked =
        Answers.granted(
            asking.ask(
                REGISTRAR,
                new ReceiptOrder(SchoolBuilder.YEAR, Optional.empty(), Optional.of(mapping))
                    .request()
                    .with(announced),
                Optional.empty(),
                campus.now()));
    archives.put(asked.fileKey(), type.mediaType(), file);
    goOn(asked);
    return job(asked.id());
  }

  Job prepared(ReceiptZip file) {
    return prepared(file.bytes(), ReceiptZip.PASSWORD);
  }

  /** The same, confirmed and carried out. */
  Job imported(ReceiptZip file) {
    campus.pass(Duration.ofMinutes(1));
    Job prepared = prepared(file);
    goOn(prepared);
    return job(prepared.id());
  }

  private void goOn(Job job) {
    Answers.granted(asking.goOn(REGISTRAR, job.id(), Optional.of(job.version()), campus.now()));
    running.run(JobTask.of(job));
  }

  /** What was prepared is confirmed and carried out. */
  Job carriedOut(Job prepared) {
    goOn(prepared);
    return job(prepared.id());
  }

  /** Does a step of a job once more, as after a message that came twice. */
  void again(Job job) {
    running.run(JobTask.of(job));
  }

  Job job(JobId id) {
    return Answers.granted(watching.find(REGISTRAR, id));
  }

  StudentReceipt receipt(Actor student) {
    return receipts
        .of(student.school(), student.person())
        .find(PERIOD, ReceiptKind.OUTCOMES)
        .orElseThrow();
  }

  List<Change> history(Actor student) {
    return MemoryChanges.about(campus.school(), receipt(student).key().subject());
  }
}
