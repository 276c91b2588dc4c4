package tw.portfolio.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.contact.ContactRefusal;
import tw.portfolio.contact.ContactSamples;
import tw.portfolio.contact.memory.MemoryContacts;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.contact.notice.memory.MemoryNoticeStore;
import tw.portfolio.copy.ReadingPortfolios.Kept;
import tw.portfolio.copy.pack.WritingCopies;
import tw.portfolio.course.Enrolment;
import tw.portfolio.guidance.Assessment;
import tw.portfolio.guidance.AssessmentText;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationStore.ConsultationWrite;
import tw.portfolio.guidance.memory.MemoryAssessments;
import tw.portfolio.guidance.memory.MemoryConsultations;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.ReadingHistory;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.receipt.ReceiptKey;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptRow;
import tw.portfolio.receipt.ReceiptSamples;
import tw.portfolio.receipt.ReceiptStore.ReceiptWrite;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.receipt.memory.MemoryReceipts;
import tw.portfolio.record.RecordLineReaders;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.record.register.memory.MemoryEnquiries;
import tw.portfolio.record.register.memory.MemoryRegisters;
import tw.portfolio.samples.Consultations;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.StatementPart;
import tw.portfolio.statement.StatementStore.StatementWrite;
import tw.portfolio.statement.StatementText;
import tw.portfolio.statement.memory.MemoryStatements;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Piece;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.outcome.Verdict;

