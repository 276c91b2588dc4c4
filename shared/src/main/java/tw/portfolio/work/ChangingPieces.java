package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.PieceWrite.PieceChange;

/**
 * What a student does with an own piece before it is certified or chosen: mend what is said of it,
 * replace the files, take it away.
 */
public final class ChangingPieces {
  private static final Problem.Field NOTHING_SHOWS_IT =
      new Problem.Field(
          "link",
          "這件多元表現沒有檔案，不能拿掉外部連結。請先上傳檔案，或保留連結。",
          "It has no files, so the link must stay. Upload a file first, or keep the link.");
  private static final Problem.Field NOTHING_LEFT =
      new Problem.Field(
          "files", "這件多元表現沒有外部連結，請至少保留一個檔案。", "It has no link, so at least one file is needed.");

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
    return mend(
        student,
        id,
        content -> content.with(description),
        limits -> Piece.check(limits, description),
        now);
  }

  /** Mends everything that is said of an achievement. The same again changes nothing. */
  public Answer<Piece> mend(
      Actor student, PieceId id, Content.Achievement achievement, Instant now) {
    return mend(
        student,
        id,
        _ -> achievement,
        limits -> Piece.check(limits, achievement, List.of(), id.term(), now),
        now);
  }

  private Answer<Piece> mend(
      Actor student,
      PieceId id,
      UnaryOperator<Content> mended,
      Function<Caps, Optional<Problem>> rules,
      Instant now) {
    Optional<Problem> problem = caps.check(student.school(), id.term().year(), rules);
    if (problem.isPresent()) {
      return Answer.refused(problem.get());
    }
    return own(student, id)
        .then(
            piece -> {
              Content after = mended.apply(piece.content());
              return piece.content().equals(after)
                  ? Answer.granted(piece)
                  : mend(student, piece, after, rules, now);
            });
  }

  private Answer<Piece> mend(
      Actor student,
      Piece piece,
      Content mended,
      Function<Caps, Optional<Problem>> rules,
      Instant now) {
    Optional<Transition> transition =
        Stream.of(Transition.DESCRIBE_UPLOADED, Transition.DESCRIBE_RETURNED)
            .filter(possible -> possible.from().contains(piece.state()))
            .findFirst();
    if (transition.isEmpty()) {
      return Answer.refused(wrongState(piece));
    }
    if (piece.files().isEmpty() && !shownByLink(mended)) {
      return Answer.refused(Refusals.invalid(List.of(NOTHING_SHOWS_IT)));
    }
    PieceChange change =
        told(change(student, piece, Optional.of(piece.with(mended)), transition.get(), now));
    return writes.write(
        piece, transition.get(), now, limits -> allowed(rules.apply(limits), () -> change));
  }

  /** Of an achievement the history has the words themselves, so that it tells what was mended. */
  private static PieceChange told(PieceChange change) {
    return change.before().map(Piece::content).orElseThrow() instanceof Content.Achievement before
            && change.piece().content() instanceof Content.Achievement after
        ? new PieceChange(
            change.before(),
            change.after(),
            change.entry().with(new HistoryEntry.Mended(before.words(), after.words())))
        : change;
  }

  private static boolean shownByLink(Content content) {
    return content instanceof Content.Achievement achievement && achievement.link().isPresent();
  }

  /**
   * Announces other files for a piece, also for one that still waits for files: whoever chose the
   * wrong file chooses again. Until the new ones have come and are verified, the piece keeps what
   * it has. No files at all leave an achievement with its link.
   */
  public Answer<Piece> replace(
      Actor student, PieceId id, List<DeclaredFile> announced, Instant now) {
    Optional<Problem> problem =
        caps.check(student.school(), id.term().year(), limits -> limits.files().check(announced));
    if (problem.isPresent()) {
      return Answer.refused(problem.get());
    }
    return own(student, id).then(piece -> replace(student, piece, announced, now));
  }

  private Answer<Piece> replace(
      Actor student, Piece piece, List<DeclaredFile> announced, Instant now) {
    Transition transition = replacing(piece, announced);
    if (!transition.from().contains(piece.state())) {
      return Answer.refused(wrongState(piece));
    }
    if (announced.isEmpty() && !shownByLink(piece.content())) {
      return Answer.refused(Refusals.invalid(List.of(NOTHING_LEFT)));
    }
    Answer<Piece> answer =
        writes.write(
            piece,
            transition,
            now,
            limits ->
                allowed(
                    limits.files().check(announced),
                    () -> {
                      Instant until = now.plus(limits.reservationValidity());
                      Piece after = piece.awaiting(announced, until, now);
                      return change(student, piece, Optional.of(after), transition, now);
                    }));
    if (answer instanceof Answer.Granted<Piece>(Piece after)) {
      deleteAllBut(after.everyFile(), piece);
    }
    return answer;
  }

  private static Transition replacing(Piece piece, List<DeclaredFile> announced) {
    if (announced.isEmpty()) {
      return Transition.DROP_FILES;
    }
    Status status = piece.kept().map(Status.Kept::status).orElse(piece.status());
    return status instanceof Status.Returned ? Transition.REPLACE_RETURNED : Transition.REPLACE;
  }

  /** Takes a piece away and gives its slot back. */
  public Answer<Piece> discard(Actor student, PieceId id, Instant now) {
    return own(student, id).then(piece -> discard(student, piece, now));
  }

  private Answer<Piece> discard(Actor student, Piece piece, Instant now) {
    if (!Transition.DISCARD.from().contains(piece.state())) {
      return Answer.refused(wrongState(piece));
    }
    PieceWrite write =
        PieceWrite.of(change(student, piece, Optional.empty(), Transition.DISCARD, now), List.of());
    Answer<Piece> answer = writes.write(piece, Transition.DISCARD, now, _ -> Answer.granted(write));
    if (answer instanceof Answer.Granted<Piece>) {
      deleteAllBut(List.of(), piece);
    }
    return answer;
  }

  /** What still comes to keys that nothing waits for is taken away on arrival. */
  private void deleteAllBut(List<RecordedFile> left, Piece before) {
    Set<ObjectKey> keys = left.stream().map(RecordedFile::key).collect(Collectors.toSet());
    before.everyFile().stream()
        .map(RecordedFile::key)
        .filter(key -> !keys.contains(key))
        .forEach(files::delete);
  }

  private static PieceChange change(
      Actor student, Piece before, Optional<Piece> after, Transition transition, Instant now) {
    return PieceChange.of(transition, Optional.of(before), after, Author.of(student), "", now);
  }

  private static Answer<PieceWrite> allowed(
      Optional<Problem> problem, Supplier<PieceChange> change) {
    return problem
        .<Answer<PieceWrite>>map(Answer::refused)
        .orElseGet(() -> Answer.granted(PieceWrite.of(change.get(), List.of())));
  }

  private Answer<Piece> own(Actor student, PieceId id) {
    if (!id.student().equals(student.person())) {
      return Answer.refused(PieceProblems.notYours(id.kind()));
    }
    return pieces
        .find(student.school(), id)
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(PieceProblems.noSuchPiece(id.kind())));
  }

  private static Problem wrongState(Piece piece) {
    return PieceProblems.wrongState(piece.id().kind(), piece.state());
  }
}
