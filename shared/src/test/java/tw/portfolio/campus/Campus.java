package tw.portfolio.campus;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.inspect.ContentInspection;
import tw.portfolio.kernel.files.memory.MemoryFiles;
import tw.portfolio.kernel.files.memory.MemoryScan;
import tw.portfolio.kernel.files.pdf.PdfBoxGuard;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.settings.ExtendingWindows;
import tw.portfolio.settings.KeepingSettings;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.memory.MemoryExtensions;
import tw.portfolio.settings.memory.MemorySettings;
import tw.portfolio.upload.AllFileHolders;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.upload.ReceivingFiles;
import tw.portfolio.upload.ReceivingFiles.Receipt;
import tw.portfolio.upload.SweepingReservations;
import tw.portfolio.work.ChangingPieces;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceHolders;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PiecePages;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.Submission;
import tw.portfolio.work.Transition;
import tw.portfolio.work.Unlocking;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.DecidingCertifications;
import tw.portfolio.work.outcome.OwnOutcomes;
import tw.portfolio.work.outcome.OwnOutcomes.OwnYear;
import tw.portfolio.work.outcome.SendingForCertification;
import tw.portfolio.work.outcome.Verdict;

/**
 * The whole platform in memory, with a clock that stands still until a test lets time pass. {@link
 * Students#MING}, unless another student is named.
 */
public final class Campus {
  private final MemorySchool school = new MemorySchool();
  private final MemoryFiles files = new MemoryFiles();
  private final MemoryScan scan = new MemoryScan();
  private final SettingsCache caps = new SettingsCache(school);
  private final Ids secrets = new Ids(10_000);
  private Instant now = SchoolBuilder.NOW;

  /** The usual school with every window open. */
  public Campus() {
    this(SchoolBuilder.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  }

  /** That school. */
  public Campus(SchoolBuilder builder) {
    settings(builder);
  }

  /** Replaces what the school has set, and adds whom it names. */
  public Campus settings(SchoolBuilder builder) {
    builder.in(school);
    return this;
  }

  public MemorySchool school() {
    return school;
  }

  public MemoryFiles files() {
    return files;
  }

  /** The scanner for malware, which scans nothing until it {@linkplain MemoryScan#runs runs}. */
  public MemoryScan scan() {
    return scan;
  }

  public Ids secrets() {
    return secrets;
  }

  public Instant now() {
    return now;
  }

  /** A clock that shows {@link #now} at each moment. */
  public InstantSource clock() {
    return () -> now;
  }

  public Campus pass(Duration time) {
    now = now.plus(time);
    return this;
  }

  public EndingReservations endings() {
    return new EndingReservations(files);
  }

  public ReservingUploads reserving() {
    return new ReservingUploads(school, caps, endings(), secrets);
  }

  public ChangingPieces changing() {
    return new ChangingPieces(school, files, caps);
  }

  public SendingForCertification sending() {
    return new SendingForCertification(
        school, new OwnOutcomes(school, school), new SealReader(files), caps);
  }

  public DecidingCertifications deciding() {
    return new DecidingCertifications(school, new SealReader(files), caps);
  }

  public SelectingPieces selecting() {
    return new SelectingPieces(WorkKind.OUTCOME, school, new SealReader(files), caps);
  }

  public KeepingSettings keeping() {
    return new KeepingSettings(new MemorySettings(school), school, school);
  }

  public ExtendingWindows extending() {
    return new ExtendingWindows(new MemoryExtensions(school), school, school, secrets);
  }

  public Unlocking unlocking() {
    return new Unlocking(school, school);
  }

  /** The office hands in what 王小明 has chosen. */
  public Campus submit(Piece... chosen) {
    var submission =
        new Submission(
            new ChoiceId(
                WorkKind.OUTCOME, SchoolBuilder.SCHOOL, Students.MING.id(), SchoolBuilder.YEAR),
            secrets.get(),
            List.of(chosen).stream().map(Piece::id).collect(Collectors.toSet()),
            List.of(chosen),
            new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name()),
            now);
    if (!(school.write(submission.write()) instanceof WriteResult.Written)) {
      throw new AssertionError("Nothing was handed in");
    }
    return this;
  }

  public PiecePages pages() {
    return new PiecePages(school, school, school, new SealReader(files), files);
  }

  public ReceivingFiles receiving() {
    return new ReceivingFiles(holders(), files, inspection(), school, scan, endings());
  }

  public SweepingReservations sweeping() {
    return new SweepingReservations(holders(), files, key -> receiving().arrived(key, now));
  }

  /** What files really are. */
  public static ContentInspection inspection() {
    return new ContentInspection(new PdfBoxGuard(System::nanoTime));
  }

  /** Everything that takes uploads. */
  public AllFileHolders holders() {
    return new AllFileHolders(school, new PieceHolders(school));
  }

