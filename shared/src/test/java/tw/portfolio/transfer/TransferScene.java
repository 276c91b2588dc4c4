package tw.portfolio.transfer;

import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.job.JobWork.Outcome;
import tw.portfolio.job.memory.MemorySealedPasswords;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.FileIntake;
import tw.portfolio.kernel.files.RangedBytes;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.archive.ArchiveEntry;
import tw.portfolio.kernel.files.archive.ArchiveLimits;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.kernel.files.archive.OutsideArchive;
import tw.portfolio.kernel.files.archive.SealedArchiveWriter;
import tw.portfolio.kernel.files.memory.MemoryArchives;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Students;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.source.memory.MemoryRegisteredStudents;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.WorkKind;

/** 王小明 leaves one school for another; both are on this platform. */
final class TransferScene {
  /** The school that 王小明 goes to. */
  static final SchoolCode NEXT = new SchoolCode("210305");

  static final ArchivePassword PASSWORD = ArchivePassword.of("Nanning-2026-transfer");

  /** 王小明 as the next school knows him. */
  static final Student MING_THERE =
      Records.student(
          901, "n7", "王小明", "A123456789", StudentStatus.ENROLLED, new Seat(1, "普一忠", 7));

  private static final ArchiveLimits LIMITS = ArchiveLimits.ofFiles(1_000, 500, 64);
  private static final Author.Someone REGISTRAR =
      new Author.Someone(Entries.REGISTRAR.id(), Entries.REGISTRAR.name());

  final Campus campus = new Campus();
  final MemoryRecords records = new MemoryRecords(campus.school());
  final MemoryStudentRecords entries = new MemoryStudentRecords(campus.school());
  final MemoryArchives products = new MemoryArchives();
  final MemoryArchives incoming = new MemoryArchives();
  final MemorySealedPasswords passwords = new MemorySealedPasswords();
  private final Ids jobs = new Ids(90_000);

  TransferScene() {
    register(SCHOOL, Records.MING, Records.HUA);
    register(NEXT, MING_THERE);
    Entries.in(records, Entries.MING_LEADS);
  }

  /** Puts students into a school's register. */
  void register(SchoolCode school, Student... students) {
    records.write(school, Records.anew(students), REGISTRAR, "", campus.now());
  }

  /** An achievement with these files, or with what shows it elsewhere. */
  Piece achievement(Content.Achievement about, RealFile... files) {
    Piece piece =
        Answers.granted(
            campus
                .reserving()
                .reserve(
                    Students.actor(Students.MING),
                    new ReservingUploads.Announcement(
                        TERM,
                        about,
                        Stream.of(files).map(RealFile::declared).toList(),
                        Optional.empty()),
                    campus.now()));
    Stream.of(files).forEach(file -> campus.arrive(piece, file));
    return campus.find(piece.id()).orElseThrow();
  }

  /** An outcome of 王小明's that the teacher has certified. */
  Piece certified(Enrolment taken) {
    return campus.certified(taken);
  }

  /** What a school packs of one student. */
  byte[] packed(SchoolCode school, PersonId student) {
    Outcome outcome = pack(school, student);
    if (outcome instanceof Outcome.Done(JobReport report)) {
      return products.content(report.products().getFirst().key());
    }
    throw new AssertionError("Nothing was packed: " + outcome);
  }

  Outcome pack(SchoolCode school, PersonId student) {
    Document order = new TransferOrder(List.of(student), passwords.seal(school, PASSWORD)).stored();
    Job job = job(school, JobKind.TRANSFER_OUT, order, JobState.Working.preparing());
    return new PackingTransfers(
            new PackingTransfers.Ports(
                campus.school(),
                new MemoryRegisteredStudents(campus.school()),
                records,
                entries,
                campus.school(),
                campus.files(),
                passwords,
                products))
        .prepare(job, _ -> {});
  }

  /** The job of bringing a package into a school. */
  Job arriving(SchoolCode school, byte[] content, ArchivePassword password) {
    Document order = Document.empty().put(TransferOrder.PASSWORD, passwords.seal(school, password));
    Job job = job(school, JobKind.TRANSFER_IN, order, JobState.Working.preparing());
    incoming.put(job.fileKey(), "application/zip", content);
    return job;
  }

