package tw.portfolio.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.work.Description;
import tw.portfolio.work.Guard;
import tw.portfolio.work.HistoryEntry;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;

/**
 * Takes one piece through a store, step by step, each a minute after the one before. A step that
 * the store rejects fails the test.
 */
public final class Journey {
  private final PieceStore store;
  private final Person student;
  private final Enrolment enrolment;
  private final PieceId id;
  private final List<FilePart> parts;
  private Instant now;
  private Optional<Piece> piece = Optional.empty();

  private Journey(
      PieceStore store,
      Person student,
      Enrolment enrolment,
      String secret,
      Instant start,
      FilePart... parts) {
    this.store = store;
    this.student = student;
    this.enrolment = enrolment;
    this.id = new PieceId(enrolment.term(), student.id(), secret);
    this.parts = List.of(parts);
    this.now = start;
  }

  /** A piece with a document, not yet announced. */
  public static Journey of(
      PieceStore store, Person student, Enrolment enrolment, String secret, Instant start) {
    return new Journey(store, student, enrolment, secret, start, FilePart.DOCUMENT);
  }

  /** A piece with these parts, not yet announced. */
  public static Journey withParts(
      PieceStore store,
      Person student,
      Enrolment enrolment,
      String secret,
      Instant start,
      FilePart... parts) {
    return new Journey(store, student, enrolment, secret, start, parts);
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
        enrolment.ref(),
        new Description("以 🔬 量測光電效應並討論誤差"),
        RecordedFiles.of(
            parts.stream()
                .map(part -> SampleFiles.expected(id.key(student.school(), 1, part)))
                .toList()),
        1,
        new Status.Reserved(now.plus(Duration.ofHours(1)), Optional.empty()),
        now,
        1);
  }

  /** Announces it; it takes a slot. */
  public Journey reserve() {
    return step(Transition.RESERVE, announced(), "", new Guard.TakesSlot(5));
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
            .with(new Status.Certified(now, enrolment.teacher(), enrolment.teacherName(), label())),
        "");
  }

  /** The teacher returns it. */
  public Journey giveBack(String reason) {
    return step(
        Transition.RETURN,
        piece()
            .with(
                new Status.Returned(
                    now, enrolment.teacher(), enrolment.teacherName(), reason, label())),
        reason);
  }

  /** Announced, arrived and sent. */
  public Journey sent() {
    return reserve().arrive().send();
  }

  /** Announced, arrived, sent and certified. */
  public Journey certified() {
    return sent().certify();
  }

  /** What the teacher's queue shows of it. */
  public Label label() {
    return new Label(
        enrolment.teacher(),
        enrolment.teacherName(),
        student.name(),
        student.latestPlace().orElseThrow(),
        enrolment.name(),
        enrolment.gradeLevel(),
        enrolment.credits(),
        enrolment.taking());
  }

  private Journey step(Transition transition, Piece after, String why, Guard... guards) {
    HistoryEntry line =
        new HistoryEntry(
            now,
            author(transition),
            transition,
            piece.map(Piece::state),
            Optional.of(after.state()),
            why);
    WriteResult<Rejection> result =
        store.write(new PieceWrite(piece, Optional.of(after), line, Arrays.asList(guards)));
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
      case TEACHER, OFFICE -> new Author.Someone(enrolment.teacher(), enrolment.teacherName());
      case SYSTEM -> new Author.Platform();
    };
  }
}
