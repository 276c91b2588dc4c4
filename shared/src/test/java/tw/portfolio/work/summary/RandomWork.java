package tw.portfolio.work.summary;

import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.work.PieceState.CERTIFIED;
import static tw.portfolio.work.PieceState.REFUSED;
import static tw.portfolio.work.PieceState.RESERVED;
import static tw.portfolio.work.PieceState.RETURNED;
import static tw.portfolio.work.PieceState.SENT;
import static tw.portfolio.work.PieceState.UPLOADED;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.memory.MemoryFiles;
import tw.portfolio.kernel.files.memory.MemoryScan;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.upload.AllFileHolders;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.upload.ReceivingFiles;
import tw.portfolio.upload.SweepingReservations;
import tw.portfolio.work.ChangingPieces;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceHolders;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.Submission;
import tw.portfolio.work.SubmissionWithdrawal;
import tw.portfolio.work.Transition;
import tw.portfolio.work.Unlocking;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.outcome.DecidingCertifications;
import tw.portfolio.work.outcome.OwnOutcomes;
import tw.portfolio.work.outcome.SeenPiece;
import tw.portfolio.work.outcome.SendingForCertification;
import tw.portfolio.work.outcome.TakingBackFromCertification;
import tw.portfolio.work.outcome.UndoingDecisions;
import tw.portfolio.work.outcome.Verdict;

/**
 * Does to the work of two students whatever students, teachers, offices and the platform do, in an
 * order of chance, whether it is allowed at that moment or not.
 */
