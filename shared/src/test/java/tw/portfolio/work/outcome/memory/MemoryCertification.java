package tw.portfolio.work.outcome.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.SectionRef;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.memory.SettingsCheck;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Selection;
import tw.portfolio.work.Status;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.CertificationStore.Decision;
import tw.portfolio.work.outcome.CertificationStore.QueuePart;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;
import tw.portfolio.work.outcome.CertificationStore.Sending;
import tw.portfolio.work.outcome.CertificationStore.TakingBack;
import tw.portfolio.work.outcome.CertificationStore.Undoing;
import tw.portfolio.work.outcome.DecisionRefusal;
import tw.portfolio.work.outcome.SendingRefusal;
import tw.portfolio.work.outcome.SentPiece;
import tw.portfolio.work.outcome.Verdict;
import tw.portfolio.work.summary.SummaryChange;
import tw.portfolio.work.summary.memory.MemorySummaries;

/** The teachers' queues of a {@link MemorySchool}. */
public final class MemoryCertification implements CertificationStore {
  private final MemoryTables tables;

  public MemoryCertification(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public StoredPage<Piece> waiting(QueueRequest request) {
    return Waiting.oldestFirst(waitingFor(request), request.after(), request.most());
  }

  @Override
  public StoredPage<Piece> decided(QueueRequest request) {
    return Waiting.latestFirst(decidedFor(request), request.after(), request.most());
  }

  @Override
  public int count(QueueRequest request, boolean decided, QueuePart part) {
    return Math.toIntExact(
        (decided ? decidedFor(request) : waitingFor(request))
            .map(Waiting::piece)
            .filter(part::has)
            .count());
  }

  private Stream<Waiting> waitingFor(QueueRequest request) {
    return of(request.school())
        .flatMap(piece -> Waiting.of(piece).stream())
        .filter(waiting -> waiting.label().teacher().equals(request.teacher()))
        .filter(
            waiting -> request.course().stream().allMatch(waiting.piece().course().code()::equals));
  }

  private Stream<Waiting> decidedFor(QueueRequest request) {
    return of(request.school())
        .flatMap(piece -> Waiting.decided(piece).stream())
        .filter(decided -> decided.label().teacher().equals(request.teacher()));
  }

  private Stream<Piece> of(SchoolCode school) {
    return tables.pieces.values().stream().filter(piece -> piece.school().equals(school));
  }

  @Override
  public WriteResult<DecisionRefusal> decide(Decision decision) {
    var at = new MemoryTables.PieceAt(decision.settings().school(), decision.piece());
    Optional<Piece> current = Optional.ofNullable(tables.pieces.get(at));
    Optional<Waiting> waiting =
        current.flatMap(Waiting::of).filter(found -> isWhatWasSeen(found, decision));
    List<DecisionRefusal> reasons = new ArrayList<>();
    SettingsCheck.differ(tables, decision.settings()).stream()
        .map(DecisionRefusal.Settings::new)
        .forEach(reasons::add);
    reasons.addAll(
        new MemoryDecider(tables, decision.by(), decision.teacher())
            .refusals(decision.section(), decision.settings().now()));
    if (waiting.isEmpty()) {
      reasons.add(new DecisionRefusal.PieceDiffers(current));
    }
    if (!reasons.isEmpty()) {
      return new WriteResult.Rejected<>(reasons);
    }
    Piece decided = decided(waiting.orElseThrow(), decision);
    tables.pieces.put(at, decided);
    tables.addLine(at, line(decision, decided.state()));
    MemorySummaries.change(
        tables, SummaryChange.moved(at.school(), at.id(), PieceState.SENT, decided.state()));
    if (decision.verdict() instanceof Verdict.Return) {
      var student = new MemoryTables.PersonAt(at.school(), at.id().student());
      Instant now = decision.settings().now();
      MemoryTables.Untold known = tables.untold.getOrDefault(student, MemoryTables.Untold.NOTHING);
      tables.untold.put(student, known.with(at.id(), now));
    }
    return new WriteResult.Written<>();
  }

  @Override
  public WriteResult<SendingRefusal> send(Sending sending) {
    var at = new MemoryTables.PieceAt(sending.settings().school(), sending.piece());
    Optional<Piece> current = Optional.ofNullable(tables.pieces.get(at));
    List<SendingRefusal> reasons = new ArrayList<>();
    var by = new MemoryTables.PersonAt(sending.by().school(), sending.by().person());
    Optional<Person> student = Optional.ofNullable(tables.people.get(by));
    if (student.filter(one -> isWhoWasSeen(one, sending)).isEmpty()) {
      reasons.add(new SendingRefusal.StudentDiffers(student));
    }
    SettingsCheck.differ(tables, sending.settings()).stream()
        .map(SendingRefusal.Settings::new)
        .forEach(reasons::add);
    Enrolment seen = sending.seen().enrolment();
    var taken = new MemoryTables.Taken(sending.by().school(), sending.by().person(), seen.ref());
    Optional<Enrolment> course = Optional.ofNullable(tables.enrolments.get(taken));
    if (course.filter(seen::equals).isEmpty()) {
      reasons.add(new SendingRefusal.CourseDiffers(course));
    }
    if (current.filter(piece -> isWhatWasSeen(piece, sending)).isEmpty()) {
      reasons.add(new SendingRefusal.PieceDiffers(current));
    }
    if (!reasons.isEmpty()) {
      return new WriteResult.Rejected<>(reasons);
    }
    SentPiece sent = sending.sent();
    tables.pieces.put(at, current.orElseThrow().with(new Status.Sent(sent.at(), sent.label())));
    tables.addLine(at, sending.entry());
    MemorySummaries.change(
        tables, SummaryChange.moved(at.school(), at.id(), sending.seen().state(), PieceState.SENT));
    return new WriteResult.Written<>();
  }

  @Override
  public WriteResult<SendingRefusal> takeBack(TakingBack takingBack) {
    var at = new MemoryTables.PieceAt(takingBack.settings().school(), takingBack.piece());
    Optional<Piece> current = Optional.ofNullable(tables.pieces.get(at));
    List<SendingRefusal> reasons = new ArrayList<>();
    var by = new MemoryTables.PersonAt(takingBack.by().school(), takingBack.by().person());
    Optional<Person> student = Optional.ofNullable(tables.people.get(by));
    if (student.filter(Person::active).isEmpty()) {
      reasons.add(new SendingRefusal.StudentDiffers(student));
    }
    SettingsCheck.differ(tables, takingBack.settings()).stream()
        .map(SendingRefusal.Settings::new)
        .forEach(reasons::add);
    Optional<Piece> waiting =
        current
            .flatMap(Waiting::of)
            .map(Waiting::piece)
            .filter(piece -> piece.revision() == takingBack.revision());
    if (waiting.isEmpty()) {
      reasons.add(new SendingRefusal.PieceDiffers(current));
    }
    if (!reasons.isEmpty()) {
      return new WriteResult.Rejected<>(reasons);
    }
    Piece back = waiting.orElseThrow().with(new Status.Uploaded(takingBack.settings().now()));
    tables.pieces.put(at, back);
    tables.addLine(at, takingBack.entry());
    MemorySummaries.change(
        tables, SummaryChange.moved(at.school(), at.id(), PieceState.SENT, back.state()));
    return new WriteResult.Written<>();
  }

  @Override
  public WriteResult<DecisionRefusal> undo(Undoing undoing) {
    Piece before = undoing.before();
    var at = new MemoryTables.PieceAt(undoing.settings().school(), before.id());
    Optional<Piece> current = Optional.ofNullable(tables.pieces.get(at));
    SentPiece sent = undoing.sent();
    List<DecisionRefusal> reasons = new ArrayList<>();
    SettingsCheck.differ(tables, undoing.settings()).stream()
        .map(DecisionRefusal.Settings::new)
        .forEach(reasons::add);
    reasons.addAll(
        new MemoryDecider(tables, undoing.by(), undoing.teacher())
            .refusals(sent.section(), undoing.settings().now()));
    if (undoing.taken().filter(seen -> !isTakenAs(seen)).isPresent()) {
      reasons.add(new DecisionRefusal.CourseDiffers());
    }
    Selection choice = tables.selection(ChoiceId.of(at.school(), at.id()));
    if (choice.chosen().contains(at.id())) {
      reasons.add(new DecisionRefusal.Chosen(choice));
    }
    if (current.filter(piece -> isDecidedAs(piece, undoing)).isEmpty()) {
      reasons.add(new DecisionRefusal.PieceDiffers(current));
    }
    if (!reasons.isEmpty()) {
      return new WriteResult.Rejected<>(reasons);
    }
    tables.pieces.put(at, current.orElseThrow().with(new Status.Sent(sent.at(), sent.label())));
    tables.addLine(at, undoing.entry());
    MemorySummaries.change(
        tables, SummaryChange.moved(at.school(), at.id(), before.state(), PieceState.SENT));
    return new WriteResult.Written<>();
  }

  private boolean isTakenAs(Enrolment seen) {
    return isTakenAs(tables, seen);
  }

  static boolean isTakenAs(MemoryTables tables, Enrolment seen) {
    var at = new MemoryTables.Taken(seen.school(), seen.student(), seen.ref());
    return Optional.ofNullable(tables.enrolments.get(at))
        .filter(now -> now.teacher().equals(seen.teacher()))
        .filter(now -> now.section().equals(seen.section()))
        .isPresent();
  }

  private static boolean isDecidedAs(Piece piece, Undoing undoing) {
    return piece.state() == undoing.before().state()
        && piece.revision() == undoing.before().revision()
        && piece
            .status()
            .decidedBy()
            .filter(one -> one.person().equals(undoing.by().person()))
            .isPresent();
  }

  private static boolean isWhoWasSeen(Person student, Sending sending) {
    return student.active()
        && student.name().equals(sending.seen().studentName())
        && student.place(sending.today()).equals(sending.seen().place());
  }

  private static boolean isWhatWasSeen(Piece piece, Sending sending) {
    return piece.state() == sending.seen().state()
        && piece.revision() == sending.revision()
        && piece.course().equals(sending.seen().enrolment().ref())
        && piece.files().sealedAs(sending.seals());
  }

  private static boolean isWhatWasSeen(Waiting waiting, Decision decision) {
    return waiting.piece().revision() == decision.revision()
        && waiting.piece().section().equals(decision.section())
        && (decision.section().isPresent()
            || waiting.label().teacher().equals(decision.teacher().id()))
        && (!decision.verdict().vouchesForTheBytes()
            || waiting.piece().files().sealedAs(decision.seals()));
  }

  /** Who teaches a section. */
  public Optional<CourseTeacher> teacherOf(SchoolCode school, SectionRef section) {
    return MemoryDecider.teacherOf(tables, school, section);
  }

  private static Piece decided(Waiting waiting, Decision decision) {
    Instant at = decision.settings().now();
    var by = decision.by();
    Label label = waiting.label().taughtBy(decision.teacher());
    return waiting
        .piece()
        .with(
            switch (decision.verdict()) {
              case Verdict.Certify() -> new Status.Certified(at, by.person(), by.name(), label);
              case Verdict.Return(String reason) ->
                  new Status.Returned(at, by.person(), by.name(), reason, label);
            });
  }

  private static HistoryEntry line(Decision decision, PieceState to) {
    String why =
        switch (decision.verdict()) {
          case Verdict.Certify() -> "";
          case Verdict.Return(String reason) -> reason;
        };
    return new HistoryEntry(
        decision.settings().now(),
        Author.of(decision.by()),
        decision.verdict().transition(),
        Optional.of(PieceState.SENT),
        Optional.of(to),
        why);
  }
}