/** A school in which 王小明 has something of everything, and whoever reads all of it. */
public final class CopyScene {
  public final Campus campus =
      new Campus(
          Entries.aSchool()
              .withStaff(Consultations.COUNSELLING_HEAD, Offices.INFORMATION, Staff.DIRECTOR)
              .withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  private final MemoryRecords records = new MemoryRecords(campus.school());
  private final MemoryStatements statements = new MemoryStatements(campus.school());
  private final MemoryAssessments assessments = new MemoryAssessments(campus.school());
  private final MemoryConsultations consultations = new MemoryConsultations(campus.school());
  private final MemoryReceipts receipts = new MemoryReceipts(campus.school());
  private final MemoryContacts contacts = new MemoryContacts(campus.school());
  private final MemoryNoticeStore notices = new MemoryNoticeStore();

  /** Nobody has anything but a place in the register. */
  public CopyScene() {
    if (!records
        .write(
            SchoolBuilder.SCHOOL,
            Records.anew(Records.MING, Records.HUA),
            Author.of(Staff.actor(Entries.REGISTRAR)),
            "名冊",
            SchoolBuilder.NOW)
        .isEmpty()) {
      throw new AssertionError("The register was not written");
    }
  }

  /** 王小明 with a piece of each kind, records, a statement, guidance. */
  public static CopyScene full() {
    CopyScene scene = new CopyScene();
    scene.certified(Courses.MING_PHYSICS);
    scene.campus.returned(Courses.MING_HISTORY, "非本課程相關主題");
    scene.achievement(1);
    scene.entered(Entries.MING_PHYSICS, Entries.MING_LEADS, Entries.MING_ILL, Entries.MING_HELPED);
    scene.statement(Map.of(StatementPart.INTERESTS, "天文與攝影"));
    scene.assessed("資訊學群", "先修程式設計");
    scene.consulted(Students.MING, Students.HUA);
    scene.campus.pass(Duration.ofDays(1));
    return scene;
  }

  /** 王小明 confirms an own address, and is told something. */
  public void reached(String address, String words) {
    Instant now = campus.now();
    if (!(contacts.write(ContactSamples.confirmed(Students.MING, address, now))
        instanceof WriteResult.Written<ContactRefusal>)) {
      throw new AssertionError("Not confirmed");
    }
    notices.write(
        SchoolBuilder.SCHOOL,
        List.of(
            new NewNotice(
                Students.MING.id(),
                now,
                words,
                "told",
                words,
                "English",
                PageLink.to(WebPage.OUTCOMES),
                Optional.empty())));
  }

  /** Whoever reads all of a student's. */
  public ReadingPortfolios reading() {
    return new ReadingPortfolios(
        kept(),
        new ReadingHistory(
            campus.school(), new MemoryChangeLog(campus.school()), new RecordLineReaders()));
  }

  /** Where all of it is kept. */
  public Kept kept() {
    return new Kept(
        campus.school(),
        campus.school(),
        new MemoryStudentRecords(campus.school()),
        new MemoryRegisters(campus.school()),
        new MemoryEnquiries(campus.school()),
        statements,
        assessments,
        consultations,
        receipts,
        contacts,
        notices,
        _ -> Optional.of(SchoolBuilder.NAME));
  }

  /** 王小明's portfolio now. */
  public Portfolio portfolio() {
    return reading().of(Students.actor(Students.MING), campus.now());
  }

  /** The archive that 王小明 gets now. */
  public Unpacked copy() {
    return Unpacked.of(bytes());
  }

  /** The same as a file. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new WritingCopies(campus.files()).write(portfolio(), out, (_, _) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A certified piece of 王小明 with a document and a recording. */
  public Piece certified(Enrolment taken) {
    Piece piece = campus.uploaded(taken, RealFile.REPORT, RealFile.RECORDING);
    return campus.decided(campus.send(piece), taken, new Verdict.Certify());
  }

  /** An achievement of 王小明 with a document. */
  public Piece achievement(long number) {
    Instant now = campus.now();
    Journey journey =
        Journey.ofAchievement(campus.school(), Students.MING, Ids.nth(5_000 + number), now)
            .reserve()
            .arrive();
    journey
        .piece()
        .files()
        .verified()
        .forEach(file -> campus.files().put(file.key(), SampleFiles.bytes(file.key().part()), now));
    return journey.piece();
  }

  /** A piece of physics with a picture of that name, about that. */
  public Piece called(String fileName, String description) {
    byte[] content = RealFile.PICTURE.bytes();
    DeclaredFile declared =
        new DeclaredFile(new FileName(fileName), FileType.JPEG, content.length, Sha256.of(content));
    Piece piece =
        Answers.granted(
            campus
                .reserving()
                .reserve(
                    Students.actor(Students.MING),
                    new ReservingUploads.Announcement(
                        new Content.Outcome(
                            Courses.MING_PHYSICS.ref(), new Description(description)),
                        List.of(declared),
                        Optional.empty()),
                    campus.now()));
    campus.arrive(piece.files().all().getFirst().key(), content);
    return campus.find(piece.id()).orElseThrow();
  }

  /** Offices enter something of 王小明. */
  public void entered(StudentEntry... entries) {
    Entries.in(records, entries);
  }

  /** 王小明 writes a statement and saves it once more. */
  public void statement(Map<StatementPart, String> text) {
    Statement first =
        Statement.start(
            SchoolBuilder.SCHOOL,
            Students.MING.id(),
            SchoolBuilder.YEAR,
            new StatementText(Map.of(StatementPart.CAREER_PLAN, "護理")),
            campus.now());
    Statement second = first.saved(new StatementText(text), campus.now());
    written(statements.write(write(Optional.empty(), first)));
    written(statements.write(write(Optional.of(first), second)));
  }

  private static StatementWrite write(Optional<Statement> before, Statement after) {
    Change line =
        new Change(
            new Subject(SubjectKind.STATEMENT, after.student().text()),
            after.updated(),
            Author.of(Students.actor(Students.MING)),
            ChangeAction.CHANGE,
            Optional.empty(),
            Optional.of("第 %d 版".formatted(after.edition())),
            "",
            Optional.of(after.student()));
    return new StatementWrite(before, after, line, Optional.empty());
  }

  /** The counselling office writes about 王小明. */
  public void assessed(String exploration, String career) {
    Assessment assessment =
        new Assessment(
            SchoolBuilder.SCHOOL,
            Students.MING.id(),
            SchoolBuilder.YEAR,
            new AssessmentText(exploration, career, ""),
            new Author.Someone(
                Consultations.COUNSELLING_HEAD.id(), Consultations.COUNSELLING_HEAD.name()),
            campus.now(),
            1);
    written(
        assessments.write(
            assessment,
            new Change(
                Assessment.subject(assessment.student(), assessment.year()),
                assessment.at(),
                assessment.by(),
                ChangeAction.ADD,
                Optional.empty(),
                Optional.of(assessment.text().inFull()),
                "",
                Optional.of(assessment.student()))));
  }

  /** A consultation with these. */
  public void consulted(Person... students) {
    Consultation consultation = Consultations.consultation(1, Entries.COUNSELLOR, students);
    written(
        consultations.write(
            new ConsultationWrite(
                Optional.empty(),
                consultation,
                new Change(
                    consultation.subject(),
                    consultation.changed(),
                    consultation.counsellor(),
                    ChangeAction.ADD,
                    Optional.empty(),
                    Optional.of(consultation.inFull()),
                    "",
                    consultation.onlyStudent(Optional.empty())),
                Optional.empty())));
  }

  /** The national database has received an outcome of 王小明 otherwise than it was handed in. */
  public void receipted(String handedIn, String received) {
    ReceiptKey key =
        new ReceiptKey(
            SchoolBuilder.SCHOOL,
            Students.MING.id(),
            new ReceiptPeriod(SchoolBuilder.YEAR, 0),
            ReceiptKind.OUTCOMES);
    ReceiptRow row = ReceiptSamples.different(handedIn, received);
    StudentReceipt receipt = ReceiptSamples.first(key, Ids.nth(900), campus.now(), List.of(row));
    Change line =
        new Change(
            new Subject(SubjectKind.RECEIPT, "1"),
            campus.now(),
            new Author.Platform(),
            ChangeAction.IMPORT,
            Optional.empty(),
            Optional.of("1 筆"),
            "",
            Optional.of(Students.MING.id()));
    written(
        receipts.write(
            new ReceiptWrite(Optional.empty(), receipt, List.of(), line, Optional.empty())));
  }

  private static void written(WriteResult<?> result) {
    if (!(result instanceof WriteResult.Written)) {
      throw new AssertionError("Not written: " + result);
    }
  }
}
