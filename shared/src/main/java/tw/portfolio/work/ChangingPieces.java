package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.upload.FileRules;

/**
 * What a student does with an own piece before it is certified: mend the 簡述, replace the files,
 * take it away.
 */
public final class ChangingPieces {
  private final PieceStore pieces;
  private final FileStore files;
  private final SettingsCache caps;
  private final GuardedWrite writes;

  /** Changes pieces in these stores. */
  public ChangingPieces(PieceStore pieces, FileStore files, SettingsCache caps) {
    this.pieces = pieces;
    this.files = files;
    this.caps = caps;
    this.writes = new GuardedWrite(pieces, new SettingsEnforcement(caps));
  }

  /** Mends the 簡述. The same text again changes nothing. */
  public Answer<Piece> describe(Actor student, PieceId id, Description description, Instant now) {
    Optional<Problem> problem =
        caps.check(
            student.school(),
            id.term().year(),
            limits -> DescriptionRule.check(limits, description));
    if (problem.isPresent()) {
      return Answer.refused(problem.get());
    }
    return own(student, id)
        .then(
            piece ->
                piece.description().equals(description)
                    ? Answer.granted(piece)
                    : describe(student, piece, description, now));
  }

  private Answer<Piece> describe(Actor student, Piece piece, Description description, Instant now) {
    Optional<Transition> transition =
        possible(piece, Transition.DESCRIBE_UPLOADED, Transition.DESCRIBE_RETURNED);
    if (transition.isEmpty()) {
      return Answer.refused(PieceProblems.wrongState(piece.state()));
    }
    PieceWrite write =
        write(
            student, piece, Optional.of(piece.with(description)), transition.get(), List.of(), now);
    return writes.write(
        piece,
        transition.get(),
        now,
        limits -> allowed(DescriptionRule.check(limits, description), () -> write));
  }

  /**
   * Announces other files for a piece, also for one that still waits for files: whoever chose the
   * wrong file chooses again. Until the new ones have come and are verified, the piece keeps what
   * it has.
   */
  public Answer<Piece> replace(
      Actor student, PieceId id, List<DeclaredFile> announced, Instant now) {
    Optional<Problem> problem =
        caps.check(
            student.school(), id.term().year(), limits -> FileRules.check(limits, announced));
    if (problem.isPresent()) {
      return Answer.refused(problem.get());
    }
    return own(student, id).then(piece -> replace(student, piece, announced, now));
  }

  private Answer<Piece> replace(
      Actor student, Piece piece, List<DeclaredFile> announced, Instant now) {
    Optional<Status.Kept> kept = kept(piece);
    boolean returned =
        kept.filter(before -> before.status() instanceof Status.Returned).isPresent();
    Transition transition = returned ? Transition.REPLACE_RETURNED : Transition.REPLACE;
    if (!transition.from().contains(piece.state())) {
      return Answer.refused(PieceProblems.wrongState(piece.state()));
    }
    Answer<Piece> answer =
        writes.write(
            piece,
            transition,
            now,
            limits ->
                allowed(
                    FileRules.check(limits, announced),
                    () -> {
                      Instant until = now.plus(limits.reservationValidity());
                      Piece after = piece.awaiting(announced, new Status.Reserved(until, kept));
                      return write(student, piece, Optional.of(after), transition, List.of(), now);
                    }));
    if (answer instanceof Answer.Granted<Piece> && piece.status() instanceof Status.Reserved) {
      // Files of the announcement that this one takes the place of; what still comes is taken away
      // on arrival.
      piece.files().all().forEach(file -> files.delete(file.key()));
    }
    return answer;
  }

  /** What a piece falls back on if its new files never come; nothing for a new piece. */
  private static Optional<Status.Kept> kept(Piece piece) {
    return switch (piece.status()) {
      case Status.Reserved(Instant _, Optional<Status.Kept> before) -> before;
      case Status.Uploaded _, Status.Returned _ ->
          Optional.of(new Status.Kept(piece.files(), piece.revision(), piece.status()));
      case Status.Refused _, Status.Sent _, Status.Certified _, Status.Submitted _ ->
          Optional.empty();
    };
  }

  private static Answer<PieceWrite> allowed(Optional<Problem> problem, Supplier<PieceWrite> write) {
    return problem
        .<Answer<PieceWrite>>map(Answer::refused)
        .orElseGet(() -> Answer.granted(write.get()));
  }

  /** Takes a piece away and gives its slot back. */
  public Answer<Piece> discard(Actor student, PieceId id, Instant now) {
    return own(student, id).then(piece -> discard(student, piece, now));
  }

  private Answer<Piece> discard(Actor student, Piece piece, Instant now) {
    if (!Transition.DISCARD.from().contains(piece.state())) {
      return Answer.refused(PieceProblems.wrongState(piece.state()));
    }
    List<Guard> guards = piece.takesSlot() ? List.of(new Guard.GivesSlotBack()) : List.of();
    PieceWrite write = write(student, piece, Optional.empty(), Transition.DISCARD, guards, now);
    Answer<Piece> answer = writes.write(piece, Transition.DISCARD, now, _ -> Answer.granted(write));
    if (answer instanceof Answer.Granted<Piece>) {
      deleteFiles(piece);
    }
    return answer;
  }

  private void deleteFiles(Piece piece) {
    piece.files().all().forEach(file -> files.delete(file.key()));
    if (piece.status() instanceof Status.Reserved(Instant _, Optional<Status.Kept> kept)) {
      kept.ifPresent(before -> before.files().all().forEach(file -> files.delete(file.key())));
    }
  }

  private Answer<Piece> own(Actor student, PieceId id) {
    if (!id.student().equals(student.person())) {
      return Answer.refused(PieceProblems.notYours());
    }
    return pieces
        .find(student.school(), id)
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(PieceProblems.noSuchPiece()));
  }

  private static Optional<Transition> possible(Piece piece, Transition... transitions) {
    return List.of(transitions).stream()
        .filter(transition -> transition.from().contains(piece.state()))
        .findFirst();
  }

  private static PieceWrite write(
      Actor student,
      Piece before,
      Optional<Piece> after,
      Transition transition,
      List<Guard> guards,
      Instant now) {
    HistoryEntry entry =
        new HistoryEntry(
            now,
            Author.of(student),
            transition,
            Optional.of(before.state()),
            after.map(Piece::state),
            "");
    return new PieceWrite(Optional.of(before), after, entry, guards);
  }
}