final class RandomWork {
  private static final List<RealFile> FILES =
      List.of(RealFile.REPORT, RealFile.RECORDING, RealFile.PICTURE);
  private static final List<Enrolment> ENROLMENTS =
      List.of(Courses.MING_PHYSICS, Courses.MING_HISTORY, Courses.HUA_PHYSICS);
  private static final Author.Someone EXPORTER =
      new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name());

  private final StorePorts stores;
  private final Random random;
  private final MemoryFiles files = new MemoryFiles();
  private final MemoryScan scan = new MemoryScan();
  private final EndingReservations endings = new EndingReservations(files);
  private final Ids ids;
  private final SettingsCache caps;
  private final Set<PieceId> seen = new HashSet<>();
  private Instant now = NOW.minus(Duration.ofDays(2));

  /** Work on stores that hold {@link SchoolBuilder#aSchool} with every window open. */
  RandomWork(StorePorts stores, long seed) {
    this.stores = stores;
    this.random = new Random(seed);
    this.ids = new Ids(50_000 + 1_000 * seed);
    this.caps = new SettingsCache(stores.inForce());
  }

  /** Something happens, a few minutes after what happened before. */
  void step() {
    now = now.plus(Duration.ofSeconds(1 + random.nextInt(300)));
    Person student = random.nextInt(3) == 0 ? Students.HUA : Students.MING;
    WorkKind kind = random.nextInt(3) == 0 ? WorkKind.ACHIEVEMENT : WorkKind.OUTCOME;
    switch (random.nextInt(30)) {
      case 0, 1, 2 -> reserve(student, kind);
      case 3, 4, 5, 6 -> onePiece(student, kind, this::arrive, RESERVED);
      case 7 -> onePiece(student, kind, this::describe, RETURNED);
      case 8 -> onePiece(student, kind, this::replace, UPLOADED, RESERVED);
      case 9, 10 -> onePiece(student, kind, this::replace, RETURNED);
      case 11 -> onePiece(student, kind, this::discard, REFUSED, UPLOADED);
      case 12, 13, 14 -> onePiece(student, WorkKind.OUTCOME, this::send, UPLOADED);
      case 15, 16, 17 -> onePiece(student, WorkKind.OUTCOME, this::decide, SENT);
      case 18, 19 -> select(student, kind);
      case 20, 21, 22 -> handIn(student, kind);
      case 23, 24 -> unlock(student, kind);
      case 25 -> onePiece(student, WorkKind.OUTCOME, this::reopen, CERTIFIED);
      case 26 -> onePiece(student, WorkKind.OUTCOME, this::takeBack, SENT);
      case 27 -> onePiece(student, WorkKind.OUTCOME, this::undo, CERTIFIED, RETURNED);
      case 28 -> withdraw(student, kind);
      default -> {
        new RandomTransfer(stores, random, ids).bring(student, kind, now);
        sweep();
      }
    }
  }

  /** Everything that has happened to a piece so far. */
  Set<Transition> happened() {
    return seen.stream()
        .flatMap(id -> stores.pieces().history(SCHOOL, id).stream())
        .map(HistoryEntry::transition)
        .collect(Collectors.toSet());
  }

  private StudentYear page(Person student, WorkKind kind) {
    StudentYear page = stores.pieces().studentYear(kind, SCHOOL, student.id(), YEAR);
    page.pieces().stream().map(Piece::id).forEach(seen::add);
    return page;
  }

  /** Mostly a piece in one of these states, if there is one. */
  private void onePiece(
      Person student, WorkKind kind, Consumer<Piece> action, PieceState... states) {
    List<Piece> pieces = page(student, kind).pieces();
    List<Piece> fitting =
        pieces.stream().filter(piece -> List.of(states).contains(piece.state())).toList();
    List<Piece> some = fitting.isEmpty() || random.nextInt(8) == 0 ? pieces : fitting;
    if (!some.isEmpty()) {
      action.accept(some.get(random.nextInt(some.size())));
    }
  }

  private List<DeclaredFile> someFiles() {
    return switch (random.nextInt(4)) {
      case 0 -> Stream.of(RealFile.REPORT, RealFile.RECORDING).map(RealFile::declared).toList();
      default -> List.of(FILES.get(random.nextInt(FILES.size())).declared());
    };
  }

  private void reserve(Person student, WorkKind kind) {
    Optional<KeyedRequest> once =
        Optional.of(new KeyedRequest("key-" + random.nextInt(1_000), "digest"));
    ReservingUploads.Announcement announced =
        switch (kind) {
          case OUTCOME -> {
            List<Enrolment> takes =
                ENROLMENTS.stream().filter(taken -> taken.student().equals(student.id())).toList();
            Enrolment taken = takes.get(random.nextInt(takes.size()));
            var about = new Content.Outcome(taken.ref(), new Description("量測光電效應"));
            yield new ReservingUploads.Announcement(about, someFiles(), once);
          }
          case ACHIEVEMENT -> {
            boolean linked = random.nextBoolean();
            yield new ReservingUploads.Announcement(
                SchoolBuilder.TERM,
                linked ? Achievements.linked(Category.WORK) : Achievements.about(Category.SERVICE),
                linked && random.nextBoolean() ? List.of() : someFiles(),
                once);
          }
        };
    ReservingUploads reserving = new ReservingUploads(stores.pieces(), caps, endings, ids);
    Answer<Piece> first = reserving.reserve(Students.actor(student), announced, now);
    if (first instanceof Answer.Granted<Piece> && random.nextInt(4) == 0) {
      reserving.reserve(Students.actor(student), announced, now);
    }
  }

  private AllFileHolders holders() {
    return new AllFileHolders(stores.owners(), new PieceHolders(stores.pieces()));
  }

  /** Now and then what comes is not what was announced, and now and then its event comes twice. */
  private void arrive(Piece piece) {
    List<RecordedFile> awaited = piece.files().all();
    if (awaited.isEmpty()) {
      return;
    }
    RecordedFile file = awaited.get(random.nextInt(awaited.size()));
    byte[] content =
        random.nextInt(piece.kept().isPresent() ? 2 : 5) == 0
            ? new byte[] {1, 2, 3}
            : Stream.concat(FILES.stream(), Stream.of(RealFile.MENDED_REPORT))
                .filter(real -> real.declared().sha256().equals(file.declared().sha256()))
                .findFirst()
                .orElseThrow()
                .bytes();
    files.put(file.key(), content, now);
    IntStream.rangeClosed(0, random.nextInt(2)).forEach(_ -> receiving().arrived(file.key(), now));
  }

  private ReceivingFiles receiving() {
    return new ReceivingFiles(
        holders(), files, Campus.inspection(), stores.inForce(), scan, endings);
  }

  private ChangingPieces changing() {
    return new ChangingPieces(stores.pieces(), files, caps);
  }

  private static Actor owner(Piece piece) {
    return Students.actor(
        piece.id().student().equals(Students.HUA.id()) ? Students.HUA : Students.MING);
  }

  private void describe(Piece piece) {
    changing().describe(owner(piece), piece.id(), new Description("第 " + now + " 版"), now);
  }

  private void replace(Piece piece) {
    boolean dropped = piece.id().kind() == WorkKind.ACHIEVEMENT && random.nextInt(3) == 0;
    changing().replace(owner(piece), piece.id(), dropped ? List.of() : someFiles(), now);
  }

  /** Now and then nobody did for two weeks. */
  private void discard(Piece piece) {
    if (piece.state() == REFUSED && now.getEpochSecond() % 2 == 0) {
      new PieceHolders(stores.pieces()).holder(piece).clear(now.plus(Duration.ofDays(14)));
      return;
    }
    changing().discard(owner(piece), piece.id(), now);
  }

  /** Now and then the program has kept what the student's page knew. */
  private void send(Piece piece) {
    OwnOutcomes outcomes = new OwnOutcomes(stores.pieces(), stores.roster());
    Actor student = owner(piece);
    Optional<SeenPiece> page =
        Answers.granted(outcomes.year(student, YEAR, now))
            .seen(piece)
            .filter(_ -> random.nextBoolean());
    new SendingForCertification(stores.certification(), outcomes, new SealReader(files), caps)
        .send(
            student, new SendingForCertification.Request(piece.id(), piece.revision(), page), now);
  }

  private void undo(Piece piece) {
    Person teacher = piece.course().equals(Courses.MING_HISTORY.ref()) ? Staff.CHANG : Staff.LIN;
    new UndoingDecisions(stores.certification(), stores.pieces(), stores.roster(), caps)
        .undo(
            Staff.actor(teacher),
            new UndoingDecisions.Request(piece.id(), piece.revision(), "按錯"),
            now);
  }

  private void takeBack(Piece piece) {
    new TakingBackFromCertification(stores.certification(), caps)
        .takeBack(
            owner(piece),
            new TakingBackFromCertification.Request(piece.id(), piece.revision()),
            now);
  }

  /** Now and then the same decision is sent twice, and now and then a return is disputed. */
  private void decide(Piece piece) {
    Person teacher = piece.course().equals(Courses.MING_HISTORY.ref()) ? Staff.CHANG : Staff.LIN;
    Verdict verdict = random.nextBoolean() ? new Verdict.Return("請補上誤差") : new Verdict.Certify();
    DecidingCertifications deciding =
        new DecidingCertifications(stores.certification(), new SealReader(files), caps);
    var request =
        new DecidingCertifications.Request(piece.id(), piece.revision(), piece.section(), verdict);
    IntStream.rangeClosed(0, random.nextInt(2))
        .forEach(_ -> deciding.decide(Staff.actor(teacher), request, now));
    new RandomDispute(stores, caps).on(piece, teacher, now);
  }

  private void select(Person student, WorkKind kind) {
    List<SelectingPieces.PieceRequest> wanted =
        page(student, kind).pieces().stream()
            .filter(Piece::selectable)
            .filter(_ -> random.nextInt(4) > 0)
            .limit(3)
            .map(piece -> new SelectingPieces.PieceRequest(piece.id(), piece.revision()))
            .toList();
    new SelectingPieces(kind, stores.pieces(), new SealReader(files), caps)
        .select(Students.actor(student), YEAR, wanted, now);
  }

  /** Some of what is chosen, as an export does. */
  private void handIn(Person student, WorkKind kind) {
    StudentYear page = page(student, kind);
    var chosen = page.selection().chosen();
    List<Piece> some =
        page.chosen().stream()
            .filter(Piece::selectable)
            .filter(_ -> random.nextInt(3) > 0)
            .toList();
    if (!some.isEmpty()) {
      ChoiceId choice = new ChoiceId(kind, SCHOOL, student.id(), YEAR);
      Submission submission = new Submission(choice, ids.get(), chosen, some, EXPORTER, now);
      stores.pieces().write(submission.write());
    }
  }

  /** What an export handed in is taken back. */
  private void withdraw(Person student, WorkKind kind) {
    StudentYear page = page(student, kind);
    ChoiceId choice = new ChoiceId(kind, SCHOOL, student.id(), YEAR);
    page.selection().submittedBy().stream()
        .map(by -> new SubmissionWithdrawal(choice, by, page, _ -> true, EXPORTER, now, "漏了一班"))
        .flatMap(withdrawal -> withdrawal.write().stream())
        .forEach(stores.pieces()::write);
  }

  private Actor office() {
    return Staff.actor(Staff.DIRECTOR);
  }

  private void unlock(Person student, WorkKind kind) {
    new Unlocking(stores.pieces(), stores.roster())
        .choice(office(), kind, student.id(), YEAR, "誤選", now);
  }

  private void reopen(Piece piece) {
    new Unlocking(stores.pieces(), stores.roster()).piece(office(), piece.id(), "誤認證", now);
  }

  private void sweep() {
    now = now.plus(random.nextInt(2) == 0 ? Duration.ofMinutes(61) : Duration.ofMinutes(5));
    new SweepingReservations(holders(), files, key -> receiving().arrived(key, now)).sweep(now);
  }
}