  /** What a student announces. */
  public static ReservingUploads.Announcement announcement(
      CourseRef course, DeclaredFile... announced) {
    return new ReservingUploads.Announcement(
        new Content.Outcome(course, new Description("量測光電效應並討論誤差")),
        List.of(announced),
        Optional.empty());
  }

  public Answer<Piece> reserve(Person student, Enrolment taken, DeclaredFile... announced) {
    return reserving().reserve(Students.actor(student), announcement(taken.ref(), announced), now);
  }

  /** Announced; its files are awaited. */
  public Piece reserved(Enrolment taken, RealFile... announced) {
    return Answers.granted(reserve(who(taken), taken, declared(announced)));
  }

  /** Sends a file and lets its event come. */
  public Receipt arrive(Piece piece, RealFile file) {
    return arrive(key(piece, file.type().part()), file.bytes());
  }

  /** Sends these bytes and lets the event come. */
  public Receipt arrive(ObjectKey key, byte[] content) {
    files.put(key, content, now);
    return receiving().arrived(key, now);
  }

  /** Where a part of a piece lies or will lie. */
  public static ObjectKey key(Piece piece, FilePart part) {
    return piece.files().part(part).map(RecordedFile::key).orElseThrow();
  }

  /** Announced, come and verified. */
  public Piece uploaded(Enrolment taken, RealFile... announced) {
    Piece piece = reserved(taken, announced);
    for (RealFile file : announced) {
      arrive(piece, file);
    }
    return expect(piece.id(), PieceState.UPLOADED);
  }

  /** Announced, come and sent for certification. */
  public Piece sent(Enrolment taken) {
    return send(uploaded(taken, RealFile.REPORT));
  }

  public Piece send(Piece piece) {
    Actor student = new Actor(piece.school(), piece.id().student(), Actor.Kind.STUDENT, "學生");
    Answers.granted(sending().send(student, sending(piece), now));
    return expect(piece.id(), PieceState.SENT);
  }

  /** What a program asks that has kept nothing of the student's page. */
  public static SendingForCertification.Request sending(Piece piece) {
    return new SendingForCertification.Request(piece.id(), piece.revision(), Optional.empty());
  }

  /** What a program asks that hands back what the student's page knows of the piece now. */
  public SendingForCertification.Request seen(Actor student, Piece piece) {
    OwnYear year =
        Answers.granted(
            new OwnOutcomes(school, school).year(student, piece.id().term().year(), now));
    return new SendingForCertification.Request(
        piece.id(), piece.revision(), Optional.of(year.seen(piece).orElseThrow()));
  }

  /** Certified by the teacher. */
  public Piece certified(Enrolment taken) {
    return decided(sent(taken), taken, new Verdict.Certify());
  }

  /** Returned by the teacher. */
  public Piece returned(Enrolment taken, String reason) {
    return decided(sent(taken), taken, new Verdict.Return(reason));
  }

  /** Decided on by the teacher. */
  public Piece decided(Piece piece, Enrolment taken, Verdict verdict) {
    Actor teacher =
        new Actor(taken.school(), taken.teacher(), Actor.Kind.STAFF, taken.teacherName());
    Answers.granted(decide(teacher, piece, verdict));
    return expect(piece.id(), verdict.transition().to().orElseThrow());
  }

  public Answer<DecidingCertifications.Request> decide(Actor by, Piece piece, Verdict verdict) {
    return deciding()
        .decide(
            by,
            new DecidingCertifications.Request(
                piece.id(), piece.revision(), piece.section(), verdict),
            now);
  }

  public Answer<SelectingPieces.Summary> select(Piece... chosen) {
    return selecting()
        .select(Students.actor(Students.MING), SchoolBuilder.YEAR, wanted(chosen), now);
  }

  public static List<SelectingPieces.PieceRequest> wanted(Piece... chosen) {
    return List.of(chosen).stream()
        .map(piece -> new SelectingPieces.PieceRequest(piece.id(), piece.revision()))
        .toList();
  }

  /** The piece as it is now. */
  public Optional<Piece> find(PieceId id) {
    return school.find(SchoolBuilder.SCHOOL, id);
  }

  /** The piece as it is now, in this state. */
  public Piece expect(PieceId id, PieceState state) {
    Piece piece = find(id).orElseThrow(() -> new AssertionError("The piece is gone"));
    if (piece.state() != state) {
      throw new AssertionError("Expected " + state + " and found " + piece);
    }
    return piece;
  }

  /** What has happened to a piece. */
  public List<Transition> history(PieceId id) {
    return new ArrayList<>(
        school.history(SchoolBuilder.SCHOOL, id).stream().map(line -> line.transition()).toList());
  }

  /** That member of staff, signed in. */
  public static Actor staff(Person person) {
    return Staff.actor(person);
  }

  private static Person who(Enrolment taken) {
    return taken.student().equals(Students.HUA.id()) ? Students.HUA : Students.MING;
  }

  private static DeclaredFile[] declared(RealFile... announced) {
    return List.of(announced).stream().map(RealFile::declared).toArray(DeclaredFile[]::new);
  }
}
