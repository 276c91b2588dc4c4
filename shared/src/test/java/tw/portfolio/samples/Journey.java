package tw.portfolio.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.settings.Caps;
import tw.portfolio.work.ChosenPiece;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.Guard;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.origin.Origin;

/**
 * Takes one piece through a store, step by step, each a minute after the one before. A step that
 * the store rejects fails the test.
 */
public final class Journey {
  private final PieceStore store;
  private final Person student;
  private final Optional<Enrolment> enrolment;
  private final PieceId id;
  private final Content content;
  private final List<FilePart> parts;
  private Instant now;
  private Optional<Origin> origin = Optional.empty();
  private Optional<Piece> piece = Optional.empty();

  private Journey(
      PieceStore store,
      Person student,
      Optional<Enrolment> enrolment,
      PieceId id,
      Content content,
      Instant start,
      FilePart... parts) {
    this.store = store;
    this.student = student;
    this.enrolment = enrolment;
    this.id = id;
    this.content = content;
    this.parts = List.of(parts);
    this.now = start;
  }

  /** An achievement with a document, not yet announced. */
  public static Journey ofAchievement(
      PieceStore store, Person student, String secret, Instant start) {
    return new Journey(
        store,
        student,
        Optional.empty(),
        new PieceId(WorkKind.ACHIEVEMENT, SchoolBuilder.TERM, student.id(), secret),
        Achievements.about(Category.SERVICE),
        start,
        FilePart.DOCUMENT);
  }

  /** A piece with a document, not yet announced. */
  public static Journey of(
      PieceStore store, Person student, Enrolment enrolment, String secret, Instant start) {
    return withParts(store, student, enrolment, secret, start, FilePart.DOCUMENT);
  }

  /** A piece with these parts, not yet announced. */
  public static Journey withParts(
      PieceStore store,
      Person student,
      Enrolment enrolment,
      String secret,
      Instant start,
      FilePart... parts) {
    return new Journey(
        store,
        student,
        Optional.of(enrolment),
        new PieceId(WorkKind.OUTCOME, enrolment.term(), student.id(), secret),
        new Content.Outcome(enrolment.ref(), new Description("以 🔬 量測光電效應並討論誤差")),
        start,
        parts);
  }

  /** The piece as it is now. */
  public Piece piece() {
    return piece.orElseThrow();
  }

  /** The piece's id. */
  public PieceId id() {
    return id;
  }

  /** The seals that its record keeps. */
  public Map<FilePart, Seal> seals() {
    Map<FilePart, Seal> seals = new HashMap<>();
    piece().files().verified().forEach(file -> seals.put(file.key().part(), file.seal()));
    return seals;
  }

  /** The piece as {@link #reserve} writes it. */
  public Piece announced() {
    return new Piece(
        student.school(),
        id,
        content,
        RecordedFiles.of(
            parts.stream()
                .map(part -> SampleFiles.expected(id.key(student.school(), 1, part)))
                .toList()),
        1,
        new Status.Reserved(now.plus(Duration.ofHours(1)), Optional.empty()),
        now,
        1,
        origin);
  }

  /** It was not handed in here, but brought along from there. */
  public Journey from(Origin there) {
    origin = Optional.of(there);
    return this;
  }

  /** Announces it; it takes a slot, unless it is brought along. */
  public Journey reserve() {
    if (origin.isPresent()) {
      return step(Transition.BRING, announced(), "");
    }
    return step(
        Transition.RESERVE,
        announced(),
        "",
        new Guard.TakesSlot(id.kind().slots(Caps.OF_THE_REGULATION, id.term().semester())));
  }

  /** Its files have come and are verified. */
  public Journey arrive() {
    Piece old = piece();
    RecordedFiles files =
        RecordedFiles.of(
            old.files().all().stream().map(file -> SampleFiles.verified(file.key(), now)).toList());
    return step(Transition.ARRIVE, old.with(files, old.revision(), new Status.Uploaded(now)), "");
  }

  /** The student asks for certification. */
  public Journey send() {
    return step(Transition.SEND, piece().with(new Status.Sent(now, label())), "");
  }

  /** The teacher certifies it. */
  public Journey certify() {
    return step(
        Transition.CERTIFY,
        piece()
            .with(
                new Status.Certified(
                    now, enrolment().teacher(), enrolment().teacherName(), label())),
        "");
  }

  /** The teacher returns it. */
  public Journey giveBack(String reason) {
    return step(
        Transition.RETURN,
        piece()
            .with(
                new Status.Returned(
                    now, enrolment().teacher(), enrolment().teacherName(), reason, label())),
        reason);
  }

  /** The student doesn't agree with the return. */
  public Journey dispute(String text) {
    Status.Returned returned = (Status.Returned) piece().status();
    return step(
        Transition.DISPUTE,
        piece().with(returned.disputed(Dispute.raised(text, now), label())),
        text);
  }

  /** The next step is made by a machine whose clock is so far behind that of the one before. */
  public Journey onAClockBehind(Duration by) {
    now = now.minus(Duration.ofMinutes(1)).minus(by);
    return this;
  }

  /** Announced, arrived and sent. */
  public Journey sent() {
    return reserve().arrive().send();
  }

  /** Announced, arrived, sent and certified. */
  public Journey certified() {
    return sent().certify();
  }

  /** Announced, arrived, sent, returned and disputed. */
  public Journey disputed() {
    return sent().giveBack("請補上誤差").dispute("誤差在附錄");
  }

  /** Its way to where it may be chosen: certified, if it is an outcome. */
  public Journey selectable() {
    return switch (id.kind()) {
      case OUTCOME -> certified();
      case ACHIEVEMENT -> reserve().arrive();
    };
  }

  /** As the student sees it who chooses it. */
  public ChosenPiece chosen() {
    return new ChosenPiece(id, piece().revision(), seals());
  }

  private Enrolment enrolment() {
    return enrolment.orElseThrow();
  }

  /** What the teacher's queue shows of it. */
  public Label label() {
    return Label.of(enrolment(), student.name(), student.latestPlace().orElseThrow());
  }

  private Journey step(Transition transition, Piece after, String why, Guard... guards) {
    PieceChange change =
        PieceChange.of(transition, piece, Optional.of(after), author(transition), why, now);
    WriteResult<WorkRefusal> result =
        store.write(new PieceWrite(List.of(change), Optional.empty(), List.of(guards)));
    if (!(result instanceof WriteResult.Written)) {
      throw new AssertionError(transition + " was not written: " + result);
    }
    piece = Optional.of(after);
    now = now.plus(Duration.ofMinutes(1));
    return this;
  }

  private Author author(Transition transition) {
    return switch (transition.mover()) {
      case STUDENT -> Author.of(Students.actor(student));
      case TEACHER, HOMEROOM_TEACHER ->
          new Author.Someone(enrolment().teacher(), enrolment().teacherName());
      case OFFICE, SYSTEM -> new Author.Platform();
    };
  }
}