  private Job job(SchoolCode school, JobKind kind, Document order, JobState state) {
    campus.pass(Duration.ofMinutes(1));
    return new Job(
        school,
        new JobId(jobs.get()),
        kind,
        "王小明",
        order,
        REGISTRAR,
        Optional.empty(),
        Optional.empty(),
        campus.now(),
        campus.now(),
        1,
        state);
  }

  /** Work that puts files where they come to. */
  TakingTransfers taking() {
    return taking((key, _, content) -> campus.files().put(key, content, campus.now()));
  }

  TakingTransfers taking(FileIntake files) {
    return new TakingTransfers(
        new TakingTransfers.Ports(incoming, passwords, records, campus.school(), files, products));
  }

  Outcome prepared(Job job) {
    return taking().prepare(job, _ -> {});
  }

  static Job confirmed(Job job, JobReport report) {
    return job.become(JobState.Working.carryingOut(report), job.updated());
  }

  /** Brings a package in and lets its files be examined. */
  JobReport brought(SchoolCode school, byte[] content) {
    Job job = arriving(school, content, PASSWORD);
    if (prepared(job) instanceof Outcome.ToConfirm(JobReport seen)
        && taking().carryOut(confirmed(job, seen), _ -> {})
            instanceof Outcome.Done(JobReport done)) {
      examine(school, MING_THERE.person());
      return done;
    }
    throw new AssertionError("The package was not brought in: " + prepared(job));
  }

  /** Each file that was put is looked at, as its event has it. */
  void examine(SchoolCode school, PersonId student) {
    for (Piece piece : pieces(school, student)) {
      piece.files().all().stream()
          .map(RecordedFile::key)
          .forEach(key -> campus.receiving().arrived(key, campus.now()));
    }
  }

  List<Piece> pieces(SchoolCode school, PersonId student) {
    return Stream.of(WorkKind.values())
        .flatMap(kind -> campus.school().studentYear(kind, school, student, YEAR).pieces().stream())
        .toList();
  }

  /** The files of a package. */
  static Map<String, byte[]> unpacked(byte[] content) {
    try {
      OutsideArchive archive =
          OutsideArchive.open(RangedBytes.of(content), Optional.of(PASSWORD), LIMITS);
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (ArchiveEntry entry : archive.entries()) {
        files.put(entry.name(), archive.content(entry));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A package of these files. */
  static byte[] repacked(Map<String, byte[]> files) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      SealedArchiveWriter writer = new SealedArchiveWriter(out, PASSWORD);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        writer.add(file.getKey(), file.getValue());
      }
      writer.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The list of students in a package. */
  static String list(Map<String, byte[]> files) {
    return new String(files.get(listName(files)), StandardCharsets.UTF_8);
  }

  static String listName(Map<String, byte[]> files) {
    return files.keySet().stream()
        .filter(name -> !name.contains("/") && !name.equals(Supplement.FILE))
        .findFirst()
        .orElseThrow();
  }

  /** What a package says, however its files are numbered. */
  static PackagedStudent read(byte[] content) {
    try {
      OutsideArchive archive =
          OutsideArchive.open(RangedBytes.of(content), Optional.of(PASSWORD), LIMITS);
      TransferPackage read = TransferPackage.read(archive, new TransferPackage.Taker(NEXT, YEAR));
      read.check(_ -> {});
      return read.students().getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RefusedPackageException refused) {
      throw new AssertionError(refused);
    }
  }

  /** The pieces of a package, without the numbers of their files. */
  static List<CarriedPiece> carried(PackagedStudent student) {
    List<CarriedPiece> pieces = new ArrayList<>();
    for (CarriedPiece piece : student.pieces()) {
      pieces.add(
          piece.with(
              piece.files().stream()
                  .map(
                      file ->
                          new CarriedFile("", file.name(), file.type(), file.md5(), file.sha256()))
                  .toList()));
    }
    return pieces;
  }
}
